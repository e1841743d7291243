/** The server as a Node process: over standard input and output, or over Node's own channel to its parent. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Mask } from './formats/masks.ts';
import { loadImporter } from './loadImporter.ts';
import { guardLifecycle } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';
import { readCorpus } from './readCorpus.ts';
import { ownFilesOnDisk } from './readOwnFiles.ts';
import { filesOnDisk } from './readWorkspace.ts';

declare const productVersion: string;

const overIpc = process.argv.includes('--node-ipc');
const [reader, writer] = overIpc
  ? [new IPCMessageReader(process), new IPCMessageWriter(process)]
  : [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];

// A server whose client is gone has nothing to live for; one that has lost its place in the stream hears nothing more.
process.on('disconnect', () => process.exit(0));
if (!overIpc) process.stdin.on('end', () => process.exit(0));
reader.onError(error => {
  process.stderr.write(`treaty-lens: the client's messages cannot be read: ${error.message}\n`);
  process.exit(1);
});

startServer(createConnection(ProposedFeatures.all, guardLifecycle(reader, writer), writer), {
  version: productVersion,
  rulesPage: pathToFileURL(path.join(__dirname, '../docs/rules.md')).href,
  loadCorpus: () => readCorpus(__dirname),
  loadImporter: () => loadImporter(__dirname),
  htmlMask: () => readHtml().maskHtml,
  files: filesOnDisk,
  ownFiles: ownFilesOnDisk,
  today: () => new Date().toISOString().slice(0, 10),
  later: (milliseconds, action) => void setTimeout(action, milliseconds),
});

/** Stands beside this program, so that its parser is in memory only where HTML is open. */
function readHtml(): { readonly maskHtml: Mask } {
  return createRequire(__filename)('./html.cjs') as { readonly maskHtml: Mask };
}
