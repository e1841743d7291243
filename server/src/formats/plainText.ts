import type { Prose } from '../markdown/mask.ts';
import { applyBlanks, type Blank } from '../text/blanks.ts';

/** Plain text: everything is prose but addresses of the web; lines are broken wherever the writer broke them. */
export function maskPlainText(source: string): Prose {
  const blanks: Blank[] = [];
  for (const { 0: url, index } of source.matchAll(urls)) blanks.push({ start: index, end: index + url.length });
  return { text: applyBlanks(source, blanks), comments: [], frontMatter: undefined, masked: blanks };
}

/** The address without the punctuation that ends a sentence. */
const urls = /\b(?:https?:\/\/|www\.)[^\s<>"“”'`|]{0,2000}[^\s<>"“”'`|.,;:!?)\]]/g;
