import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ProjectAction, projectActionsFor } from '../features/projectActions.ts';
import { insertEntry } from '../project/insert.ts';
import { inLanguage } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { toDiagnostic, toRange } from './convert.ts';
import type { Opened, Service } from './service.ts';

/** Repairs that are written into the project file, which is made where there is none and the client can make it. */
export async function projectCodeActions(
  service: Service,
  { document, analysis }: Opened,
  span: Span,
): Promise<CodeAction[]> {
  const { uri, text } = await projectFileFor(service, document.uri);
  if (uri === undefined) return [];
  const actions = projectActionsFor(analysis, service.findingsOf(document), span);
  return actions.flatMap(action => {
    const edit = editFor(service, uri, text, action);
    if (!edit) return [];
    return [
      {
        title: inLanguage(action.title, service.client.displayLanguage),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(document, action.finding, service.rulesPage)],
        edit,
      },
    ];
  });
}

/** The nearest one, or where one would be: in the folder of the workspace; with its text where it is there. */
async function projectFileFor(
  service: Service,
  draft: string,
): Promise<{ uri: string | undefined; text: string | undefined }> {
  const known = service.projects.of(draft)?.projectFile;
  if (known !== undefined) {
    const read = await service.projects.read(known);
    return read === undefined ? { uri: undefined, text: undefined } : { uri: known, text: read };
  }
  const root = service.workspace.folders().find(folder => draft.startsWith(`${folder}/`));
  return { uri: root && service.client.createsFiles ? `${root}/.treaty-lens.yml` : undefined, text: undefined };
}

function editFor(
  service: Service,
  uri: string,
  text: string | undefined,
  { path, entry }: ProjectAction,
): WorkspaceEdit | undefined {
  const edit = insertEntry(text ?? '', path, entry);
  if (!edit) return undefined;
  const file = TextDocument.create(uri, 'yaml', 0, text ?? '');
  const edits = [{ range: toRange(file, edit), newText: edit.text }];
  if (text !== undefined && !service.client.createsFiles) return { changes: { [uri]: edits } };
  const version = service.documents.get(uri)?.version ?? null;
  return {
    documentChanges: [
      ...(text === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits },
    ],
  };
}
