import type { Analysis } from '../analysis.ts';
import { inLanguage, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';

/** Says where in a document an offset is: under which heading, or on which line where there is none above it. */
export type PlaceNames = (offset: number) => string;

/** Lines that are about to be put in (or taken out, where negative) before all that begins at an offset. */
export interface Growth {
  readonly at: number;
  readonly lines: number;
}

export function placeNamesOf(
  { source, prose }: Pick<Analysis, 'source' | 'prose'>,
  language: Language,
  growth?: Growth,
): PlaceNames {
  const headings: { readonly start: number; readonly text: string }[] = [];
  for (const match of prose.matchAll(heading)) {
    const { index, 0: whole } = match;
    const start = index + whole.length - whole.trimStart().length;
    const text = plainText(source.slice(index, index + whole.length));
    if (text !== '') headings.push({ start, text });
  }
  return offset => {
    const above = headings.findLast(({ start }) => start <= offset);
    if (above) return above.text;
    return inLanguage(
      say`line ${lineOf(source, offset) + (growth && offset >= growth.at ? growth.lines : 0)}`,
      language,
    );
  };
}

/** `## Title` or a line over `===` or `---`, found in the prose: what looks like one in code is none. */
const heading =
  /^ {0,3}#{1,6}[ \t]+.*$|^ {0,3}[^\s#>|\-*+][^\n\r\u2028\u2029|]*(?=\r?\n {0,3}(?:={2,}|-{2,})[ \t]*$)/gm;

/** Without the marks of headings, links, emphasis, footnotes and attributes. */
function plainText(written: string): string {
  return written
    .replace(/^\s*#+|\s#+\s*$/g, '')
    .replace(/\{[#.][^{}]*\}\s*$/, '')
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1/g, '$2')
    .replace(/(_{1,3})(?=[^\s_])([^_]+)(?<=\S)\1/g, '$2')
    .replace(/(`{1,3})(?=[^\s`])([^`]+)(?<=\S)\1/g, '$2')
    .replace(/\\(?=[^\w\s])/g, '')
    .trim();
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}
