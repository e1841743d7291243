import 'mocha/mocha.js';
import type Mocha from 'mocha';
import { mark, report } from './report.ts';

/** What the web worker's extension host calls. */
export async function run(): Promise<void> {
  const { Mocha, mocha } = globalThis as unknown as MochaInBrowser;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => mark('print', fill(parts));
  mocha.setup({ ui: 'tdd', timeout: 30_000, color: false, reporter: Mocha.reporters.Spec });
  await import('./all.ts');
  await report(mocha);
}

/** Mocha's build for browsers puts itself on the global object. */
interface MochaInBrowser {
  readonly Mocha: typeof Mocha;
  readonly mocha: Mocha & { setup(options: object): void };
}

/** The few directives of `util.format` that mocha uses. */
function fill([first, ...rest]: readonly unknown[]): string {
  return String(first ?? '').replace(/%[sdO]/g, () => String(rest.shift()));
}
