import { type Analysis, focusAt } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import { asText } from '../text/escape.ts';
import { type Span, touches } from '../text/span.ts';
import { instrumentCard, provisionCard, stateLine } from './card.ts';

export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to say about the citation, provision or State at an offset; nothing anywhere else. */
export function hoverAt(analysis: Analysis, offset: number, mode: 'full' | 'compact' | 'off'): HoverText | undefined {
  if (mode === 'off') return undefined;
  const { citations, corpus } = analysis;
  const { states, day } = focusAt(analysis, offset);
  const card = (instrument: NonNullable<ReturnType<typeof instrumentOf>>) =>
    instrumentCard(corpus, instrument, states, day, mode === 'compact');
  for (const citation of citations) {
    const provision = citation.provisions.find(span => touches(span, offset));
    const instrument = instrumentOf(citation);
    if (provision && instrument) {
      const { start, end } = provision;
      return {
        span: { start, end },
        markdown: `${provisionCard(instrument, provision)}\n\n---\n\n${instrumentCard(corpus, instrument, states, day, true)}`,
      };
    }
    if (!touches(citation, offset)) continue;
    const { start, end } = citation;
    if (instrument) return { span: { start, end }, markdown: card(instrument) };
    return { span: { start, end }, markdown: unresolved(citation) };
  }
  return stateAt(analysis, offset);
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
  return `${head}\n\n${instruments.map(({ titles }) => `- ${asText(titles.en)}`).join('\n')}`;
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
  const lines = own.map(
    ({ instrument, state }) =>
      `- ${asText(instrument.titles.en)}  \n  **${asText(stateLine(corpus, instrument, state, day))}**`,
  );
  return { span: { start, end }, markdown: [...new Set(lines)].join('\n') };
}
