import { SemanticTokensBuilder, type SemanticTokensEdit, type ServerCapabilities } from 'vscode-languageserver';
import { tokensIn, tokenTypes } from '../features/semanticTokens.ts';
import type { Span } from '../text/span.ts';
import { toSpan } from './convert.ts';
import type { Opened, Service } from './service.ts';

export const semanticTokensCapabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
};

/** Colours for instruments, provisions, States and claims; after an edit only what changed is sent. */
export function registerSemanticTokens({ connection, documents, open }: Service): void {
  const { semanticTokens } = connection.languages;
  /** By document: what was sent last. The library's own numbers are times, which can be equal. */
  const sent = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  let results = 0;
  const remember = (uri: string, data: number[]) => {
    const result = { resultId: String(++results), data };
    sent.set(uri, result);
    return result;
  };
  documents.onDidClose(({ document }) => sent.delete(document.uri));

  semanticTokens.on(async ({ textDocument: { uri } }) => {
    const opened = await open(uri);
    return opened ? remember(uri, tokensOf(opened)) : null;
  });

  semanticTokens.onRange(async ({ textDocument: { uri }, range }) => {
    const opened = await open(uri);
    return opened ? { data: tokensOf(opened, toSpan(opened.document, range)) } : null;
  });

  semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
    const opened = await open(uri);
    if (!opened) return null;
    const previous = sent.get(uri);
    const next = remember(uri, tokensOf(opened));
    if (previous?.resultId !== previousResultId) return next;
    return { resultId: next.resultId, edits: differenceOf(previous.data, next.data) };
  });
}

function tokensOf({ analysis, document }: Opened, within: Span = { start: 0, end: analysis.source.length }): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of tokensIn(analysis, within)) {
    const { line, character } = document.positionAt(start);
    builder.push(line, character, end - start, tokenTypes.indexOf(type), 0);
  }
  return builder.build().data;
}

/** One edit from the first number that differs to the last. */
function differenceOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return [{ start, deleteCount: before.length - start - kept, data: after.slice(start, after.length - kept) }];
}
