import { type Analysis, type Focus, focusAt } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Claim } from '../claims/claim.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { joined, mapped, type Saying, say, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import { type Span, touches } from '../text/span.ts';
import { sourceWord, titleOf } from '../wording/words.ts';
import { instrumentCard, lifeOf, stateLine } from './card.ts';
import { divisionCard } from './divisionCard.ts';
import { provisionCard } from './provisionCard.ts';
import { settingsHoverAt } from './settingsHover.ts';
import { type Target, targetsAt } from './target.ts';

export interface HoverText {
  readonly span: Span;
  readonly markdown: Saying;
}

/** What there is to say about the citation, provision or State at an offset; nothing anywhere else. */
export function hoverAt(analysis: Analysis, offset: number, mode: 'full' | 'compact' | 'off'): HoverText | undefined {
  if (mode === 'off') return undefined;
  const targets = targetsAt(analysis, offset);
  const [first] = targets;
  if (!first) return stateAt(analysis, offset) ?? settingsHoverAt(analysis, offset);
  const focus = focusAt(analysis, offset);
  const cards = targets.map(target => cardOf(analysis.corpus, focus, target, mode === 'compact'));
  return { span: first.span, markdown: joined('\n\n---\n\n', cards) };
}

function cardOf(
  corpus: Corpus,
  { states, day }: Focus,
  { citation, provision, division }: Target,
  compact: boolean,
): Saying {
  const instrument = instrumentOf(citation);
  if (!instrument) return unresolved(citation);
  if (!provision && !division) return instrumentCard(corpus, instrument, states, day, compact);
  const article = provision
    ? provisionCard(instrument, provision, compact)
    : divisionCard(instrument, division!, compact);
  return compact
    ? joined('  \n', [article, mapped(titleOf(instrument), asText)])
    : joined('\n\n---\n\n', [article, instrumentCard(corpus, instrument, states, day, true)]);
}

/** Two that bear one name are both named; a document that is not in the corpus is said to be so. */
function unresolved({ resolution }: Citation): Saying {
  if (resolution.kind === 'unknown')
    return joined('\n\n', [`**${asText(resolution.symbol)}**`, say`A UN document that this corpus does not hold.`]);
  const instruments = resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates;
  const head =
    resolution.kind === 'resolved'
      ? say`These instruments are named together:`
      : say`This name stands for more than one instrument:`;
  const lines = instruments.map(instrument =>
    joined('', ['- ', mapped(titleOf(instrument), asText), '  \n  ', lifeOf(instrument)]),
  );
  return joined('\n\n', [head, joined('\n', lines)]);
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
  return { span: { start, end }, markdown: joined('\n', inOrderOnce(own.map(claim => recordOf(corpus, day, claim)))) };
}

/** "Kenya: party, accession 1 May 1972 (3 February 2026)", with the source of the record. */
function recordOf(corpus: Corpus, day: string, { instrument, state }: Claim): Word {
  const record = corpus.recordOf(instrument.id);
  return joined('  \n  ', [
    mapped(titleOf(instrument), title => `- ${asText(title)}`),
    mapped(stateLine(corpus, instrument, state, day), line => `**${asText(line)}**`),
    record && mapped(sourceWord(corpus, record), origin => `*${asText(origin)}*`),
  ]);
}

const inOrderOnce = (words: readonly Word[]): Word[] => [...new Map(words.map(word => [String(word), word])).values()];
