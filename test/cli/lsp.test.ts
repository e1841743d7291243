import { expect, test } from 'vitest';
import { Client, installation } from '../protocol/client.ts';
import { folderWith, run } from './run.ts';

test('lsp --stdio is the language server', async () => {
  const client = new Client(installation(), ['cli.mjs', 'lsp', '--stdio']);
  const { capabilities } = await client.initialize({});
  expect(capabilities.hoverProvider).toBe(true);
  await client.open('The Lamplighters Convention, 2002.');
  const { diagnostics } = await client.heard<{ diagnostics: { code: string }[] }>(
    'textDocument/publishDiagnostics',
    ({ diagnostics }) => diagnostics.length > 0,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['wrong-year']);
  expect(await client.stop()).toBe(0);
});

test('lsp without --stdio says what to add', () => {
  expect(run(folderWith({}), ['lsp'])).toMatchObject({ status: 2, stderr: expect.stringContaining('say --stdio') });
});
