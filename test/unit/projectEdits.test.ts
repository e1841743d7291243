import { describe, expect, test } from 'vitest';
import { insertEntry } from '../../server/src/project/insert.ts';

const insert = (source: string, path: string[], entry: string | object): string | undefined => {
  const edit = insertEntry(source, path, entry);
  return edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end);
};

describe('a name is put under aliases, and the rest of the file stays as it is', () => {
  test.each<[string, string, string]>([
    ['an empty file', '', 'aliases:\n  iccpr:\n    - New Pact\n'],
    ['comments alone', '# ours\n', '# ours\naliases:\n  iccpr:\n    - New Pact\n'],
    ['other keys', 'states: [KEN] # ours\n', 'states: [KEN] # ours\naliases:\n  iccpr:\n    - New Pact\n'],
    [
      'other aliases',
      'aliases:\n  icescr:\n    - Old Pact # as said\nstates: [KEN]\n',
      'aliases:\n  icescr:\n    - Old Pact # as said\n  iccpr:\n    - New Pact\nstates: [KEN]\n',
    ],
    [
      'a list of its own',
      'aliases:\n  iccpr:\n    - Old Pact # as said\n\n# next\nstates: [KEN]\n',
      'aliases:\n  iccpr:\n    - Old Pact # as said\n    - New Pact\n\n# next\nstates: [KEN]\n',
    ],
    ['a list in brackets', 'aliases:\n  iccpr: [Old Pact] # c\n', 'aliases:\n  iccpr: [Old Pact, New Pact] # c\n'],
    ['a mapping in brackets', 'aliases: { iccpr: [Old Pact] }\n', 'aliases: { iccpr: [Old Pact, New Pact] }\n'],
    ['a key without a value', 'aliases:\nstates: []\n', 'aliases:\n  iccpr:\n    - New Pact\nstates: []\n'],
    ['JSON', '{\n  "states": ["KEN"]\n}\n', '{\n  "states": ["KEN"],\n  "aliases": { "iccpr": ["New Pact"] }\n}\n'],
    ['an empty JSON', '{}', '{\n  "aliases": { "iccpr": ["New Pact"] }\n}'],
  ])('%s', (_, source, expected) => expect(insert(source, ['aliases', 'iccpr'], 'New Pact')).toBe(expected));

  test.each(['No', 'a: b', '# x', '- y', 'x\ny', "it's", '"q"', '12'])('%j reads back as it is', name => {
    expect(insert('', ['aliases', 'iccpr'], name)).toBeDefined();
  });

  test.each(['aliases: [a', '- a', 'aliases: text', '__proto__: {}'])('%j is left alone', source =>
    expect(insert(source, ['aliases', 'iccpr'], 'New Pact')).toBeUndefined(),
  );
});

test('an entry of ignore is one line', () =>
  expect(
    insert('ignore:\n  - { rule: wrong-year }\n', ['ignore'], {
      rule: 'wrong-year',
      instrument: 'iccpr',
      text: '1967',
    }),
  ).toBe('ignore:\n  - { rule: wrong-year }\n  - { rule: wrong-year, instrument: iccpr, text: "1967" }\n'));
