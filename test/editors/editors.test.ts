import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installed, installPackages } from '../debian.ts';

const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-editors-'));
const draft = join(folder, 'draft.md');

beforeAll(() => {
  const program = join(folder, 'treaty-lens');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.mjs')}" "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(draft, 'See ILO Convention No. 189 on the Abolition of Forced Labour.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Neovim, set up as the page says, shows what is wrong in a draft', () => {
  const wait = `lua vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end)
    for _, d in ipairs(vim.diagnostic.get(0)) do print('found', d.lnum, d.source, d.code or d.user_data.lsp.code) end`;
  const set = write('init.lua', setUpIn('lua'));
  const told = write('read.vim', `${wait.replaceAll(/\n\s*/g, ' ')}\n`);
  expect(run(installed('nvim', 'neovim'), ['--headless', '-u', set, draft, '-S', told, '+qa!'])).toContain(
    'found 0 Treaty Lens number-name-mismatch',
  );
});

test('Emacs with eglot, set up as the page says, shows what is wrong in a draft', () => {
  const set = write('init.el', setUpIn('elisp'));
  const told = write(
    'read.el',
    `(package-initialize)
     (require 'markdown-mode) (require 'eglot) (require 'flymake)
     (load ${JSON.stringify(set)})
     (find-file ${JSON.stringify(draft)})
     (markdown-mode)
     (call-interactively #'eglot)
     (with-timeout (15 nil)
       (while (not (flymake-diagnostics)) (flymake-start) (accept-process-output nil 0.2)))
     (dolist (d (flymake-diagnostics)) (message "found %s" (flymake-diagnostic-text d)))
     (kill-emacs 0)`,
  );
  installed('emacs', 'emacs-nox');
  if (
    spawnSync('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"])
      .status !== 0
  )
    installPackages('elpa-eglot', 'elpa-markdown-mode');
  expect(run('emacs', ['--batch', '-l', told])).toMatch(/found .*189/);
});

test('Vim with ALE, set up as the page says, shows what is wrong in a draft', () => {
  const set = write('vimrc', setUpIn('vim'));
  const out = join(folder, 'found.txt');
  const told = write(
    'told.vim',
    `for i in range(150)
       let found = ale#engine#GetLoclist(bufnr(''))
       if !empty(found) | break | endif
       sleep 100m
     endfor
     call writefile(map(copy(found), {_, d -> printf('found %d %s', d.lnum, d.code)}), '${out}')
     qa!`,
  );
  installed('vim', 'vim-nox');
  if (!existsSync('/usr/share/vim-ale')) installPackages('vim-ale');
  run('vim', ['-Nes', '-u', set, '-c', 'syntax on', draft, '-c', 'set ft=markdown', '-c', 'ALELint', '-S', told]);
  expect(readFileSync(out, 'utf8')).toBe('found 1 number-name-mismatch\n');
});

/** The set-up that the page marks as tested. */
function setUpIn(language: string): string {
  const found = new RegExp(`^\`\`\`${language} tested\n(.*?)^\`\`\``, 'ms').exec(
    readFileSync('docs/editors.md', 'utf8'),
  );
  return found![1]!;
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(program: string, args: readonly string[]): string {
  const env = { ...process.env, HOME: folder, PATH: `${folder}:${process.env.PATH}` };
  const { stdout, stderr } = spawnSync(program, args, { env, cwd: folder, encoding: 'utf8', timeout: 40_000 });
  return stdout + stderr;
}
