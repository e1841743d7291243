import {
  type CodeLens,
  type DocumentLink,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkupKind,
  SymbolKind,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { titleIn } from '../corpus/wording.ts';
import type { Lens } from '../features/codeLens.ts';
import type { Definition } from '../features/definition.ts';
import type { Hint } from '../features/inlayHints.ts';
import type { Link } from '../features/links.ts';
import type { Page } from '../features/page.ts';
import type { FilePlaces } from '../features/references.ts';
import type { TextEdit } from '../features/rename.ts';
import type { CitedInstrument } from '../features/workspaceSymbols.ts';
import { inLanguage, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './convert.ts';
import { pageUri } from './pages.ts';

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** The page of an instrument at the heading of the article, where one is cited and the page has it. */
export function toPageLink(
  document: TextDocument,
  { origin, instrument, article }: Definition,
  page: Page,
): LocationLink {
  const line = (article === undefined ? undefined : page.lineOf(article)) ?? 0;
  const targetRange = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return {
    originSelectionRange: toRange(document, origin),
    targetUri: pageUri(instrument.id),
    targetRange,
    targetSelectionRange: { start: targetRange.start, end: targetRange.start },
  };
}

/** For clients that take no links. */
export function toPlainLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

export function toLocations({ file, spans }: FilePlaces): Location[] {
  return spans.map(span => ({ uri: file.uri, range: toRange(file.lines, span) }));
}

export function toWorkspaceSymbol(
  { instrument, file, first, count }: CitedInstrument,
  language: Language,
): WorkspaceSymbol {
  const { acronyms, number } = instrument;
  const title = titleIn(instrument, language);
  return {
    name: acronyms?.[0] && !number ? `${title} (${acronyms[0]})` : title,
    kind: SymbolKind.Interface,
    containerName: inLanguage(count === 1 ? say`${count} citation` : say`${count} citations`, language),
    location: { uri: file.uri, range: toRange(file.lines, first) },
  };
}

export function toDocumentLink(document: TextDocument, link: Link): DocumentLink {
  return { range: toRange(document, link), target: link.url, tooltip: link.host };
}

/** With the places that it counts, for a client that can show them. */
export function toCodeLens(
  document: TextDocument,
  { span, title: said, places }: Lens,
  command: string | undefined,
  language: Language,
): CodeLens {
  const title = inLanguage(said, language);
  const range = toRange(document, span);
  const locations = () => places.map(place => toLocation(document, place));
  return {
    range,
    command: command ? { title, command, arguments: [document.uri, range.start, locations()] } : { title, command: '' },
  };
}

export function toInlayHint(document: TextDocument, { offset, label, tooltip }: Hint, language: Language): InlayHint {
  return {
    position: document.positionAt(offset),
    label,
    paddingLeft: true,
    tooltip: { kind: MarkupKind.Markdown, value: inLanguage(tooltip, language) },
  };
}

/** The edits of one text, and of others only after the user has agreed to each: where the client can ask. */
export function toRenameEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  others: readonly { readonly document: TextDocument; readonly edits: readonly TextEdit[] }[],
  language: Language,
): WorkspaceEdit {
  const toEdits = (document: TextDocument, edits: readonly TextEdit[]) =>
    edits.map(edit => ({ range: toRange(document, edit), newText: edit.text }));
  if (others.length === 0) return { changes: { [document.uri]: toEdits(document, edits) } };
  return {
    documentChanges: [
      { textDocument: { uri: document.uri, version: document.version }, edits: toEdits(document, edits) },
      ...others.map(other => ({
        textDocument: { uri: other.document.uri, version: null },
        edits: toEdits(other.document, other.edits).map(edit => ({ ...edit, annotationId: elsewhere })),
      })),
    ],
    changeAnnotations: {
      [elsewhere]: {
        label: inLanguage(say`The same short form in other files`, language),
        description: inLanguage(say`Defined there for the same instrument`, language),
        needsConfirmation: true,
      },
    },
  };
}

const elsewhere = 'treatyLens.elsewhere';
