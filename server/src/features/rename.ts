import type { Analysis } from '../analysis.ts';
import type { Citation } from '../citations/citation.ts';
import { type Saying, say } from '../sayings/say.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { the } from '../wording/words.ts';
import { findShortForm, type ShortForm, shortFormOf } from './shortForm.ts';
import { keysOf, targetsAt } from './target.ts';

export interface Refusal {
  /** Why not, and what to do. */
  readonly refusal: Saying;
}

export interface TextEdit extends Span {
  readonly text: string;
}

/** What can be renamed at an offset: a short form that the text defines; `undefined` where no instrument is named. */
export function renameableAt(
  analysis: Analysis,
  offset: number,
): { readonly span: Span; readonly form: ShortForm } | Refusal | undefined {
  const [target] = targetsAt(analysis, offset);
  if (!target || target.provision) return undefined;
  const { citation, span } = target;
  const form = shortFormOf(analysis, citation);
  return form ? { span, form } : { refusal: refusalOf(analysis, citation) };
}

function refusalOf({ source }: Analysis, { resolution, form, start, end }: Citation): Saying {
  const name = source.slice(start, end).replace(/\s+/g, ' ');
  if (resolution.kind === 'ambiguous')
    return say`'${name}' stands for more than one instrument and cannot be renamed. Write out the title of the one that is meant.`;
  if (form === 'title') return say`'${name}' is an official title and cannot be renamed. ${define}`;
  if (form === 'number' || form === 'symbol') return say`'${name}' is an official number and cannot be renamed.`;
  if (form === 'back-reference')
    return say`'${name}' refers back to an instrument named before and is no defined short form. ${define}`;
  return say`'${name}' is a name in general use, which this text does not define, and cannot be renamed. ${define}`;
}

const define = say`Define a short form after the first mention, such as (the "Convention"), and rename that.`;

/** The edits that rename a short form in its text; refused where the text would then cite anything else than before. */
export function renameIn(analysis: Analysis, form: ShortForm, newName: string): TextEdit[] | Refusal {
  const name = newName.trim();
  if (!shape.test(name))
    return {
      refusal: say`'${name}' cannot be a short form: it must begin with a capital and hold only letters, digits, spaces and hyphens, 2 to 50 of them.`,
    };
  const edits = form.uses.map(({ start, end }) => ({
    start,
    end,
    text: start === form.definition.start ? asDefined(analysis.source, form.definition, name) : name,
  }));
  const lost = firstChanged(analysis, edits);
  if (!lost) return edits;
  const { line } = new Lines(analysis.source).positionAt(lost.start);
  const what = lost.resolution.kind === 'resolved' ? the(lost.resolution.instruments[0]) : say`what it means now`;
  return {
    refusal: say`'${name}' cannot be the short form: in line ${line + 1} the text would no longer mean ${what}. Choose another.`,
  };
}

/** The same in another text, if it defines the same term for the same instrument and can be changed likewise. */
export function renameElsewhere(analysis: Analysis, { term, keys }: ShortForm, newName: string): TextEdit[] {
  const form = findShortForm(analysis, term, keys);
  const edits = form && renameIn(analysis, form, newName);
  return edits && !('refusal' in edits) ? edits : [];
}

const shape = /^\p{Lu}[\p{L}\d -]{0,48}[\p{L}\d]$/u;
const acronym = /^[A-Z][A-Za-z-]{0,8}[A-Z][A-Za-z-]{0,6}\d?$/;

/** A term that is no acronym is defined in quotation marks, or it is not read as defined. */
function asDefined(source: string, { start, end }: Span, name: string): string {
  const quoted = /["“”'‘«»*_]/;
  return acronym.test(name) || (quoted.test(source[start - 1] ?? '') && quoted.test(source[end] ?? ''))
    ? name
    : isAfterArticleInQuotes(source, start)
      ? name
      : `"${name}"`;
}

const isAfterArticleInQuotes = (source: string, start: number): boolean =>
  /["“'‘«*_](?:the|la|le|el)\s+$/i.test(source.slice(Math.max(0, start - 8), start));

/** The first citation that the edits would make mean something else; every text must cite the same before and after. */
function firstChanged(analysis: Analysis, edits: readonly TextEdit[]): Citation | undefined {
  const { source, citations } = analysis;
  let changed = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    changed += source.slice(at, start) + text;
    at = end;
  }
  const after = analysis.alike(changed + source.slice(at)).citations;
  const keys = (citation: Citation | undefined) => citation && keysOf(citation).join();
  const place = citations.findIndex((citation, i) => keys(citation) !== keys(after[i]));
  return place >= 0 ? citations[place] : after.length > citations.length ? citations.at(-1) : undefined;
}
