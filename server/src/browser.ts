/** The server as a web worker: it cannot read files, so its first message hands it the corpus. */
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { corpusFrom } from './corpus/load.ts';
import { guardLifecycle } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;
declare const productVersion: string;

self.onmessage = ({ data }: MessageEvent<{ corpus: ArrayBuffer }>) => {
  const reader = new BrowserMessageReader(self);
  const writer = new BrowserMessageWriter(self);
  startServer(createConnection(guardLifecycle(reader, writer), writer), {
    version: productVersion,
    rulesPage: undefined,
    loadCorpus: async () => corpusFrom('dist/corpus.bin', data.corpus),
    today: () => new Date().toISOString().slice(0, 10),
    later: (milliseconds, action) => void setTimeout(action, milliseconds),
  });
};
