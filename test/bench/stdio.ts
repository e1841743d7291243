/**
 * `npm run bench`: the built server over stdio beside a bare one and VS Code's JSON server, in turns: how long from an edit
 * to its diagnostics, to a completion and a hover, and from the start to the first diagnostics; and the memory it takes.
 * Milliseconds, p50 and p99; nothing is asserted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { citing, fill, prose } from './drafts.ts';

const rounds = 300;
const starts = 7;
/** With a dozen findings at its head, and citations without fault in every twentieth paragraph: what a client is sent is small, as of real drafts. */
const draftOf = (length: number): string =>
  `${citing}${fill(prose.repeat(19) + faultless, length)}\n\nSee the ICCPR, art. 7 and the conv\n`;
const faultless =
  'Article 12 (3) of the International Covenant on Civil and Political Rights (ICCPR) and ILO Convention No. 189 set the terms; Kenya acceded to the ICCPR on 1 May 1972. See also A/RES/66/172, and articles 2 and 3 of the Convention on the Rights of the Child.\n\n';
const json = (length: number): string =>
  `{\n${Array.from({ length: length / 40 }, (_, i) => `  "key number ${i}": "a value of it",`).join('\n')}\n  "last": true\n}\n`;

const peers = 'test/bench/peers';
const servers = {
  // As the extension starts it.
  'Treaty Lens': {
    args: ['--max-semi-space-size=4', 'dist/cli.mjs', 'lsp', '--stdio'],
    language: 'markdown',
    text: draftOf,
  },
  bare: { args: [`${peers}/bare.mjs`], language: 'markdown', text: draftOf },
  'JSON server': {
    args: [`${peers}/node_modules/vscode-langservers-extracted/bin/vscode-json-language-server`, '--stdio'],
    language: 'json',
    text: json,
  },
};
type Name = keyof typeof servers;
const names = Object.keys(servers) as Name[];

interface Running {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly uri: string;
  text: string;
  version: number;
  /** Waits for the diagnostics of the version sent last. */
  judged(): Promise<void>;
}

async function start(name: Name, size: number): Promise<Running> {
  const { args, language, text: textOf } = servers[name];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  const uri = `file:///bench/draft.${language === 'json' ? 'json' : 'md'}`;
  let heard: (() => void) | undefined;
  const running: Running = {
    child,
    connection,
    uri,
    text: textOf(size),
    version: 1,
    judged: () =>
      new Promise(resolve => {
        heard = resolve;
      }),
  };
  connection.onNotification('textDocument/publishDiagnostics', (shown: { uri: string; version?: number }) => {
    if (shown.uri === uri && (shown.version === undefined || shown.version === running.version)) heard?.();
  });
  connection.listen();
  const capabilities = { textDocument: { completion: {}, hover: {}, publishDiagnostics: { versionSupport: true } } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  const judged = running.judged();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text: running.text },
  });
  await judged;
  return running;
}

async function edit(server: Running): Promise<void> {
  const line = Math.floor(Math.random() * server.text.split('\n', 200).length);
  const at = { line, character: 0 };
  server.version++;
  const judged = server.judged();
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri, version: server.version },
    contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
  });
  await judged;
}

const lastLine = ({ text }: Running) => text.split('\n').length - 2;
const complete = (server: Running) =>
  server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: server.uri },
    position: { line: lastLine(server), character: server.uri.endsWith('md') ? 34 : 2 },
    context: { triggerKind: 1 },
  });
const hover = (server: Running) =>
  server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: server.uri },
    position: { line: lastLine(server), character: 10 },
  });

/** The tasks take turns, so that what else the machine does falls on all of them alike. */
async function inTurns(tasks: Partial<Record<Name, () => Promise<unknown>>>): Promise<Partial<Record<Name, string>>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const begin = performance.now();
      await task();
      times.set(name, [...(times.get(name) ?? []), performance.now() - begin]);
    }
  }
  return Object.fromEntries([...times].map(([name, of]) => [name, `${at(of, 0.5)} / ${at(of, 0.99)}`]));
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
}

function row(what: string, cells: Partial<Record<Name, string>>): void {
  console.log(`${what.padEnd(34)}${names.map(name => (cells[name] ?? '').padStart(18)).join('')}`);
}

console.log(`over stdio, ms, p50 / p99         ${names.map(name => name.padStart(18)).join('')}`);
for (const [label, size] of [
  ['50 KB', 50_000],
  ['1 MB', 1_000_000],
] as const) {
  const [ours, bare, other] = await Promise.all(names.map(name => start(name, size)));
  const editing = { 'Treaty Lens': () => edit(ours!), bare: () => edit(bare!) };
  row(`edit to diagnostics, ${label}`, await inTurns(editing));
  const all = (task: (server: Running) => Promise<unknown>) => ({
    'Treaty Lens': () => task(ours!),
    bare: () => task(bare!),
    'JSON server': () => task(other!),
  });
  row(`completion, ${label}`, await inTurns(all(complete)));
  row(`hover, ${label}`, await inTurns(all(hover)));
  if (size === 1_000_000) row('memory with it (resident), MB', memoryOf([ours!, bare!, other!]));
  for (const { child } of [ours!, bare!, other!]) child.kill();
}

const begun = new Map<Name, number[]>();
for (let round = 0; round < starts; round++) {
  for (const name of names) {
    const begin = performance.now();
    const { child } = await start(name, 50_000);
    begun.set(name, [...(begun.get(name) ?? []), performance.now() - begin]);
    child.kill();
  }
}
row('start to first diagnostics, 50 KB', Object.fromEntries([...begun].map(([name, of]) => [name, at(of, 0.5)])));

/** On Linux alone; elsewhere there is no row. */
function memoryOf(running: readonly Running[]): Partial<Record<Name, string>> {
  try {
    return Object.fromEntries(
      running.map(({ child }, i) => {
        const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        return [names[i], (Number(kilobytes) / 1024).toFixed(0)];
      }),
    );
  } catch {
    return {};
  }
}
process.exit(0);
