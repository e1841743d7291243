import { describe, expect, test } from 'vitest';
import { type Action, certainRepair, repairsIn } from '../../server/src/features/quickFix.ts';
import { rewritesAt } from '../../server/src/features/rewrite.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

const settings = { profile: 'recommended', severities: {} } as const;
const title = 'International Convention on the Use of Examples and Members of Their Sets';

const applied = (source: string, { edits }: Action): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);

function at(marked: string): { source: string; span: { start: number; end: number } } {
  const start = marked.indexOf('$0');
  return { source: marked.replace('$0', ''), span: { start, end: start } };
}

describe('a citation written otherwise', () => {
  test.each<[string, string, string | undefined]>([
    ['Write out', 'under the IC$0UE, art. 1', `under the ${title} (ICUE), art. 1`],
    ['Write out', 'the Examples Conv$0ention', `the ${title} (ICUE)`],
    ['Write out', `the ${title} (IC$0UE)`, undefined],
    ['Write out', `the ${title.replace('Use', 'U$0se')}`, undefined],
    ['Shorten', `the ${title.replace('Use', 'U$0se')}`, 'the ICUE'],
    ['Shorten', `the ${title.replace('Use', 'U$0se')} (ICUE)`, undefined],
    ['Shorten', 'the Lamp$0lighters Convention, 2001 (No. 301)', 'the Convention No. 301'],
    ['Define', `the ${title.replace('Use', 'U$0se')}, art. 1`, `the ${title} (ICUE), art. 1`],
    ['Define', `the *${title.replace('Use', 'U$0se')}*, art. 1`, `the *${title}* (ICUE), art. 1`],
    ['Define', `the [${title.replace('Use', 'U$0se')}](https://a.b/c) x`, `the [${title}](https://a.b/c) (ICUE) x`],
    ['Define', `the ${title.replace('Use', 'U$0se')} (hereinafter “the Convention”)`, undefined],
    ['Link', 'under the [IC$0UE](https://a.b)', undefined],
    ['Insert a footnote', 'nothing he$0re but the ICUE', undefined],
    ['Write out', 'the Universal Declaration on the Rights of Sam$0ples', undefined],
  ])('%s: %s', (title, marked, expected) => {
    const { source, span } = at(marked);
    const action = rewritesAt(read(source), span, 'un').find(other => String(other.title).startsWith(title));
    expect(action && applied(source, action)).toBe(expected);
  });

  test.each<[string, RegExp]>([
    [
      'See the IC$0UE, art. 1 (2), and more.\n',
      /^See the ICUE, art\. 1 \(2\)\[\^convention-on-examples\], and more\.\n\n\[\^convention-on-examples\]: .*art.* 1.*\.\n$/,
    ],
    [
      'See the IC$0UE.[^convention-on-examples]\n\n[^convention-on-examples]: x\n',
      /ICUE\[\^convention-on-examples-2\]\..*: x\n\[\^convention-on-examples-2\]: .*\n$/s,
    ],
  ])('a footnote: %s', (marked, expected) => {
    const { source, span } = at(marked);
    const action = rewritesAt(read(source), span, 'oscola').find(({ title }) => String(title) === 'Insert a footnote')!;
    expect(applied(source, action)).toMatch(expected);
  });
});

describe('repairs', () => {
  const slip = 'the Lamplighters Convention, 2002';
  const titles = (source: string, offset: number): string[] =>
    repairsIn(source, check(read(source), settings), { start: offset, end: offset }).map(
      ({ title, preferred }) => `${title}${preferred ? ' *' : ''}`,
    );

  test('one, then all of its rule, then silence', () => {
    expect(titles(`${slip} and ${slip}`, slip.length)).toEqual([
      'Change to 2001 *',
      'Repair all 2 findings of wrong-year in this file',
      'Ignore wrong-year on this line',
      'Ignore wrong-year by a comment above this line',
      'Ignore wrong-year in this file',
    ]);
  });

  test('all of a rule at once', () => {
    const source = `${slip} and ${slip}`;
    const [, all] = repairsIn(source, check(read(source), settings), { start: slip.length, end: slip.length });
    expect(applied(source, all!)).toBe(source.replaceAll('2002', '2001'));
  });

  test.each<[string, string[]]>([
    [
      'Ferry Workers Convention, 2005 (No. 301)',
      ['Change the number to 302', "Change the name to 'Lamplighters Convention, 2001 (No. 301)'"],
    ],
    [
      'the Examples Convention, art. 12',
      ['Change to article 2: Duty to give reasons', 'Change to article 1: Use of terms'],
    ],
    ['Convention No. 304', ["Cite 'Ferry Workers Convention, 2005 (No. 302)' instead"]],
  ])('%s is never repaired unasked', (source, expected) => {
    const findings = check(read(source), settings);
    const repairs = repairsIn(source, findings, findings[0]!.span).filter(
      ({ title }) => !String(title).startsWith('Ignore'),
    );
    expect(repairs.map(({ title }) => title)).toEqual(expected);
    expect(repairs.some(({ preferred }) => preferred)).toBe(false);
    expect(certainRepair(findings)).toBeUndefined();
  });

  test('on saving, only the spelling of names is put right', () => {
    const source = `the Universal Declaration on the Rights of Samples and ${slip}, ICUE art. 9`;
    expect(applied(source, certainRepair(check(read(source), settings))!)).toBe(source.replace('on the', 'of the'));
  });
});
