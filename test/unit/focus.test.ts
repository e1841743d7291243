import { expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

const settings = { profile: 'recommended', severities: {} } as const;
const findings = (source: string, states: readonly string[] = []): string[] =>
  check(read(source, { states }), settings).map(
    ({ rule, span, message }) => `${rule} ${source.slice(0, span.start).split('\n').length}: ${message.split(' ')[0]}`,
  );

test.each<[string, string, string[], string[]]>([
  [
    'above all text, it is for the whole',
    '<!-- treaty-lens: state=FRE -->\n# A\nthe ICUE',
    [],
    ['state-signatory-only 3: Freedonia'],
  ],
  [
    'it goes before the front matter',
    '---\ntreaty-lens: { states: [OZX] }\n---\n<!-- treaty-lens: state=FRE -->\nthe ICUE',
    [],
    ['state-signatory-only 5: Freedonia'],
  ],
  [
    'in the text, it holds from there on, and instruments are met anew',
    'the ICUE\n\n<!-- treaty-lens: states=GRF,FRE -->\nthe ICUE, the ICUE',
    ['OZX'],
    ['state-not-party 1: Old', 'state-signatory-only 4: Freedonia', 'state-withdrew 4: Grand'],
  ],
  ['a day', '<!-- treaty-lens: state=RUR as-of=1993-07-20 -->\nthe ICUE', [], ['not-yet-effective 2: The']],
  [
    'a day for claims',
    'Ruritania has acceded to the ICUE.\n<!-- treaty-lens: as-of=1990-01-01 -->\nRuritania has acceded to the ICUE.',
    [],
    ['claim-contradicted 3: Ruritania'],
  ],
  ['an unknown key', '<!-- treaty-lens: sate=FRE -->\nthe ICUE', [], ['invalid-directive 1: Expected']],
  [
    'no value',
    '<!-- treaty-lens: state as-of=1990 -->\nthe ICUE',
    [],
    ['invalid-directive 1: Expected', 'invalid-directive 1: Expected'],
  ],
  ['an unknown State', '<!-- treaty-lens: state=ZZZ -->\nthe ICUE', [], ['invalid-directive 1: Expected']],
  ['an unknown word', '<!-- treaty-lens-disbale wrong-year -->\nthe ICUE', [], ['invalid-directive 1: There']],
  [
    'generated blocks are no directives',
    '<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\nthe ICUE',
    [],
    ['stale-generated-block 1: This'],
  ],
])('%s', (_, source, states, expected) => expect(findings(source, states)).toEqual(expected));

test('a hover tells of the State in focus where it is', () => {
  const source = 'the ICUE\n\n<!-- treaty-lens: state=FRE -->\nthe ICUE';
  const analysis = read(source);
  expect(String(hoverAt(analysis, 5, 'compact')?.markdown)).not.toContain('Freedonia');
  expect(String(hoverAt(analysis, source.length, 'compact')?.markdown)).toContain('Freedonia: signatory');
});

test.each<[string, string | undefined]>([
  ['See ICUE, art. 1. <!-- treaty-lens-disable-line unknown-provision -->\nb', 'See ICUE, art. 1.\nb'],
  ['<!-- treaty-lens-disable-next-line unknown-provision -->\nICUE, art. 1.', 'ICUE, art. 1.'],
  [
    '<!-- treaty-lens-disable-file event-fact wrong-year -->\nICUE, art. 1.',
    '<!-- treaty-lens-disable-file wrong-year -->\nICUE, art. 1.',
  ],
  ['<!-- treaty-lens-disable-file -->\nNothing.', 'Nothing.'],
  ['<!-- treaty-lens-disable-line -->the ICUE, on which others have States in focus.', undefined],
  ['<!-- treaty-lens-disable-line state-not-party --> the ICUE', undefined],
  [
    '<!-- treaty-lens-disable-line misnamed-instument --> the ICUE',
    '<!-- treaty-lens-disable-line misnamed-instrument --> the ICUE',
  ],
])('a directive that silences nothing: %s', (source, expected) => {
  const [finding] = check(read(source), settings);
  const edit = finding?.fixes?.[0]?.edits[0];
  expect(edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end)).toBe(expected);
});

test('a directive for what only a stricter profile says is in use', () => {
  const source = 'the Lamplighters Convention, 2002 <!-- treaty-lens-disable-line wrong-year -->';
  expect(check(read(source), { profile: 'recommended', severities: { 'wrong-year': 'off' } })).toEqual([]);
});
