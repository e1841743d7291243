/// <reference lib="webworker" />
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startTreatyLens, type TreatyLens } from './client.ts';
import { importerScriptRequest } from './protocol.ts';

let treatyLens: TreatyLens | undefined;

/** The web: the server is a worker, and cannot read files; so the client reads the corpus and hands it over. */
export async function activate(context: ExtensionContext): Promise<TreatyLens> {
  let worker: Worker | undefined;
  const startServer = async () => {
    // The worker before this one, if any, was told to exit; a worker that hangs would not.
    worker?.terminate();
    worker = await startWorker(context.extensionUri);
    // Not the worker itself: VS Code's is of a class of its own, which the client does not take for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  treatyLens = await startTreatyLens(context, options => {
    const client = new LanguageClient('treatyLens', 'Treaty Lens', startServer, options);
    const script = Uri.joinPath(context.extensionUri, 'dist/web/importer.js');
    client.onRequest(importerScriptRequest, async () => new TextDecoder().decode(await workspace.fs.readFile(script)));
    return client;
  });
  return treatyLens;
}

export function deactivate(): Promise<void> | undefined {
  return treatyLens?.stop();
}

async function startWorker(extension: Uri): Promise<Worker> {
  const [address, corpus] = await Promise.all([
    addressOfServer(extension),
    readCorpus(Uri.joinPath(extension, 'dist/corpus.bin')),
  ]);
  const worker = new Worker(address);
  // The server's first message, before any of the protocol.
  worker.postMessage({ corpus }, [corpus]);
  return worker;
}

let blob: string | undefined;

/**
 * A blob, because browsers refuse a worker from the address of some extensions.
 * It is never revoked: VS Code loads it from within a worker of its own, later than one can know.
 */
async function addressOfServer(extension: Uri): Promise<string> {
  if (blob === undefined) {
    const script = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/web/server.js'));
    blob = URL.createObjectURL(new Blob([Uint8Array.from(script)], { type: 'text/javascript' }));
  }
  return blob;
}

/** An empty buffer where the file cannot be read: the server reports a broken corpus as it does on the desktop. */
async function readCorpus(file: Uri): Promise<ArrayBuffer> {
  try {
    return Uint8Array.from(await workspace.fs.readFile(file)).buffer;
  } catch {
    return new ArrayBuffer(0);
  }
}
