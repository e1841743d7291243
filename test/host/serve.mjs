/**
 * `npm start -- --browser [DRAFT]`: the real VS Code with Treaty Lens installed in it, on an address of this machine only.
 *
 *   node test/host/serve.mjs VSIX DRAFT
 */
import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { startVsCode, workbenchAddress } from './vscode.mjs';

const [, , vsix, draft] = process.argv;
const token = randomBytes(16).toString('hex');
const vscode = await startVsCode({ vsix: [vsix], token });
const file = resolve(draft);
const address = workbenchAddress({ ...vscode, token }, dirname(file), [
  ['openFile', `vscode-remote://${vscode.authority}${file}`],
]);
console.log(
  `\nVS Code with Treaty Lens is at\n\n  ${address}\n\nOnly who has this address can open it. Ctrl+C ends it.`,
);
