import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/**
 * What tells one finding of a file from another, and stays the same when lines are added, moved or wrapped anew:
 * the rule, the instrument, the words it speaks of and those around them, and which of several alike it is.
 */
export function printsOf(source: string, findings: readonly Finding[]): { text: string; fingerprint: string }[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, instrument, span }) => {
    const text = onOneLine(source.slice(span.start, span.end));
    const print = hashOf([rule, instrument?.id ?? '', text, ...surroundingsOf(source, span)].join('\n'));
    const earlier = seen.get(print) ?? 0;
    seen.set(print, earlier + 1);
    return { text, fingerprint: earlier === 0 ? print : `${print}-${earlier + 1}` };
  });
}

/** 64 bits in hexadecimal: two FNV-1a hashes with different beginnings. */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function surroundingsOf(source: string, { start, end }: Span): string[] {
  const before = onOneLine(source.slice(Math.max(0, start - 4 * reach), start));
  const after = onOneLine(source.slice(end, end + 4 * reach));
  return [before.slice(-reach), after.slice(0, reach)];
}

/** Characters on each side that have to stay as they are. */
const reach = 24;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
