import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftFiles, draftLanguages, isDraftFile } from '../../client/src/drafts.ts';
import { withTables } from '../../packaging/readmeTables.ts';
import { languageOf } from '../../server/src/formats/format.ts';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { isDraft, draftFiles as theServersDraftFiles } from '../../server/src/workspace/files.ts';

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText);
const properties: Record<string, Setting> = manifest.contributes.configuration.properties;

interface Setting {
  readonly default: unknown;
  readonly properties?: Record<string, unknown>;
  readonly anyOf?: readonly { readonly enum?: readonly string[]; readonly properties?: Record<string, unknown> }[];
}

test('the settings offer every rule', () => {
  const ids = allRules.map(({ id }) => id).sort();
  expect(Object.keys(properties['treatyLens.rules']?.properties ?? {}).sort()).toEqual(ids);
  const [words, byRule] = properties['treatyLens.diagnosticSeverity']?.anyOf ?? [];
  expect(words?.enum).toEqual(severities);
  expect(Object.keys(byRule?.properties ?? {}).sort()).toEqual(ids);
});

test('the defaults in the manifest are those of the server', () => {
  const section: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(properties)) {
    const [, key = '', inner] = name.split('.');
    section[key] = inner === undefined ? value : { [inner]: value };
  }
  expect(readSettings(section, undefined)).toEqual({ settings: defaultSettings, faults: [] });
});

test('every text of the manifest is there, and none is left over', () => {
  const used = [...manifestText.matchAll(/"%(.+?)%"/g)].map(([, key]) => key);
  const written = Object.keys(JSON.parse(readFileSync('package.nls.json', 'utf8')));
  expect(new Set(used)).toEqual(new Set(written));
});

test('the extension starts for the languages of drafts, and its commands are offered in them', () => {
  const started = manifest.activationEvents.filter((event: string) => event.startsWith('onLanguage:'));
  expect(started).toEqual(draftLanguages.map(language => `onLanguage:${language}`));
  const conditions = [...manifestText.matchAll(/editorLangId [^"&]*/g)].map(([condition]) => condition.trim());
  expect(new Set(conditions)).toEqual(new Set([`editorLangId =~ /^(${draftLanguages.join('|')})$/`]));
});

test('client and server mean the same files, and each has a language', () => {
  expect(draftFiles).toBe(theServersDraftFiles);
  for (const ending of /\{(.*)\}/.exec(draftFiles)![1]!.split(',')) {
    expect([isDraftFile(`x.${ending}`), isDraft(`file:///x.${ending}`)]).toEqual([true, true]);
    expect(draftLanguages).toContain(languageOf(`x.${ending}`));
  }
  for (const { id, extensions } of manifest.contributes.languages)
    for (const extension of extensions) expect([extension, languageOf(`x${extension}`)]).toEqual([extension, id]);
});

test('the tables of the README are those of the manifest and the rules', () => {
  const readme = readFileSync('README.md', 'utf8');
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const anew = withTables(readme, manifest, words, allRules);
  expect(anew, 'run `npm run docs`').toBe(readme);
  expect(anew).toContain('| [`misnamed-instrument`](docs/rules.md#misnamed-instrument) |');
  expect(anew).toContain('| `treatyLens.profile` |');
  expect(anew).toContain('| `treatyLens.insertCitation` |');
});
