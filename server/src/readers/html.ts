import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Prose } from '../markdown/mask.ts';
import { applyBlanks, type Blank } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';

/**
 * HTML: tags, comments, scripts, styles, code and deleted text are blank; character references show their character.
 * Only the tokens are read: building the tree takes quadratic time on deep nesting, and the prose does not need it.
 */
export function maskHtml(source: string): Prose {
  const blanks: Blank[] = [];
  const comments: Span[] = [];
  const references = new References(source);
  /** Behind the last tag or comment: text is what stands between them. */
  let done = 0;
  let hidden: { readonly tag: string; depth: number; readonly start: number } | undefined;
  const readText = (end: number) => {
    if (!hidden) references.readTo(end, done, blanks);
  };
  const readTag = (token: Token.TagToken, opens: boolean) => {
    const { startOffset: start, endOffset: end } = token.location!;
    const tag = token.tagName;
    readText(start);
    done = end;
    if (hidden) {
      if (tag === hidden.tag && !token.selfClosing) hidden.depth += opens ? 1 : -1;
      if (hidden.depth > 0) return;
      blanks.push({ start: hidden.start, end });
      hidden = undefined;
    } else if (opens && (withoutText.has(tag) || isFootnoteMark(source, tag, end)) && !token.selfClosing)
      hidden = { tag, depth: 1, start };
    else blanks.push({ start, end, shown: inline.has(tag) ? shownInside(source, start, end) : '|' });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        readTag(token, true);
        const mode = modes[token.tagName];
        if (mode !== undefined) {
          tokenizer.state = mode;
          tokenizer.lastStartTagName = token.tagName;
        }
      },
      onEndTag: token => readTag(token, false),
      onComment(token) {
        const { startOffset: start, endOffset: end } = token.location!;
        readText(start);
        done = end;
        comments.push({ start, end });
        if (!hidden) blanks.push({ start, end });
      },
      onDoctype({ location }) {
        blanks.push({ start: location!.startOffset, end: location!.endOffset });
        done = location!.endOffset;
      },
      onEof: () => {},
      onCharacter: () => {},
      onNullCharacter: () => {},
      onWhitespaceCharacter: () => {},
    },
  );
  tokenizer.write(source, true);
  readText(source.length);
  if (hidden) blanks.push({ start: (hidden as { start: number }).start, end: source.length });
  return { text: applyBlanks(source, blanks), comments, frontMatter: undefined, masked: blanks, reserved: /[<>&]/ };
}

/** How the tokenizer goes on behind these tags, as the standard has it. */
const modes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
};

const withoutText = new Set(
  'script style template svg math code pre kbd samp var tt textarea select iframe noembed noframes xmp object audio video canvas del s strike nav'.split(
    ' ',
  ),
);

/** A sentence, and a name, may go on through these; any other tag ends both. */
const inline = new Set(
  'a abbr acronym b bdi bdo big br cite data dfn em font i ins label mark q ruby small span strong sub sup time u wbr nobr img'.split(
    ' ',
  ),
);

/** Between two letters a tag stands for nothing: `n<sup>o</sup>`. A line break does. */
function shownInside(source: string, start: number, end: number): string | undefined {
  if (source.startsWith('<br', start) || source.startsWith('<BR', start)) return undefined;
  return /\p{L}/u.test(source[start - 1] ?? '') && /\p{L}/u.test(source[end] ?? '') ? '' : undefined;
}

/** `<sup>12</sup>` is the mark of a footnote, and no part of a name or a number. */
function isFootnoteMark(source: string, tag: string, end: number): boolean {
  return (
    tag === 'sup' &&
    /^\s{0,8}(?:<a\b[^<>]{0,500}>)?[\s[(]{0,8}(?:\d{1,4}|[a-z*†‡])[\s\])]{0,8}(?:<\/a>)?\s{0,8}<\/sup>/i.test(
      source.slice(end, end + 600),
    ) &&
    !/^o<|^e<|^a</i.test(source.slice(end, end + 2))
  );
}

/** The character references of a source, gone through once. */
class References {
  readonly #source: string;
  #next: number;

  constructor(source: string) {
    this.#source = source;
    this.#next = source.indexOf('&');
  }

  readTo(end: number, from: number, blanks: Blank[]): void {
    const source = this.#source;
    while (this.#next >= 0 && this.#next < end) {
      const at = this.#next;
      this.#next = source.indexOf('&', at + 1);
      reference.lastIndex = at;
      const found = at >= from ? reference.exec(source)?.[0] : undefined;
      const shown = found && decode(found);
      if (found && shown !== found && at + found.length <= end)
        blanks.push({ start: at, end: at + found.length, shown });
    }
  }
}
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

const known = new Map<string, string>();

/** The tokenizer itself knows what a character reference stands for. */
function decode(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  let shown = '';
  const add = ({ chars }: Token.CharacterToken) => {
    shown += chars.replace(/[\n\r]/g, ' ');
  };
  const nothing = () => {};
  new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onStartTag: nothing,
      onEndTag: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  ).write(written, true);
  if (known.size < 5000) known.set(written, shown);
  return shown;
}
