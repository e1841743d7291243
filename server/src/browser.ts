/** The server as a web worker: it cannot read files, so its first message hands it the corpus. */
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { corpusFrom } from './corpus/load.ts';
import type { Importer } from './importer.ts';
import { guardLifecycle } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope & { readonly treatyLensImporter?: Importer };
declare const productVersion: string;

self.onmessage = ({ data }: MessageEvent<{ corpus: ArrayBuffer }>) => {
  const reader = new BrowserMessageReader(self);
  const writer = new BrowserMessageWriter(self);
  const connection = createConnection(guardLifecycle(reader, writer), writer);
  startServer(connection, {
    version: productVersion,
    rulesPage: undefined,
    loadCorpus: async () => corpusFrom('dist/corpus.bin', data.corpus),
    loadImporter: async () =>
      self.treatyLensImporter ?? loadScript(await connection.sendRequest<string>('treatyLens/importerScript')),
    today: () => new Date().toISOString().slice(0, 10),
    later: (milliseconds, action) => void setTimeout(action, milliseconds),
  });
};

/** Only the client can read the extension's files; the script puts itself on the global object. */
function loadScript(script: string): Importer {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  self.importScripts(address);
  URL.revokeObjectURL(address);
  return self.treatyLensImporter!;
}
