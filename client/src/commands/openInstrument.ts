import { commands, type Disposable, l10n, window } from 'vscode';
import type { Session } from '../session.ts';
import { type Choice, instrumentAtRequest } from '../viewProtocol.ts';
import { draftEditor, pageScheme } from '../views/draftEditor.ts';
import { pickInstrument } from './pickInstrument.ts';

/** *Open Instrument*: of the id given, else of the citation at the cursor, else of one that the user searches. */
export function registerOpenInstrument(
  session: Session,
  open: (id: string, uri: string | undefined) => Promise<void>,
): Disposable {
  return commands.registerCommand('treatyLens.openInstrument', async (argument?: unknown) => {
    try {
      const editor = draftEditor();
      const uri = editor?.document.uri.toString();
      const id =
        idFrom(argument) ?? idOfPage() ?? (await atCursor(session)) ?? (await pickInstrument(session, title(), uri));
      if (id !== undefined) await open(id, uri);
    } catch (error) {
      void window.showErrorMessage(l10n.t('Treaty Lens: the page could not be opened. {0}', String(error)));
    }
  });
}

const title = (): string => l10n.t('Open the page of an instrument');

/** An id, or a line of the list of what is cited. */
function idFrom(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { instrument } = (argument ?? {}) as { readonly instrument?: unknown };
  return typeof instrument === 'string' ? instrument : undefined;
}

/** Of the read-only page in the active editor: `treaty-lens:/iccpr.md`. */
function idOfPage(): string | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === pageScheme ? /^\/*([^/]+)\.md$/.exec(uri.path)?.[1] : undefined;
}

/** Where a name stands for several, the user decides. */
async function atCursor(session: Session): Promise<string | undefined> {
  const editor = draftEditor();
  if (!editor) return undefined;
  const found = await session.ask<readonly Choice[]>(instrumentAtRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line: editor.selection.active.line, character: editor.selection.active.character },
  });
  if (found.length < 2) return found[0]?.id;
  const chosen = await window.showQuickPick(
    found.map(choice => ({ ...choice })),
    { title: title(), placeHolder: l10n.t('This name stands for more than one instrument') },
  );
  return chosen?.id;
}
