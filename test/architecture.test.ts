import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

/**
 * Which room may import which: the twin of the table in ARCHITECTURE.md.
 * A room is a folder below `server/src`, or one of its files by name; each may import itself.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  sayings: ['text'],
  markdown: ['text', 'sayings'],
  formats: ['text', 'markdown'],
  readers: ['text', 'markdown'],
  corpus: ['text', 'sayings'],
  sources: ['text', 'sayings', 'corpus'],
  importing: ['text', 'sayings', 'corpus', 'sources', 'wording'],
  citations: ['text', 'corpus'],
  claims: ['text', 'corpus', 'citations'],
  citing: ['text', 'corpus', 'citations'],
  wording: ['text', 'sayings', 'corpus', 'citations'],
  passages: ['text', 'markdown', 'corpus', 'citations', 'claims'],
  analysis: ['text', 'markdown', 'corpus', 'citations', 'claims', 'passages'],
  bibliography: ['corpus', 'citing'],
  generated: ['text', 'sayings', 'markdown', 'corpus', 'citations', 'citing', 'wording', 'analysis'],
  rules: [
    'text',
    'markdown',
    'corpus',
    'citations',
    'claims',
    'citing',
    'passages',
    'analysis',
    'generated',
    'wording',
    'sayings',
  ],
  project: ['text', 'sayings', 'corpus', 'citing', 'rules'],
  readOwnFiles: ['sayings', 'project'],
  workspace: ['text', 'citations', 'claims', 'analysis'],
  features: [
    'wording',
    'sayings',
    'text',
    'markdown',
    'corpus',
    'citations',
    'claims',
    'analysis',
    'rules',
    'citing',
    'generated',
    'workspace',
    'project',
  ],
  reports: [
    'text',
    'corpus',
    'citations',
    'claims',
    'analysis',
    'rules',
    'citing',
    'generated',
    'project',
    'wording',
    'sayings',
  ],
  lsp: [
    'wording',
    'sayings',
    'text',
    'formats',
    'markdown',
    'corpus',
    'citations',
    'claims',
    'analysis',
    'rules',
    'citing',
    'generated',
    'workspace',
    'project',
    'features',
    'importer',
  ],
  readCorpus: ['corpus', 'sayings'],
  importer: ['importing'],
  loadImporter: ['importer'],
  readWorkspace: ['workspace'],
  node: ['formats', 'lsp', 'readCorpus', 'readOwnFiles', 'readWorkspace', 'loadImporter'],
  browser: ['lsp', 'corpus', 'importer'],
  cli: [],
  commandLine: [
    'text',
    'markdown',
    'formats',
    'readers',
    'corpus',
    'citations',
    'claims',
    'analysis',
    'rules',
    'features',
    'citing',
    'generated',
    'bibliography',
    'reports',
    'readCorpus',
    'importer',
    'importing',
    'loadImporter',
    'readOwnFiles',
    'project',
    'wording',
  ],
};

/** Packages and Node modules that a room may see; the rest see none. */
const packages: Readonly<Record<string, RegExp>> = {
  text: /^js-yaml$/,
  corpus: /^(?:fuse\.js|typebox(?:\/(?:schema|system))?)$/,
  sources: /^(?:@e965\/xlsx|csv-parse\/browser\/esm\/sync|parse5|saxes)$/,
  readers: /^(?:parse5|saxes|yauzl|node:stream)$/,
  lsp: /^vscode-languageserver(?:-textdocument)?$/,
  node: /^(?:vscode-languageserver\/node|node:.*)$/,
  browser: /^vscode-languageserver\/browser$/,
  cli: /^node:module$/,
  commandLine: /^(?:node:.*|tinyglobby)$/,
  readCorpus: /^node:/,
  loadImporter: /^node:/,
  readOwnFiles: /^node:/,
  project: /^typebox$/,
  readWorkspace: /^(?:node:.*|tinyglobby)$/,
};

const files = globSync('server/src/**/*.ts');
const roomOf = (file: string): string => path.relative('server/src', file).split(path.sep)[0]!.replace(/\.ts$/, '');
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map(
    ([, from, bare]) => (from ?? bare)!,
  );

test.each(files)('%s imports only what its room may', file => {
  const room = roomOf(file);
  expect(Object.keys(rooms)).toContain(room);
  for (const target of importsOf(file)) {
    if (target.startsWith('.')) {
      const other = roomOf(path.join(path.dirname(file), target));
      expect([room, ...rooms[room]!], `${file} imports ${target}`).toContain(other);
    } else expect(target, `${file} imports ${target}`).toMatch(packages[room] ?? /^no package$/);
  }
});

describe('what is kept apart', () => {
  test.each(files.filter(file => !/^(?:importer|importing|sources)$/.test(roomOf(file))))(
    '%s knows what imports pages by its type only, so that no bundle but its own holds it',
    file => {
      const source = readFileSync(file, 'utf8');
      for (const [whole] of source.matchAll(
        /^(?:import|export) [^;]*from '[^']*(?:\/importer\.ts|\/(?:importing|sources)\/[^']*)';/gm,
      ))
        expect(whole, file).toMatch(/^import type/);
    },
  );

  test.each(globSync('client/src/**/*.ts'))('%s imports nothing of the server', file => {
    for (const target of importsOf(file)) expect(target).not.toMatch(/server\//);
  });

  test.each(
    globSync('server/src/**/*.ts').filter(
      file => !/\/(?:(?:node|cli|browser|readCorpus|readWorkspace)\.ts$|commandLine\/)/.test(file),
    ),
  )('%s asks neither the clock nor the process nor the network', file => {
    const source = readFileSync(file, 'utf8');
    expect(source).not.toMatch(/\b(?:new Date\(\)|Date\.now|process\.|fetch\(|XMLHttpRequest|WebSocket|Math\.random)/);
  });

  test.each(globSync('data/pipeline/**/*.ts'))(
    '%s knows of the server only the corpus, the text and the sources',
    file => {
      for (const target of importsOf(file)) {
        if (target.includes('server/')) expect(target).toMatch(/server\/src\/(?:corpus|text|sources)\//);
      }
    },
  );

  test.each([['the whole program', globSync('{client,server}/src/**/*.ts')]])('%s speaks to no network', (_, all) => {
    for (const file of all) {
      const source = readFileSync(file, 'utf8');
      expect(source, file).not.toMatch(/from '(?:node:)?(?:https?|net|dns|dgram|tls)'|\bfetch\(|telemetry/);
    }
  });
});

test('every file is of a size that one can read', () => {
  const long = [...files, ...globSync('client/src/**/*.ts')].filter(
    file => readFileSync(file, 'utf8').split('\n').length > 300,
  );
  expect(long).toEqual([]);
});
