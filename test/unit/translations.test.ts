import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

type Texts = Readonly<Record<string, string>>;
const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.nls.json');
const shown = shownByClient();

/** What a translation must keep: places for values, links to commands, names of settings, code. */
const fixed = (text: string): string[] =>
  (text.match(/\{\d\}|\(command:[\w.]+\)|`[^`]+`|#[\w.]+#|\bsmart\b/g) ?? []).sort();

describe.each(['fr', 'es'])('the interface in %s', language => {
  const translated = read(`package.nls.${language}.json`);
  const bundle = read(`l10n/bundle.l10n.${language}.json`);

  test('has every text of the manifest, and no other', () => {
    expect(Object.keys(translated)).toEqual(Object.keys(manifest));
  });

  test.each(Object.keys(manifest))('%s keeps links and code', key => {
    expect(translated[key]?.trim()).toBeTruthy();
    expect(fixed(translated[key]!)).toEqual(fixed(manifest[key]!));
  });

  test('has every text that the client shows, and no other', () => {
    expect(Object.keys(bundle).sort()).toEqual(shown);
  });

  test.each(shown)('%s keeps its places for values', text => {
    expect(bundle[text]?.trim()).toBeTruthy();
    expect(fixed(bundle[text]!)).toEqual(fixed(text));
  });
});

test('a text is written where it is shown, so that none is missed', () => {
  expect(shown.length).toBeGreaterThan(100);
});

/** The first argument of every `l10n.t`; one that is not a plain string is a fault. */
function shownByClient(): string[] {
  const texts = new Set<string>();
  for (const file of globSync('client/src/**/*.ts')) {
    const source = readFileSync(file, 'utf8');
    const calls = source.match(/\bl10n\.t\(/g) ?? [];
    const found = [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
    expect(found.length, `${file}: every l10n.t has a plain string`).toBe(calls.length);
    for (const [, single, double] of found) texts.add((single ?? double)!.replace(/\\(.)/g, '$1'));
  }
  return [...texts].sort();
}
