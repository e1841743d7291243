import type { Span } from '../text/span.ts';

/**
 * The texts of Markdown's own links: `[text](target)`, `[text][label]`, `[label]` where it is defined, `<a>text</a>`.
 * The prose is the source as `maskToProse` blanks it: a target that is blanked there is one.
 */
export function linkTextsOf(source: string, prose: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  const labels = new Set(Array.from(source.matchAll(definition), ([, label]) => labelOf(label!)));
  for (const { 0: mark, index } of prose.matchAll(/[[\]]|\n[ \t]*\r?\n/g)) {
    if (mark === '[') open.push(index + 1);
    else if (mark !== ']') open.length = 0;
    else {
      const start = open.pop();
      if (start === undefined) continue;
      const next = source[index + 1];
      const isTarget = next === '(' && prose[index + 1] !== '(';
      const isLink = isTarget || next === '[' || labels.has(labelOf(source.slice(start, index)));
      if (isLink) found.push({ start, end: index });
    }
  }
  for (const { 0: element, index } of source.matchAll(anchor))
    found.push({ start: index, end: index + element.length });
  return found.sort((a, b) => a.start - b.start);
}

const definition = /^ {0,3}\[([^\]\n\r\u2028\u2029]{1,200})\]:/gm;
const anchor = /<a\s[^<>]{0,2000}>[^<]{0,2000}<\/a>/gi;

const labelOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
