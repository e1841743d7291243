import { type Analysis, languageOf } from '../analysis.ts';
import { instrumentOf } from '../citations/citation.ts';
import { cite } from '../citing/cite.ts';
import { recogniseCitation } from '../citing/recognise.ts';
import { type CitationStyle, styleNames } from '../citing/style.ts';
import type { Edit } from '../rules/rule.ts';
import { joined, say } from '../sayings/say.ts';
import type { Writing } from './writing.ts';

/**
 * Every full citation that stands in the draft as one of the styles writes it, in another style. One that says other facts
 * than the corpus is left as it is, and counted; names in running text are no citations of that kind.
 */
export function convertStyle(analysis: Analysis, style: CitationStyle): Writing {
  const { source, citations } = analysis;
  const edits: Edit[] = [];
  const seen = new Set<number>();
  let left = 0;
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    const former = edits.at(-1);
    if (!instrument || (former && citation.start < former.end)) continue;
    const written = recogniseCitation(source, citation.start, instrument, languageOf(analysis));
    const inFootnote = /^ {0,3}\[\^[^\]\n]*\]:/.test(source.slice(source.lastIndexOf('\n', citation.start - 1) + 1));
    // The ILO's form is no more than the name, as it stands in any text.
    const isCitation = written && (inFootnote || written.style !== 'ilo') && (!former || written.start >= former.end);
    if (!isCitation) {
      if (looksWrittenOut(source, citation.end)) left++;
      continue;
    }
    if (seen.has(written.start)) continue;
    seen.add(written.start);
    const { start, end, pinpoints, named } = written;
    const text = cite(
      named ? instrument : { ...instrument, acronyms: undefined },
      style,
      'full',
      pinpoints,
      languageOf(analysis),
    );
    // At the end of a note, what ends in a stop of its own takes no second one.
    if (text !== source.slice(start, end)) edits.push({ start, end, text });
  }
  const converted =
    edits.length === 1
      ? say`1 citation was converted to ${styleNames[style]}.`
      : say`${edits.length} citations were converted to ${styleNames[style]}.`;
  const kept =
    left === 0
      ? undefined
      : left === 1
        ? say`1 citation with other facts than the corpus has, or in no known style, was left as it is.`
        : say`${left} citations with other facts than the corpus has, or in no known style, were left as they are.`;
  const head = ownStyle(analysis, style);
  return { edits: head ? [head, ...edits] : edits, message: joined(' ', [converted, kept]) };
}

/** A day or a treaty series after the name: somebody's full citation. */
const looksWrittenOut = (source: string, end: number): boolean =>
  /^[*_]{0,3}[,\s]{0,2}\(?(?:adopted|opened for signature|signed|\*?opened|\d{1,4} (?:U\.?N\.?|L\.?N\.?)T\.?S)/.test(
    source.slice(end, end + 60),
  );

/** A draft that names its style names the new one. */
function ownStyle({ source, frontMatter }: Analysis, style: CitationStyle): Edit | undefined {
  const own = frontMatter.style;
  if (!own || own.value === style) return undefined;
  const at = source.indexOf(own.value, source.indexOf(':', own.start));
  return at < 0 ? undefined : { start: at, end: at + own.value.length, text: style };
}
