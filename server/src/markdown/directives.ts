import { type Saying, say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { isDay } from './frontMatter.ts';

/** What the comments `<!-- treaty-lens… -->` of a document ask for. */
export interface Directives {
  readonly silences: readonly Silence[];
  /** In the order of the text. */
  readonly changes: readonly FocusChange[];
  readonly faults: readonly DirectiveFault[];
}

/** A stretch in which findings that begin there are not wanted: those of one rule, or all. */
export interface Silence extends Span {
  readonly rule: string | undefined;
  /** Where the rule is named in the comment. */
  readonly named: Span | undefined;
  /** The comment that asks for it. */
  readonly comment: Span;
}

/** From its comment on the text is about other States, or is judged on another day (ISO date), or both. */
export interface FocusChange {
  readonly comment: Span;
  readonly states: readonly LocatedCode[] | undefined;
  readonly asOf: string | undefined;
}

export interface LocatedCode extends Span {
  readonly value: string;
}

export interface DirectiveFault extends Span {
  readonly message: Saying;
}

/** The words that may follow `treaty-lens` in a comment, without those of generated blocks. */
export const directiveWords = ['disable', 'disable-line', 'disable-next-line', 'disable-file', 'enable'] as const;
export const focusKeys = ['state', 'states', 'as-of'] as const;

/** A disabling that nothing ends reaches to the end of the document; a directive that cannot be read changes nothing. */
export function readDirectives(source: string, comments: readonly Span[]): Directives {
  const silences: Silence[] = [];
  const changes: FocusChange[] = [];
  const faults: DirectiveFault[] = [];
  const open = new Map<string | undefined, { comment: Span; named: Span | undefined }>();
  for (const comment of comments) {
    const text = withoutMarks(source.slice(comment.start, comment.end));
    const settings = /^\s*treaty-lens:(?=\s)([\s\S]*)$/.exec(text);
    if (settings) {
      changes.push(readFocus(settings[1]!, comment.start + text.indexOf(':') + 1, comment, faults));
      continue;
    }
    const directive = /^\s*treaty-lens-([\w-]*)(?=\s|$)(.*?)(?:\s--.*)?$/s.exec(text);
    if (!directive) continue;
    const [, word = '', rest = ''] = directive;
    if (!isWord(word)) {
      faults.push({
        ...comment,
        message: say`There is no directive treaty-lens-${word}; the directives are ${directiveWords.map(known => `treaty-lens-${known}`).join(', ')}.`,
      });
      continue;
    }
    const restAt = comment.start + text.indexOf(`treaty-lens-${word}`) + `treaty-lens-${word}`.length;
    const rules = [...rest.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
      id,
      named: { start: restAt + index, end: restAt + index + id.length },
    }));
    for (const { id: rule, named } of rules.length > 0 ? rules : [{ id: undefined, named: undefined }]) {
      if (word === 'enable') {
        for (const [key, from] of [...open]) {
          if (rule !== undefined && key !== rule) continue;
          silences.push({ start: from.comment.end, end: comment.start, rule: key, ...from });
          open.delete(key);
        }
      } else if (word === 'disable') open.set(rule, { comment, named });
      else silences.push({ ...reachOf(word, source, comment), rule, comment, named });
    }
  }
  for (const [rule, from] of open) silences.push({ start: from.comment.end, end: source.length, rule, ...from });
  return { silences, changes, faults };
}

/** What a comment says, in any format: its marks (`<!--`, `{/*`, `//`, `%`) are blank. */
const withoutMarks = (comment: string): string =>
  comment.replace(/^(?:<!--|\{?\/\*|%+|\/\/)|(?:-->|\*\/\}?)$/g, mark => ' '.repeat(mark.length));

const isWord = (word: string): word is (typeof directiveWords)[number] =>
  (directiveWords as readonly string[]).includes(word);

function reachOf(word: string, source: string, { start, end }: Span): Span {
  if (word === 'disable-file') return { start: 0, end: source.length };
  return lineAt(source, word === 'disable-line' ? start : nextLine(source, end));
}

/** `state=KEN,UGA as-of=2024-06-30`, found at an offset. */
function readFocus(text: string, at: number, comment: Span, faults: DirectiveFault[]): FocusChange {
  let states: LocatedCode[] | undefined;
  let asOf: string | undefined;
  for (const { 0: word, index } of text.matchAll(/[^\s,=]+(?:\s*=\s*[^\s,=]*(?:\s*,\s*[A-Z]+(?![\w-]*=))*)?/g)) {
    const start = at + index;
    const [key = '', value = ''] = word.split('=').map(part => part.trim());
    const fault = (message: Saying) => faults.push({ start, end: start + word.length, message });
    if (key === 'state' || key === 'states') {
      const from = start + word.lastIndexOf(value);
      states = [...value.matchAll(/[^\s,]+/g)].map(({ 0: code, index: offset }) => ({
        value: code,
        start: from + offset,
        end: from + offset + code.length,
      }));
      if (states.length === 0) fault(say`Expected the code of a State such as state=KEN.`);
    } else if (key === 'as-of') {
      if (isDay(value)) asOf = value;
      else fault(say`Expected a day such as as-of=2025-06-30, found "${value}".`);
    } else fault(say`Expected one of ${focusKeys.join(', ')}, as in state=KEN, found "${word}".`);
  }
  return { comment, states: states?.length ? states : undefined, asOf };
}

function nextLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at + 1;
}

function lineAt(source: string, offset: number): Span {
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: nextLine(source, offset) };
}
