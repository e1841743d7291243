import { describe, expect, test } from 'vitest';
import { ownCorpusSchema } from '../../server/src/corpus/own/schema.ts';
import type { CompletionOffer } from '../../server/src/features/completion.ts';
import { type OwnFileManner, ownFileOffers } from '../../server/src/features/ownFileCompletion.ts';
import { ownFileHoverAt } from '../../server/src/features/ownFileHover.ts';
import { projectSchema } from '../../server/src/project/schema.ts';
import { parseYaml } from '../../server/src/text/yaml.ts';
import { caret } from './caret.ts';
import { world } from './world.ts';

const project = projectSchema as object;
const ground = { corpus: world, states: [], day: '2020-12-31' };
const yaml: OwnFileManner = { isJson: false, hasSchemaServer: false };
const json: OwnFileManner = { isJson: true, hasSchemaServer: false };
const jsonBySchema: OwnFileManner = { isJson: true, hasSchemaServer: true };

/** What is offered at the caret, written as `$0`. */
function offers(marked: string, manner = yaml, schema = project): CompletionOffer[] {
  const { source, offset } = caret(marked);
  return ownFileOffers(source, offset, schema, ground, manner);
}

const labels = (marked: string, manner = yaml, schema?: object): string =>
  offers(marked, manner, schema)
    .map(({ label }) => label)
    .join(' ');

/** The text with the offer of a label taken. */
function taken(marked: string, label: string, manner = yaml): string | undefined {
  const { source } = caret(marked);
  const found = offers(marked, manner).find(offer => offer.label === label);
  return found && source.slice(0, found.span.start) + found.text + source.slice(found.span.end);
}

const hover = (marked: string, manner = yaml): string | undefined => {
  const { source, offset } = caret(marked);
  return ownFileHoverAt(source, offset, project, ground, manner)?.markdown.toString();
};

const allKeys = Object.keys(projectSchema.properties)
  .filter(key => key !== 'asOf')
  .join(' ');

describe('what is offered', () => {
  test.each<[string, string]>([
    ['$0', allKeys],
    ['# a comment\n$0\n', allKeys],
    ['pro$0', 'profile'],
    ['states: [RUR]\nst$0\n', 'style status'],
    ['profile: $0', 'drafting recommended strict'],
    ['profile:$0', 'drafting recommended strict'],
    ['profile: "str$0"', 'strict'],
    ['profile:\n  re$0', 'recommended'],
    ['style: $0\nlang: en', 'un oscola aglc bluebook ilo'],
    ['lang: f$0', 'fr'],
    ['rules:\n  wrong-y$0', 'wrong-year claim-wrong-year'],
    ['rules:\n  wrong-year: $0', 'error warning information hint off true false'],
    ['rules: { wrong-year: o$0 }', 'off'],
    ['rules: { wrong-year: off, claim-wrong-y$0 }', 'claim-wrong-year'],
    ['rules:\n  wrong-year: off\n  wrong-y$0', 'claim-wrong-year'],
    ['states: [RU$0]', 'RUR'],
    ['states:\n  - RU$0', 'RUR'],
    ['states:\n- RU$0', 'RUR'],
    ['ignore:\n  - $0', 'rule instrument text reason'],
    ['ignore:\n  - rule: wrong-year\n    $0', 'instrument text reason'],
    ['ignore:\n  - rule: unknown-pr$0', 'unknown-provision'],
    ['ignore:\n  - { rule: wrong-year, instrument: ferrym$0 }', 'ferrymen ferry-guidance'],
    ['aliases:\n  ferrym$0', 'ferrymen ferry-guidance'],
    ['titles:\n  ferrymen:\n    d$0', 'da de nl'],
    ['status:\n  - instrument: ferrym$0', 'ferrymen ferry-guidance'],
    ['status:\n  - instrument: ferrymen\n    acts:\n      - { participant: RUR, kind: acc$0', 'acceptance accession'],
    ['instruments:\n  - id: pact\n    relations:\n      - to: ferrym$0', 'ferrymen ferry-guidance'],
    ['instruments:\n  - id: pact\n    binding: t$0', 'true'],
    ['as-of: 2020$0', '2020-12-31 2020-01-31'],
    // Free text, comments, and what the schema knows nothing of.
    ['source:\n  title: Pro$0', ''],
    ['# pro$0', ''],
    ['profile: strict # dra$0', ''],
    ['instruments:\n  - id: ferrym$0', ''],
    ['nonsense:\n  pro$0', ''],
    ['source:\n  title: |\n    pro$0', ''],
    ['corpora:\n  - pro$0', ''],
    // Far deeper than anything that is read.
    [`${'- '.repeat(10_000)}pro$0`, ''],
    [`a: ${'[{a: '.repeat(10_000)}pro$0`, ''],
  ])('%s', (marked, expected) =>
    expect(labels(marked).split(' ').sort().join(' ')).toBe(expected.split(' ').sort().join(' ')),
  );

  test('a State by its name, an instrument by a word of its title', () => {
    expect(labels('states: [Rurit$0]')).toBe('RUR');
    expect(labels('aliases:\n  lamplight$0')).toContain('lamplighters');
  });

  test('a file of facts has no settings', () => {
    expect(labels('$0', yaml, ownCorpusSchema)).toBe('source instruments aliases titles status');
  });

  test('keys that must be there go before the others', () => {
    expect(labels('instruments:\n  - $0').split(' ').slice(0, 4)).toEqual(['id', 'kind', 'binding', 'titles']);
  });

  test('in JSON, what the editor has by the schema is left to it', () => {
    expect(labels('{ "pro$0" }', json)).toBe('profile');
    expect(labels('{ "pro$0" }', jsonBySchema)).toBe('');
    expect(labels('{ "profile": "str$0" }', jsonBySchema)).toBe('');
    expect(labels('{ "states": ["RU$0"] }', jsonBySchema)).toBe('RUR');
    expect(labels('{ "aliases": { "ferrym$0" } }', jsonBySchema)).toBe('ferrymen ferry-guidance');
  });
});

describe('what is written', () => {
  test.each<[string, string, string]>([
    ['pro$0', 'profile', 'profile: '],
    ['pro$0: strict', 'profile', 'profile: strict'],
    ['st$0\nlang: en', 'states', 'states:\n  - \nlang: en'],
    ['ru$0', 'rules', 'rules:\n  '],
    ['profile:$0', 'strict', 'profile: strict'],
    ['profile: "s$0"', 'strict', 'profile: "strict"'],
    ['profile: "s$0', 'strict', 'profile: "strict"'],
    ['states: $0', 'RUR', 'states: [RUR]'],
    ['states:\n  $0', 'RUR', 'states:\n  - RUR'],
    ['ignore:\n  $0', 'rule', 'ignore:\n  - rule: '],
    ['status:\n  - ac$0', 'acts', 'status:\n  - acts:\n      - '],
    ['rules: { wrong-y$0 }', 'wrong-year', 'rules: { wrong-year:  }'],
  ])('%s', (marked, label, expected) => expect(taken(marked, label)).toBe(expected));

  test.each<[string, string, string]>([
    ['{ "pro$0" }', 'profile', '{ "profile":  }'],
    ['{ $0 }', 'profile', '{ "profile":  }'],
    ['{ "pro$0": 1 }', 'profile', '{ "profile": 1 }'],
    ['{ "profile": $0 }', 'strict', '{ "profile": "strict" }'],
    ['{"profile":$0}', 'strict', '{"profile": "strict"}'],
    ['{ "states": ["$0"] }', 'RUR', '{ "states": ["RUR"] }'],
  ])('%s', (marked, label, expected) => expect(taken(marked, label, json)).toBe(expected));
});

describe('what is explained', () => {
  test.each<[string, RegExp]>([
    ['pro$0file: strict', /^\*\*profile\*\*\n\nHow much is said\.$/],
    ['profile: str$0ict', /^\*\*strict\*\*\n\nThe last doubt too\.$/],
    ['profile: "str$0ict"', /The last doubt too/],
    ['rules:\n  wrong-$0year: off', /^\*\*wrong-year\*\*\n\n./],
    ['rules: { wrong-$0year: off }', /^\*\*wrong-year\*\*\n\n./],
    ['ignore:\n  - rule: wrong-$0year', /^\*\*wrong-year\*\*\n\n./],
    ['states: [R$0UR]', /^\*\*RUR\*\*\n\nRuritania$/],
    ['states:\n  - R$0UR', /Ruritania/],
    ['aliases:\n  fer$0rymen: [Boatmen]', /treaty/],
    ['status:\n  - instrument: fer$0rymen', /treaty/],
    ['titles: { ferrymen: { d$0e: Fährleute } }', /^\*\*de\*\*\n\nGerman$/],
    ['instruments:\n  - bin$0ding: true', /Whether States can be bound/],
  ])('%s', (marked, expected) => expect(hover(marked)).toMatch(expected));

  test.each(['source: { title: Reg$0ister }', '# pro$0file', 'stat$0s: []', 'states: [XX$0X]', 'profile: lou$0d', ''])(
    'nothing: %s',
    marked => expect(hover(marked)).toBeUndefined(),
  );

  test('in JSON by another server’s schema, only what it cannot know', () => {
    expect(hover('{ "pro$0file": "strict" }', json)).toMatch(/How much/);
    expect(hover('{ "pro$0file": "strict" }', jsonBySchema)).toBeUndefined();
    expect(hover('{ "states": ["R$0UR"] }', jsonBySchema)).toMatch(/Ruritania/);
  });
});

test('wherever the caret is, in whatever is left of a file, nothing throws', () => {
  const whole = 'rules: { wrong-year: off }\nstatus:\n  - instrument: "ferrymen"\n    acts:\n    - {kind: accession}\n';
  expect(parseYaml(whole)).not.toHaveProperty('fault');
  for (let end = 0; end <= whole.length; end++)
    for (let offset = 0; offset <= end; offset += 3) {
      const source = whole.slice(0, end);
      for (const { span } of ownFileOffers(source, offset, project, ground, yaml))
        expect(span.start <= offset && offset <= span.end && span.end <= end).toBe(true);
      ownFileHoverAt(source, offset, project, ground, yaml);
    }
});
