import type { Analysis } from '../analysis.ts';
import { apartFrom, contains, type Span } from '../text/span.ts';

/** The kinds of words that an editor may colour; the order is that of the protocol's legend. */
export const tokenTypes = ['instrument', 'provision', 'state', 'claim'] as const;

export interface Token extends Span {
  readonly type: (typeof tokenTypes)[number];
}

/** Instruments, provisions, States and the words of claims inside a span: in order, none across lines, none over another. */
export function tokensIn({ citations, participants, claims, source }: Analysis, within: Span): Token[] {
  const kinds: readonly [Token['type'], readonly Span[]][] = [
    ['instrument', citations],
    ['provision', citations.flatMap(({ provisions }) => provisions)],
    ['state', participants],
    ['claim', claims.map(({ verb }) => verb)],
  ];
  let tokens: Token[] = [];
  for (const [type, spans] of kinds) {
    const lines = spans.filter(span => contains(within, span)).flatMap(span => linesOf(span, source));
    const own = lines.map(({ start, end }) => ({ start, end, type })).sort(byStart);
    const free = apartFrom(own, tokens).filter((token, i, all) => i === 0 || token.start >= all[i - 1]!.end);
    tokens = [...tokens, ...free].sort(byStart);
  }
  return tokens;
}

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** A span cut at the ends of lines, without the blanks there. */
function linesOf({ start, end }: Span, source: string): Span[] {
  return Array.from(source.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g), ({ 0: text, index }) => ({
    start: start + index,
    end: start + index + text.length,
  }));
}
