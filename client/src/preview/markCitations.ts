import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Mark } from '../viewProtocol.ts';
import { type Place, placeTexts } from './placeTexts.ts';

/** The lines of a document, and what is to be marked in it. */
export interface Marked {
  readonly document: { readonly lineCount: number; lineAt(line: number): { readonly text: string } };
  readonly marks: readonly Mark[];
}

/**
 * A plugin for the Markdown preview: citations get a mark and a card. Which document is drawn is known only while it is drawn,
 * so tokens are marked then, in copies: the preview keeps the tokens themselves for later.
 */
export function markCitations(markdown: MarkdownIt, markedOf: (uri: string) => Marked | undefined): MarkdownIt {
  const { renderer, utils } = markdown;
  const render = renderer.render;
  renderer.render = function (tokens, options, env) {
    const uri = env?.currentDocument?.toString();
    const marked = uri ? markedOf(uri) : undefined;
    return render.call(
      this,
      marked?.marks.length ? withMarks(tokens, marked, utils.unescapeAll) : tokens,
      options,
      env,
    );
  };
  renderer.rules.treaty_lens_card = (tokens, index) => {
    const { id, mark } = tokens[index]!.meta as { id: string; mark: Mark };
    const lines = mark.lines.map(line => `<span>${utils.escapeHtml(line)}</span>`).join('');
    return `<span class="treaty-lens-card" role="tooltip" id="${id}"><strong>${utils.escapeHtml(mark.title)}</strong>${lines}</span>`;
  };
  return markdown;
}

function withMarks(tokens: readonly Token[], { document, marks }: Marked, decode: (text: string) => string): Token[] {
  let count = 0;
  let lines: [number, number] | null = null;
  return tokens.map(token => {
    // The cells of a table have no lines of their own, but their row has.
    lines = token.map ?? lines;
    if (token.type !== 'inline' || !token.children || !lines) return token;
    const [from, to] = lines;
    const own = marks.filter(({ range }) => range.start.line >= from && range.start.line < to);
    if (own.length === 0) return token;
    const source = Array.from(
      { length: Math.min(to, document.lineCount) - from },
      (_, i) => document.lineAt(from + i).text,
    );
    const places = placeTexts(token, source, from, decode);
    const children = token.children.flatMap((child, i) => {
      const start = places[i];
      return start === undefined ? [child] : split(child, start, own, () => `treaty-lens-${++count}`);
    });
    return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children }) as Token;
  });
}

/** A text token in pieces: what is marked stands between a start and an end, and its card comes with its first piece. */
function split(token: Token, place: Place, marks: readonly Mark[], nextId: () => string): Token[] {
  const pieces: Token[] = [];
  let at = 0;
  for (const mark of marks) {
    const piece = pieceIn(token.content, place, mark);
    if (!piece || piece.start < at) continue;
    const { start, end, isFirst } = piece;
    if (start > at) pieces.push(text(token, token.content.slice(at, start)));
    pieces.push(...marked(token, token.content.slice(start, end), mark, isFirst ? nextId() : undefined));
    at = end;
  }
  if (pieces.length === 0) return [token];
  if (at < token.content.length) pieces.push(text(token, token.content.slice(at)));
  return pieces;
}

/** The part of a text, which lies on one line, that a mark covers; only where the words are still those that were marked. */
function pieceIn(content: string, { line, columns }: Place, { range, text }: Mark) {
  if (line < range.start.line || line > range.end.line) return undefined;
  const from = line === range.start.line ? range.start.character : 0;
  const to = line === range.end.line ? range.end.character : Number.POSITIVE_INFINITY;
  const start = columns.findIndex(column => column >= from);
  const end = columns.findLastIndex(column => column <= to);
  if (start < 0 || start >= end || !text.includes(content.slice(start, end))) return undefined;
  return { start, end, isFirst: line === range.start.line && from >= columns[0]! };
}

function marked(token: Token, content: string, mark: Mark, id: string | undefined): Token[] {
  const open = make(token, 'treaty_lens_open', 1);
  open.attrSet('class', `treaty-lens-citation treaty-lens-${mark.kind}`);
  const close = make(token, 'treaty_lens_close', -1);
  if (id === undefined) return [open, text(token, content), close];
  open.attrSet('tabindex', '0');
  open.attrSet('aria-describedby', id);
  const card = make(token, 'treaty_lens_card', 0);
  card.meta = { id, mark };
  return [open, text(token, content), card, close];
}

function make(token: Token, type: string, nesting: Token['nesting']): Token {
  const Kind = token.constructor as new (type: string, tag: string, nesting: Token['nesting']) => Token;
  return new Kind(type, 'span', nesting);
}

function text(token: Token, content: string): Token {
  const piece = make(token, 'text', 0);
  piece.tag = '';
  piece.content = content;
  return piece;
}
