import type Mocha from 'mocha';

/** Runs mocha to its end; rejects if a test failed, which the editor turns into its exit code. */
export function report(mocha: Mocha): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
    runner.on('pass', () => mark('count', 'passed'));
    runner.on('fail', (_test, error) => {
      mark('count', 'failed');
      // At once, for a host that hangs later never comes to mocha's own list of failures.
      mark('print', `        ${error.message}`);
    });
  });
}

/** The runner of the tests sees all that the workbench logs, and picks out what is marked. */
export function mark(kind: 'print' | 'ask' | 'count' | 'measured', text: string): void {
  for (const line of text.split('\n')) console.log(`[treaty-lens:${kind}] ${line}`);
}
