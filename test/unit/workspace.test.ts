import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { filesOnDisk } from '../../server/src/readWorkspace.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { isBelow, isDraft, keyOf } from '../../server/src/workspace/files.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { read } from './world.ts';

/** A workspace in memory: the text of each file by its URI. */
function workspaceOf(texts: Record<string, string>): WorkspaceIndex {
  const files = {
    list: async (folder: string) => Object.keys(texts).filter(uri => uri.startsWith(folder)),
    read: async (uri: string) => texts[uri],
  };
  return new WorkspaceIndex(files, source => read(source));
}

async function cited(index: WorkspaceIndex): Promise<Record<string, number>> {
  const files = await index.all();
  return Object.fromEntries(files.map(({ uri, citations }) => [uri, citations.length]));
}

describe('the index of a workspace', () => {
  const texts = {
    'file:///a/one.md': 'The ICUE. The Lamplighters Convention.',
    'file:///a/two.md': 'None.',
    'file:///b/three.md': 'ICUE',
  };

  test('knows the files below its folders', async () => {
    const index = workspaceOf(texts);
    index.watch(['file:///a']);
    expect(await cited(index)).toEqual({ 'file:///a/one.md': 2, 'file:///a/two.md': 0 });
  });

  test('follows folders that come and go', async () => {
    const index = workspaceOf(texts);
    index.watch(['file:///a']);
    index.watch(['file:///b']);
    expect(await cited(index)).toEqual({ 'file:///b/three.md': 1 });
  });

  test('follows files that are made, changed and deleted', async () => {
    const now: Record<string, string> = { ...texts };
    const index = workspaceOf(now);
    index.watch(['file:///a']);
    await index.all();
    now['file:///a/new.md'] = 'The ICUE.';
    now['file:///a/two.md'] = 'The ICUE, C301 and the ICUE of the ILO.';
    delete now['file:///a/one.md'];
    for (const name of ['new', 'two', 'one']) index.changed(`file:///a/${name}.md`);
    expect(await cited(index)).toEqual({ 'file:///a/new.md': 1, 'file:///a/two.md': 3 });
  });

  test('reads all files anew when what they are analysed by has changed', async () => {
    const now: Record<string, string> = { ...texts };
    const files = { list: async () => Object.keys(now), read: async (uri: string) => now[uri] };
    let isDeaf = true;
    const index = new WorkspaceIndex(files, source => read(isDeaf ? '' : source));
    index.watch(['file:///a']);
    expect(await cited(index)).toEqual({ 'file:///a/one.md': 0, 'file:///a/two.md': 0 });
    isDeaf = false;
    index.renew();
    expect(await cited(index)).toEqual({ 'file:///a/one.md': 2, 'file:///a/two.md': 0 });
  });

  test('passes over what is no draft of the workspace', async () => {
    const now: Record<string, string> = { ...texts };
    const index = workspaceOf(now);
    index.watch(['file:///a']);
    for (const uri of [
      'file:///a/node_modules/x/readme.md',
      'file:///a/.git/x.md',
      'file:///a/x.txt',
      'file:///c/x.md',
    ]) {
      now[uri] = 'The ICUE.';
      index.changed(uri);
    }
    expect(Object.keys(await cited(index))).toEqual(['file:///a/one.md', 'file:///a/two.md']);
  });

  test('goes on where a file or a folder cannot be read', async () => {
    const index = new WorkspaceIndex(
      {
        list: async folder => {
          if (folder === 'file:///b') throw new Error('no such folder');
          return ['file:///a/locked.md', 'file:///a/one.md'];
        },
        read: async uri => {
          if (uri.includes('locked')) throw new Error('no permission');
          return 'ICUE';
        },
      },
      source => read(source),
    );
    index.watch(['file:///b', 'file:///a']);
    expect(await cited(index)).toEqual({ 'file:///a/one.md': 1 });
  });
});

test.each<[string, string, boolean]>([
  ['file:///a/x.md', 'file:///a', true],
  ['file:///a/x.md', 'file:///a/', true],
  ['file:///ab/x.md', 'file:///a', false],
  ['file:///c%3A/drafts/x.md', 'file:///C:/drafts', true],
  ['file:///a%20b/x.md', 'file:///a b', true],
  ['file:///a/%E0%A4.md', 'file:///a', true],
])('%s below %s: %s', (uri, folder, expected) => expect(isBelow(uri, [folder])).toBe(expected));

test('one file has one key, however its URI is written', () => {
  expect(keyOf('file:///c%3A/a%20b.md')).toBe(keyOf('file:///C:/a b.md'));
  expect(isDraft('file:///a/x.MARKDOWN')).toBe(true);
});

test('files on disk: links are not followed, however they loop, and only regular files are read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'treaty-lens-'));
  mkdirSync(path.join(folder, 'in ner/node_modules'), { recursive: true });
  writeFileSync(path.join(folder, 'in ner/a.md'), 'The ICUE.');
  writeFileSync(path.join(folder, 'b.MD'), 'x');
  writeFileSync(path.join(folder, 'in ner/node_modules/c.md'), 'x');
  writeFileSync(path.join(folder, 'large.md'), 'x'.repeat(4_000_001));
  symlinkSync(folder, path.join(folder, 'in ner/loop'));
  symlinkSync('/dev/zero', path.join(folder, 'zero.md'));
  const uri = pathToFileURL(folder).href;
  const found = await filesOnDisk.list(uri);
  expect(found.map(file => file.slice(uri.length + 1)).filter(file => file !== 'zero.md')).toEqual([
    'b.MD',
    'in%20ner/a.md',
    'large.md',
  ]);
  expect(await filesOnDisk.read(`${uri}/in%20ner/a.md`)).toBe('The ICUE.');
  expect(await filesOnDisk.read(`${uri}/zero.md`)).toBeUndefined();
  expect(await filesOnDisk.read(`${uri}/large.md`)).toBeUndefined();
});

test('lines are those of an open document', () => {
  const text = 'one\ntwo\r\n\rthree\n\nend';
  const document = TextDocument.create('file:///x.md', 'markdown', 1, text);
  const lines = new Lines(text);
  for (let offset = 0; offset <= text.length; offset++) {
    if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
    expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
  }
});
