import { format } from 'node:util';
import Mocha from 'mocha';
import { hasBridge } from './bridge.ts';
import { mark, report } from './report.ts';

/** Runs suites in the desktop's extension host, under `run.mjs` and under @vscode/test-electron alike. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  // Under @vscode/test-electron the console is that of the terminal, and needs no marks.
  if (hasBridge) Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => mark('print', format(...parts));
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await load();
  await report(mocha);
}
