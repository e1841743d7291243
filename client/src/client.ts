import type MarkdownIt from 'markdown-it';
import { commands, type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerChooseStates } from './commands/chooseStates.ts';
import { registerImportStatusData } from './commands/importStatusData.ts';
import { registerInsertCitation } from './commands/insertCitation.ts';
import { registerOpenExample } from './commands/openExample.ts';
import { registerOpenInstrument } from './commands/openInstrument.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowLog } from './commands/showLog.ts';
import { registerShowPlaces } from './commands/showPlaces.ts';
import { registerToggle } from './commands/toggle.ts';
import { markCitations } from './preview/markCitations.ts';
import { PreviewMarks } from './preview/previewMarks.ts';
import { Session } from './session.ts';
import { createCheckingItem } from './views/checking.ts';
import { createCitedTree } from './views/citedTree.ts';
import { InstrumentPanels } from './views/instrumentPanels.ts';
import { MatrixPanel } from './views/matrixPanel.ts';
import { createStatusItem } from './views/status.ts';

/** What the extension exports: for its own end, for the Markdown preview, and for the tests inside a real editor. */
export interface TreatyLens {
  readonly client: BaseLanguageClient;
  stop(): Promise<void>;
  /** VS Code's Markdown preview calls it once, before it draws anything. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Starts all that desktop and web have in common; they differ in how they make a client. */
export async function startTreatyLens(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<TreatyLens> {
  const log = window.createOutputChannel('Treaty Lens', { log: true });
  const session = new Session(log, Uri.joinPath(context.extensionUri, 'docs/rules.md'), createClient);
  const marks = new PreviewMarks(session);
  const panels = new InstrumentPanels(session, context.extensionUri);
  context.subscriptions.push(
    log,
    session,
    createStatusItem(session),
    createCheckingItem(),
    panels,
    marks,
    new MatrixPanel(session, context.extensionUri),
    createCitedTree(session),
    registerOpenInstrument(session, (id, uri) => panels.open(id, uri)),
    registerOpenExample(context.extensionUri),
    registerChooseStates(session),
    registerImportStatusData(session),
    registerRestartServer(session),
    registerShowLog(log),
    registerShowPlaces(session),
    registerToggle(),
    registerInsertCitation(session),
  );
  void commands.executeCommand('setContext', 'treatyLens.active', true);
  // Nobody waits for the server: least of all the Markdown preview, which waits for this.
  void session.start();
  return Object.assign(session, {
    extendMarkdownIt: (markdown: MarkdownIt) => markCitations(markdown, uri => marks.of(uri)),
  });
}
