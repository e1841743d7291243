import { LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { type Refusal, renameableAt, renameElsewhere, renameIn } from '../features/rename.ts';
import type { ShortForm } from '../features/shortForm.ts';
import { keysOf } from '../features/target.ts';
import { inLanguage } from '../sayings/say.ts';
import { toRange } from './convert.ts';
import { toRenameEdit } from './convertReading.ts';
import type { Service } from './service.ts';

export const renameCapabilities: ServerCapabilities = { renameProvider: { prepareProvider: true } };

/** Renames the short forms that texts define. */
export function registerRename(service: Service): void {
  const { connection } = service;
  /** An editor shows the message of the error to the user. */
  const refuse = ({ refusal }: Refusal) =>
    new ResponseError<void>(LSPErrorCodes.RequestFailed, inLanguage(refusal, service.client.displayLanguage));

  connection.onPrepareRename(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    const found = opened && renameableAt(opened.analysis, opened.document.offsetAt(position));
    if (!found) return null;
    return isRefusal(found)
      ? refuse(found)
      : { range: toRange(opened.document, found.span), placeholder: found.form.term };
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const opened = await service.open(textDocument.uri);
    const found = opened && renameableAt(opened.analysis, opened.document.offsetAt(position));
    if (!found) return null;
    if (isRefusal(found)) return refuse(found);
    const edits = renameIn(opened.analysis, found.form, newName);
    if (isRefusal(edits)) return refuse(edits);
    const others = service.client.confirmsChanges ? await editsElsewhere(textDocument.uri, found.form, newName) : [];
    return toRenameEdit(opened.document, edits, others, service.client.displayLanguage);
  });

  async function editsElsewhere(uri: string, form: ShortForm, newName: string) {
    const files = await service.workspace.files();
    const citing = files.filter(
      file => file.uri !== uri && file.citations.some(citation => keysOf(citation).join() === form.keys.join()),
    );
    const changed = [];
    for (const file of citing) {
      const read = await service.read(file.uri);
      const edits = read ? renameElsewhere(read.analysis, form, newName) : [];
      if (read && edits.length > 0) changed.push({ document: read.document, edits });
    }
    return changed;
  }
}

const isRefusal = (value: object): value is Refusal => 'refusal' in value;
