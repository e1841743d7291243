import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../server/src/analysis.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

const settings = { profile: 'recommended', severities: {} } as const;

/** Each finding as `rule [severity] the text it marks => first fix that keeps its meaning`, the severity only where it is given away. */
function checkFindings(source: string, expected: readonly string[], states: readonly string[] = []): void {
  const findings = check(read(source, { states }), settings).map(({ rule, severity, span, fixes }) => {
    const marked = source.slice(span.start, span.end).replace(/\s+/g, ' ');
    const fix = fixes?.find(({ changesMeaning }) => !changesMeaning);
    const repaired = fix
      ? ` => ${fix.edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)}`
      : '';
    return `${rule}${severity === 'hint' ? ' (hint)' : ''}: ${marked}${repaired}`;
  });
  expect(findings).toEqual(expected);
}

describe('identity', () => {
  test.each<[string, string[]]>([
    [
      'the Universal Declaration on the Rights of Samples',
      [
        'misnamed-instrument: Universal Declaration on the Rights of Samples => the Universal Declaration of the Rights of Samples',
      ],
    ],
    ['the Universal Declaration of the Rights of Samples', []],
    [
      'the Declaration of Sample Rights',
      ['misnamed-instrument: Declaration of Sample Rights => the Universal Declaration of the Rights of Samples'],
    ],
    [
      'Ferry Workers Convention, 2005 (No. 301)',
      ['number-name-mismatch: Ferry Workers Convention, 2005 (No. 301) => Ferry Workers Convention, 2005 (No. 302)'],
    ],
    ['Ferry Workers Convention, 2005 (No. 302)', []],
    [
      'Convention No. 302 concerning decent work for lamplighters',
      [
        'number-name-mismatch: Convention No. 302 concerning decent work for lamplighters => Convention No. 301 concerning decent work for lamplighters',
      ],
    ],
    ['Convention No. 301 concerning decent work for lamplighters', []],
    ['Convention No. 301 on the work of those who light lamps', []],
    [
      'the Lamplighters Convention (2002), the Examples Convention (1990).',
      ['wrong-year: 2002 => the Lamplighters Convention (2001), the Examples Convention (1990).'],
    ],
    ['the Lamplighters Convention (2002), the Examples Convention (1995).', []],
    ['the Lamplighters Convention, 2002', ['wrong-year: 2002 => the Lamplighters Convention, 2001']],
    ['the Lamplighters Convention (2003) is in force', []],
    ['the 1991 Examples Convention', []],
    ['Ruritania ratified the Lamplighters Convention (2002)', []],
    [
      'the Convention on the Tolls of Strelsau, 1871',
      ['wrong-year (hint): 1871 => the Convention on the Tolls of Strelsau, 1870'],
    ],
    ['as A/57/L.56 says', ['draft-document-cited: A/57/L.56 => as A/RES/57/288 says']],
  ])('%s', (source, expected) => checkFindings(source, expected));
});

/** Front matter, a setting or the words tell the language of the draft. */
describe('what a repair puts into a draft is in the language of the draft', () => {
  test.each<[string, Partial<Circumstances>, string[]]>([
    ['Ferry Workers Convention, 2005 (No. 301)', {}, ['302', 'Lamplighters Convention, 2001 (No. 301)']],
    [
      '---\nlang: fr\n---\n\nFerry Workers Convention, 2005 (No. 301)',
      {},
      ['302', 'Convention (n° 301) sur les allumeurs de réverbères, 2001'],
    ],
    [
      'Convention No. 302 concerning decent work for lamplighters',
      { language: 'fr' },
      ['301', 'Convention (n° 302) sur les passeurs, 2005'],
    ],
    ['Convention No. 304', {}, ['Ferry Workers Convention, 2005 (No. 302)']],
    ['Convention No. 304', { language: 'fr' }, ['Convention (n° 302) sur les passeurs, 2005']],
    ['Convention No. 304', { language: 'es' }, ['Ferry Workers Convention, 2005 (No. 302)']],
  ])('%j %j', (source, circumstances, expected) => {
    const [finding] = check(read(source, circumstances), settings);
    expect(finding!.fixes!.map(({ edits }) => edits[0]!.text)).toEqual(expected);
    for (const { title, edits } of finding!.fixes!) expect(title).toContain(edits[0]!.text);
  });
});

describe('provisions and binding nature', () => {
  test.each<[string, string[]]>([
    ['article 4 of the Examples Convention', ['unknown-provision: 4']],
    ['article 2 of the Examples Convention', []],
    ['article 8 bis of the Examples Convention', []],
    ['articles 26-28 of the Lamplighters Convention', ['unknown-provision: 26-28']],
    ['article 9 of the Convention on the Tolls of Strelsau', ['unknown-provision (hint): 9']],
    ['article 4 of nothing, and the Examples Convention', []],
    ['Part III of the Examples Convention', ['unknown-provision: III']],
    ['Parts I, II and IV of the Examples Convention', ['unknown-provision: IV']],
    ['Part 2 of the Examples Convention and ICUE, Part II, article 8 bis', []],
    ['la Parte III de la Convention sur les exemples', ['unknown-provision: III']],
    ['Chapter III of the Examples Convention', []],
    ['Section 4 of the Examples Convention', []],
    ['Part III of the Examples Convention Act', []],
    ['Annex C to the Examples Convention', ['unknown-provision: C']],
    ['Annexes A and B to the Examples Convention', []],
    ['Annex C to the Lamplighters Convention', []],
    ['Part III of a report on the Examples Convention', []],
    ['Freedonia ratified the Samples Declaration.', ['non-binding-ratified: ratified']],
    ['States parties to the Samples Declaration', ['non-binding-ratified: States parties to']],
    ['the Samples Declaration, which was ratified by all', ['non-binding-ratified: ratified']],
    ['the signatories to the Samples Declaration', ['non-binding-ratified: signatories to']],
    ['the signatories to The Light We Want', []],
    ['Freedonia endorsed the Samples Declaration and ratified the PMC Protocol', []],
  ])('%s', (source, expected) => checkFindings(source, expected));
});

describe('States', () => {
  test.each<[string, string[], string[]]>([
    ['The Examples Convention says so. The ICUE too.', ['OZX'], ['state-not-party: Examples Convention']],
    ['The Examples Convention says so.', ['FRE', 'RUR'], ['state-signatory-only: Examples Convention']],
    ['Convention No. 301 says so.', ['FRE'], []],
    ['The Samples Declaration says so.', ['FRE'], []],
    [
      'Freedonia ratified the Examples Convention.',
      ['FRE'],
      ['claim-contradicted: ratified => Freedonia signed the Examples Convention.'],
    ],
    ['Ruritania has not ratified the Examples Convention.', [], ['claim-contradicted: has not ratified']],
    [
      'Ruritania has ratified the Examples Convention.',
      [],
      ['claim-wrong-action: has ratified => Ruritania has acceded to the Examples Convention.'],
    ],
    ['Ruritania has acceded to the Examples Convention.', [], []],
    [
      'Ruritania acceded to the Examples Convention in 1998.',
      [],
      ['claim-wrong-year: acceded to => Ruritania acceded to the Examples Convention in 1993.'],
    ],
    ['Ruritania acceded to the Examples Convention in 1994.', [], []],
    [
      'Ruritania acceded to the Examples Convention on 8 July 1994.',
      [],
      ['claim-wrong-year: acceded to => Ruritania acceded to the Examples Convention on 8 July 1993.'],
    ],
    ['Ruritania acceded to the Examples Convention on 12 May 1994.', [], []],
    [
      'Ruritania has ratified Convention No. 301 in 1999.',
      [],
      ['claim-wrong-year: has ratified => Ruritania has ratified Convention No. 301 in 2002.'],
    ],
    ['The Examples Convention says so.', ['GRF'], ['state-withdrew: Examples Convention']],
    ['Article 1 of the Examples Convention says so.', ['RUR'], ['reservation-on-provision: 1']],
    ['Article 1(2) of the ICUE, and again article 1(2) of the ICUE.', ['RUR'], ['reservation-on-provision: 1(2)']],
    ['Articles 1-2 of the ICUE say so.', ['RUR'], ['reservation-on-provision: 1-2']],
    ['Articles 1(1) and 2 of the ICUE say so.', ['RUR'], []],
    ['Ruritania’s reservation to article 1 of the ICUE stands.', ['RUR'], []],
    ['Article 1 of the ICUE says so.', ['GRF'], ['state-withdrew: ICUE']],
  ])('%s (%s)', (source, states, expected) => checkFindings(source, expected, states));
});

test('a consent that has no effect yet on the day', () => {
  const analysis = read('The Examples Convention says so.', { states: ['RUR'], asOf: '1993-07-20' });
  expect(check(analysis, settings).map(({ rule }) => rule)).toEqual(['not-yet-effective']);
});

describe('its own life', () => {
  test.each<[string, string[]]>([
    ['Convention No. 304 and again Convention No. 304', ['superseded-instrument: Convention No. 304']],
    ['Convention No. 305', ['abrogated-instrument (hint): Convention No. 305']],
    ['Convention No. 302', []],
    [
      'the ICUE entered into force on 2 July 1993',
      ['entry-into-force-claim: 2 July 1993 => the ICUE entered into force on 1 July 1993'],
    ],
    [
      'the ICUE, which entered into force in 1992',
      ['entry-into-force-claim: 1992 => the ICUE, which entered into force in 1993'],
    ],
    ['the ICUE entered into force on 1 July 1993', []],
    ['the ICUE entered into force for Ruritania in 1995', []],
    ['the ICUE entered into force in 1995 in Ruritania', []],
    [
      'the ICUE was adopted by the Assembly on 18 December 1992',
      ['event-fact: 18 December 1992 => the ICUE was adopted by the Assembly on 18 December 1990'],
    ],
    ["l'ICUE, adoptée en 1989, lie", ["event-fact: 1989 => l'ICUE, adoptée en 1990, lie"]],
    ['the ICUE was adopted in 1990; the ICUE, adopted in 1993, its year of entry into force', []],
    ['the ICUE was adopted by Ruritania in 1995, and the amendments to the ICUE were adopted in 1996', []],
    ['the amendments to the ICUE entered into force on 1 May 1999', []],
    ['Annex B to the ICUE entered into force in 1999', []],
    [
      'No party to the ICUE, which entered into force in 1992, may',
      ['entry-into-force-claim: 1992 => No party to the ICUE, which entered into force in 1993, may'],
    ],
    [
      'the ICUE was adopted by the Assembly on 18 December 1990 and entered into force on July 2, 1993',
      [
        'entry-into-force-claim: July 2, 1993 => the ICUE was adopted by the Assembly on 18 December 1990 and entered into force on July 1, 1993',
      ],
    ],
    [
      "l'ICUE est entrée en vigueur le 1er juillet 1994",
      ["entry-into-force-claim: 1er juillet 1994 => l'ICUE est entrée en vigueur le 1er juillet 1993"],
    ],
    [
      'la ICUE entró en vigor el 1 de julio de 1994',
      ['entry-into-force-claim: 1 de julio de 1994 => la ICUE entró en vigor el 1 de julio de 1993'],
    ],
    [
      'Examples Convention (adopted 18 December 1990, entered into force 1 July 1993) 13 UNTS 34',
      [
        'series-reference-mismatch: 13 UNTS 34 => Examples Convention (adopted 18 December 1990, entered into force 1 July 1993) 12 UNTS 34',
      ],
    ],
    ['Examples Convention, 12 UNTS 40', []],
    ['article 1 (3) of the ICUE', ['unknown-paragraph: 1 (3)']],
    ['article 1 (2) and article 2 (7) of the ICUE', []],
  ])('%s', (source, expected) => checkFindings(source, expected));
});

describe('events', () => {
  test.each<[string, string[]]>([
    [
      'the World Conference on Lighthouses in Strelsau in 2002',
      ['event-fact: 2002 => the World Conference on Lighthouses in Strelsau in 2003'],
    ],
    ['the World Conference on Lighthouses in Strelsau in 2003', []],
    ['the World Conference on Lighthouses (Strelsau, 25 June 2003)', []],
    ['the 4th World Conference on Lighthouses', ['event-fact: 4th => the second World Conference on Lighthouses']],
    ['the Second World Conference on Lighthouses', []],
    ['the World Conference on Lighthouses in Zenda in 1999', []],
    [
      'the one Basic Labour Conventions',
      ['event-fact: one Basic Labour Conventions => the two Basic Labour Conventions'],
    ],
    ['the two Basic Labour Conventions', []],
    ['It ratified five Basic Labour Conventions', []],
  ])('%s', (source, expected) => checkFindings(source, expected));
});

describe('quiet', () => {
  const slip = 'the Lamplighters Convention, 2002';
  test.each<[string, number]>([
    [slip, 1],
    [`${slip} <!-- treaty-lens-disable-line wrong-year -->`, 0],
    [`${slip} <!-- treaty-lens-disable-line event-fact -->`, 2],
    [`<!-- treaty-lens-disable-next-line -- quoted from the report -->\n${slip}\n\n${slip}`, 1],
    [`<!-- treaty-lens-disable wrong-year -->\n${slip}\n<!-- treaty-lens-enable -->\n${slip}`, 1],
    [`<!-- treaty-lens-disable-file -->\n\n${slip}`, 0],
    [`---\ntreaty-lens:\n  rules: { wrong-year: off }\n---\n${slip}`, 0],
  ])('%s', (source, count) => expect(check(read(source), settings)).toHaveLength(count));

  test.each<[string, Record<string, Severity>, string | undefined]>([
    ['', { 'wrong-year': 'hint' }, 'hint'],
    ['', { '*': 'warning' }, 'warning'],
    ['', { '*': 'warning', 'wrong-year': 'off' }, undefined],
    ['---\ntreaty-lens:\n  rules: { wrong-year: information }\n---\n', { 'wrong-year': 'off' }, 'information'],
  ])('%s%j', (head, severities, expected) => {
    expect(check(read(`${head}${slip}`), { ...settings, severities })[0]?.severity).toBe(expected);
  });
});

describe('front matter', () => {
  test.each<[string, string[]]>([
    ['states: [RUR, ZZZ]', ['invalid-front-matter: ZZZ']],
    ['as-of: yesterday', ['invalid-front-matter: as-of: yesterday']],
    ['rules: { wrong-yaer: off }', ['unknown-rule: wrong-yaer: off']],
    ['rules: { wrong-year: loud }', ['invalid-front-matter: wrong-year: loud']],
    ['state: RUR', ['invalid-front-matter: state: RUR']],
    ['states: [RUR', ['invalid-front-matter: ---']],
    ['states: RUR', []],
  ])('%s', (line, expected) => {
    const source = `---\ntreaty-lens:\n  ${line}\n---\nText.`;
    const findings = check(read(source), settings);
    expect(findings.map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`)).toEqual(expected);
  });

  test('States and day of the document go before those of the settings', () => {
    const analysis = read('---\ntreaty-lens: { states: [FRE], as-of: 1991-01-01 }\n---\n', {
      states: ['RUR'],
      asOf: '2000-01-01',
    });
    expect([analysis.states, analysis.day]).toEqual([['FRE'], '1991-01-01']);
  });
});
