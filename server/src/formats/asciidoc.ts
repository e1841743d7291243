import type { Prose } from '../markdown/mask.ts';
import { applyBlanks, type Blank } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';
import { readInline } from './asciidocInline.ts';

/**
 * AsciiDoc: code, comments, attributes, macros and addresses are blank; headings and lists get the marks that Markdown has.
 * Own code, because Asciidoctor tells of no place inside a paragraph.
 */
export function maskAsciidoc(source: string): Prose {
  const blanks: Blank[] = [];
  const comments: Span[] = [];
  /** Where the running paragraph began; its end is where the next line that is no text begins. */
  let paragraph: number | undefined;
  let literal = false;
  let closing: string | undefined;
  let listed = false;
  const endParagraph = (end: number) => {
    if (paragraph !== undefined) readInline(source, { start: paragraph, end }, blanks);
    paragraph = undefined;
  };
  for (let start = 0; start < source.length; ) {
    const end = endOfLine(source, start);
    const line = source.slice(start, Math.min(end, start + longestHead)).trimEnd();
    const next = Math.min(source.length, end + 1);
    const blankLine = () => {
      endParagraph(start);
      blanks.push({ start, end });
    };
    if (closing !== undefined) {
      if (line === closing) closing = undefined;
      blankLine();
    } else if (line === '') {
      endParagraph(start);
      literal = false;
    } else if (withoutText.test(line)) {
      closing = line.startsWith('```') ? '```' : line;
      if (line.startsWith('////')) comments.push({ start, end });
      literal = false;
      blankLine();
    } else if (literal) blankLine();
    else if (line.startsWith('//') && !line.startsWith('///')) {
      comments.push({ start, end });
      blankLine();
    } else if (paragraph === undefined && styleWithoutText.test(line)) {
      literal = true;
      blankLine();
    } else if (noText.test(line)) blankLine();
    else if (paragraph === undefined && !listed && /^[ \t]+\S/.test(line) && !listMark.test(line)) {
      literal = true;
      blankLine();
    } else {
      const head = heading.exec(line) ?? listMark.exec(line);
      if (head) {
        endParagraph(start);
        const mark = head[0].includes('=') ? '#'.repeat(head[0].trim().length) : '-';
        blanks.push({ start, end: start + head[0].length, shown: `${mark} `.padStart(head[0].length) });
      }
      if (line !== '+') listed = listMark.test(line) || (listed && paragraph !== undefined);
      paragraph ??= start;
      if (head?.[0].includes('=')) endParagraph(end);
    }
    start = next;
  }
  endParagraph(source.length);
  blanks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: applyBlanks(source, blanks), comments, frontMatter: undefined, masked: blanks };
}

/** No mark at the head of a line is longer. */
const longestHead = 2000;

/** Openings, which are also the closings, of blocks that are no prose: listing, literal, passthrough, comment, fence. */
const withoutText = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3}[\w,+-]{0,40})$/;
/** `[source,ruby]` and its kin: the paragraph behind them is no prose. */
const styleWithoutText = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)\b[^\]]*\]$/;
/** Attributes, anchors, delimiters of blocks of prose, block macros, conditions, breaks. */
const noText =
  /^(?::!?[\w][\w-]*!?:(?:\s.*)?|\[[^\]]*\]|\[\[[^\]]*\]\]|={4,}|\*{4,}|_{4,}|--|[|,:!]={3,}|[a-z]+::[^\s[]*\[.*\]|'{3,}|<{3,}|\+)$/;
const heading = /^={1,6}[ \t]+(?=\S)/;
const listMark = /^[ \t]*(?:\*{1,5}|-|\.{1,5})[ \t]+(?=\S)/;

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}
