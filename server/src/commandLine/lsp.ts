import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CallError, defineCommand } from './command.ts';

export const lsp = defineCommand({
  name: 'lsp',
  operands: '',
  summary: 'Starts the language server, for any editor that speaks the protocol.',
  options: { stdio: { type: 'boolean', about: 'speak over standard input and output' } },
  async run({ options, program }) {
    if (!options.stdio) throw new CallError('lsp: say --stdio; the server speaks over standard input and output only');
    // The server is a program of its own beside this one: most calls of the command line need none of it.
    await import(pathToFileURL(path.join(program.folder, 'server.cjs')).href);
    return 0;
  },
});
