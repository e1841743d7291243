import type { Blank } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';

/** Adds what is no prose inside one paragraph of AsciiDoc. */
export function readInline(source: string, { start, end }: Span, blanks: Blank[]): void {
  const text = source.slice(start, end);
  special.lastIndex = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index;
    special.lastIndex = at + 1;
    const pieces = piecesAt(text, at);
    if (!pieces) continue;
    let from = at;
    for (const piece of pieces) {
      if (typeof piece !== 'string')
        blanks.push({ start: start + from, end: start + from + piece.length, shown: piece.shown });
      from += piece.length;
    }
    // What is left between two blanks may have more in it.
    special.lastIndex = typeof pieces.at(-1) === 'string' ? from : at + pieces[0]!.length;
  }
}

function piecesAt(text: string, at: number): Pieces | undefined {
  for (const [pattern, read] of byOpening.get(text[at]!) ?? macros) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return read(found);
  }
  return undefined;
}

/** A match cut into pieces, in order: text that stays, and lengths that are blank or show something else. */
type Pieces = readonly (string | { readonly length: number; readonly shown?: string })[];
type Construct = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Pieces];

const hide = (part: string, shown?: string) => ({ length: part.length, shown });
const whole = (match: RegExpExecArray): Pieces => [hide(match[0])];

const special = /["'`+{<[#^~(&\\]|\b[a-z]{3,12}:\S/g;

/** Some macros print what is in their brackets, some print something else. */
const macros: readonly Construct[] = [
  [
    /(https?:\/\/[^\s[\]<>"]{1,2000})(?:(\[)([^[\]\n]{0,500})(\]))?/y,
    ([, url, open, text, close]) => {
      if (open) return [hide(url! + open), text!, hide(close!)];
      const bare = url!.replace(/(?<![.,;:!?)])[.,;:!?)]+$/, '');
      return [hide(bare), url!.slice(bare.length)];
    },
  ],
  [
    /(footnote(?:ref)?:[\w-]{0,40}\[)((?:[^\]\\]|\\.){0,2000})(\])/y,
    ([, open, text, close]) => [hide(open!, '|'), text!, hide(close!, '|')],
  ],
  [
    /((?:link|xref|mailto):[^\s[\]]{1,500}\[)([^[\]\n]{0,500})(\])/y,
    ([, open, text, close]) => [hide(open!), text!, hide(close!)],
  ],
  [
    /(?:image|icon|pass|stem|latexmath|asciimath|indexterm2?|anchor|cite|citenp|kbd|btn|menu|video|audio|toc):[^\s[\]]{0,500}\[(?:[^\]\\]|\\.){0,2000}\]/y,
    whole,
  ],
];

const mark: Construct = [/[#^~]{1,2}/y, match => [hide(match[0], betweenLetters(match) ? '' : undefined)]];

const byOpening: ReadonlyMap<string, readonly Construct[]> = new Map<string, readonly Construct[]>([
  ['\\', [[/\\[`*_#+{<[^~]/y, match => [hide('\\'), match[0].slice(1)]]]],
  ['"', [[/"`/y, match => [hide(match[0], '“')]]]],
  ["'", [[/'`(?!')/y, match => [hide(match[0], '‘')]]]],
  [
    '`',
    [
      [/`"/y, match => [hide(match[0], '”')]],
      [/`'/y, match => [hide(match[0], '’')]],
      [/``[^`]{1,500}``|`[^`]{1,500}`/y, whole],
    ],
  ],
  [
    '+',
    [
      [/\+\+\+[^+]{1,500}\+\+\+/y, whole],
      [/\+\n|\+$/y, match => [hide('+'), match[0].slice(1)]],
    ],
  ],
  [
    '<',
    [
      [
        /(<<[^<>,\n]{1,200})(?:(,)([^<>]{0,500}))?(>>)/y,
        ([, id, comma, text, close]) => [hide(id! + (comma ?? '')), text ?? '', hide(close!)],
      ],
    ],
  ],
  [
    '[',
    [
      [/\[\[\[?[^[\]\n]{1,200}\]\]\]?/y, whole],
      [/\[[.#%][^[\]\n]{0,200}\](?=[#*_`])/y, whole],
    ],
  ],
  ['(', [[/\(\(\([^()\n]{1,500}\)\)\)/y, whole]]],
  ['{', [[/\{(\w[\w-]{0,60})(?::[^{}\n]{0,200})?\}/y, match => [hide(match[0], attributes[match[1]!])]]]],
  ['&', [[/&#(\d{2,5});/y, match => [hide(match[0], String.fromCharCode(Number(match[1])))]]]],
  ['#', [mark]],
  ['^', [mark]],
  ['~', [mark]],
]);

function betweenLetters({ input, index, 0: { length } }: RegExpExecArray): boolean {
  return /\p{L}/u.test(input[index - 1] ?? '') && /\p{L}/u.test(input[index + length] ?? '');
}

/** Attributes that AsciiDoc itself defines as characters; what any other stands for is not known here. */
const attributes: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  wj: '',
  zwsp: '',
};
