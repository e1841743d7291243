import { type Position, type Range, TextDocuments } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/**
 * The open documents. `TextDocument.update` corrupts its table of lines when an edit starts beyond the end of the document,
 * so every range is first brought inside it.
 */
export function createDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments<TextDocument>({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      // One by one, because each change counts in the document that the one before it left.
      for (const change of changes) TextDocument.update(document, [clamp(document, change)], version);
      return changes.length > 0 ? document : TextDocument.update(document, [], version);
    },
  });
}

function clamp(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  return { text: change.text, range: inside(document, start, end) };
}

function inside(document: TextDocument, start: Position, end: Position): Range {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return { start: document.positionAt(Math.min(from, to)), end: document.positionAt(Math.max(from, to)) };
}
