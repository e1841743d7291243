#!/usr/bin/env node
/** The command line as a program: each of its commands is a file of `commandLine/`. */
import { createRequire } from 'node:module';

// An editor waits for the server that it starts: nothing else is loaded then.
if (process.argv.slice(2).join(' ') === 'lsp --stdio') createRequire(import.meta.url)('./server.cjs');
else await import(new URL('commands.mjs', import.meta.url).href);
