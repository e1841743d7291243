import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { completingCapabilities } from './completing.ts';
import { readingCapabilities } from './reading.ts';
import { checkNow, repairingCapabilities } from './repairing.ts';
import type { ClientAbilities } from './service.ts';
import { writingCommands } from './writing.ts';

/** What the server offers a client: diagnostics to be asked for only where the client asks, else they are sent. */
export const capabilitiesFor = ({ pulls }: ClientAbilities): ServerCapabilities => ({
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: true,
    willSaveWaitUntil: true,
  },
  ...readingCapabilities,
  ...completingCapabilities,
  ...repairingCapabilities,
  executeCommandProvider: { commands: [checkNow, ...writingCommands] },
  ...(pulls ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
});
