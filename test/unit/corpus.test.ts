import { describe, expect, test } from 'vitest';
import { validate } from '../../data/pipeline/read.ts';
import { parseStatus } from '../../data/pipeline/status.ts';
import { corpusFrom } from '../../server/src/corpus/load.ts';
import { instrumentSchema } from '../../server/src/corpus/schema.ts';
import { searchInstruments } from '../../server/src/corpus/search.ts';
import { world, worldFile } from './world.ts';

describe('a broken compiled corpus is one sentence', () => {
  const head = Buffer.from(worldFile).toString('latin1');
  const damaged = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1')).buffer;
  test.each<[string, ArrayBuffer, RegExp]>([
    [
      'empty',
      new ArrayBuffer(0),
      /^c\.bin is not a corpus that this version can use: it has 0 bytes \(expected a header\)/,
    ],
    [
      'cut off',
      worldFile.slice(0, worldFile.length - 900).buffer,
      /it ends at byte \d+, inside the section "\S+" \(expected \d+ bytes\)/,
    ],
    ['something else', damaged(head.replace('TREATYLENS', 'treatylens')), /its header does not name it one/],
    [
      'of another format',
      damaged(head.replace('"version":1', '"version":9')),
      /it has the format 9, and this program reads 1/,
    ],
    ['damaged header', damaged(head.replace('{"magic"', '{magic""')), /its header is damaged at byte 8/],
  ])('%s', (_, bytes, message) => {
    const loaded = corpusFrom('c.bin', bytes);
    expect('fault' in loaded && String(loaded.fault)).toMatch(message);
  });

  test('an unbroken one is none', () => expect(corpusFrom('c.bin', worldFile.buffer)).toHaveProperty('corpus'));
});

describe('a broken data file is located', () => {
  test.each<[string, string, string[]]>([
    ['unknown key', 'id: x\nkindd: treaty', ['f.yaml:2:1 the file: no such key: kindd']],
    ['wrong word', 'id: x\nkind: tretay\n', ['f.yaml:2:1 /kind: expected one of treaty, declaration']],
    ['no YAML', 'id: [x\nkind: y', ['f.yaml:2:1 not readable as YAML']],
    ['reserved key', 'id: x\n__proto__: { a: 1 }', ['f.yaml:2:1 not readable as YAML: this key is reserved']],
  ])('%s', (_, source, expected) => {
    const faults: string[] = [];
    validate(source, 'f.yaml', instrumentSchema, faults);
    for (const start of expected)
      expect(
        faults.some(fault => fault.startsWith(start)),
        faults.join('\n'),
      ).toBe(true);
  });

  test('a row of a status table that is no act is left out and named', () => {
    const faults: string[] = [];
    const table =
      '# source: s\n# complete: yes\nparticipant,kind,date,effective,end,raw,statement\nRUR,ratification,2001-01-01,,,,\nFRE,ratified,2001-13,,,,\n';
    expect(parseStatus(table, 'status/x.csv', faults).acts).toHaveLength(1);
    expect(faults).toEqual([
      'status/x.csv:5:1 expected a kind of act, found "ratified"',
      'status/x.csv:5:1 expected an ISO date, found "2001-13"',
    ]);
  });
});

test.each<[string, string]>([
  ['examples', 'convention-on-examples'],
  ['icu', 'convention-on-examples'],
  ['exemples', 'convention-on-examples'],
  ['ejemplos conjuntos', 'convention-on-examples'],
  ['counter misuse', 'examples-protocol'],
  ['C302', 'ferrymen'],
  ['Convention No. 301', 'lamplighters'],
  ['R303', 'ferry-guidance'],
  ['lamplihgters conv', 'lamplighters'],
])('a search for "%s" finds %s first', (typed, expected) => {
  expect(searchInstruments(world, typed, 5)[0]?.instrument.id).toBe(expected);
});

test('the same data give the same version', () => expect(world.version).toMatch(/^2020-01-31\+[0-9a-f]{8}$/));
