import { type Analysis, type Focus, focusAt } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Claim } from '../claims/claim.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { originInWords } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import { type Span, touches } from '../text/span.ts';
import { instrumentCard, lifeOf, stateLine } from './card.ts';
import { provisionCard } from './provisionCard.ts';
import { settingsHoverAt } from './settingsHover.ts';
import { type Target, targetsAt } from './target.ts';

export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to say about the citation, provision or State at an offset; nothing anywhere else. */
export function hoverAt(analysis: Analysis, offset: number, mode: 'full' | 'compact' | 'off'): HoverText | undefined {
  if (mode === 'off') return undefined;
  const targets = targetsAt(analysis, offset);
  const [first] = targets;
  if (!first) return stateAt(analysis, offset) ?? settingsHoverAt(analysis, offset);
  const focus = focusAt(analysis, offset);
  const cards = targets.map(target => cardOf(analysis.corpus, focus, target, mode === 'compact'));
  return { span: first.span, markdown: cards.join('\n\n---\n\n') };
}

function cardOf(corpus: Corpus, { states, day }: Focus, { citation, provision }: Target, compact: boolean): string {
  const instrument = instrumentOf(citation);
  if (!instrument) return unresolved(citation);
  if (!provision) return instrumentCard(corpus, instrument, states, day, compact);
  const article = provisionCard(instrument, provision, compact);
  return compact
    ? `${article}  \n${asText(instrument.titles.en)}`
    : `${article}\n\n---\n\n${instrumentCard(corpus, instrument, states, day, true)}`;
}

/** Two that bear one name are both named; a document that is not in the corpus is said to be so. */
function unresolved({ resolution }: Citation): string {
  if (resolution.kind === 'unknown')
    return `**${asText(resolution.symbol)}**\n\nA UN document that this corpus does not hold.`;
  const instruments = resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates;
  const head =
    resolution.kind === 'resolved'
      ? 'These instruments are named together:'
      : 'This name stands for more than one instrument:';
  const lines = instruments.map(instrument => `- ${asText(instrument.titles.en)}  \n  ${lifeOf(instrument)}`);
  return `${head}\n\n${lines.join('\n')}`;
}

/** On a State or the verb of a claim: what the record says of it and the instruments in question. */
function stateAt(analysis: Analysis, offset: number): HoverText | undefined {
  const { claims, participants, corpus } = analysis;
  const { day } = focusAt(analysis, offset);
  const mention = participants.find(span => touches(span, offset));
  const own = claims.filter(
    ({ verb, state, start, end }) =>
      touches(verb, offset) || (mention?.code === state && mention.start >= start && mention.end <= end),
  );
  if (own.length === 0) return undefined;
  const { start, end } = mention ?? own[0]!.verb;
  return { span: { start, end }, markdown: [...new Set(own.map(claim => recordOf(corpus, day, claim)))].join('\n') };
}

/** "Kenya: party, accession 1 May 1972 (3 February 2026)", with the source of the record. */
function recordOf(corpus: Corpus, day: string, { instrument, state }: Claim): string {
  const record = corpus.recordOf(instrument.id);
  return [
    `- ${asText(instrument.titles.en)}`,
    `**${asText(stateLine(corpus, instrument, state, day))}**`,
    ...(record ? [`*${asText(originInWords(corpus, record))}*`] : []),
  ].join('  \n  ');
}
