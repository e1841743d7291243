import { expect, test } from 'vitest';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

/** What the rules of consistency and of numbers say in the profile *strict*: `rule: the text it marks`. */
function checkStrict(source: string, expected: readonly string[]): void {
  const found = check(read(source), { profile: 'strict', severities: {} });
  expect(found.map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`)).toEqual(expected);
}

const title = 'International Convention on the Use of Examples and Members of Their Sets';

test.each<[string, string, string[]]>([
  ['acronym first', 'The ICUE binds.', ['first-mention-full: ICUE']],
  ['title first, acronym in brackets', `The ${title} (ICUE) binds, and the ICUE is old.`, []],
  ['acronym never introduced', `The ${title} binds. The ICUE is old.`, ['short-form-undefined: ICUE']],
  [
    'two acronyms',
    `The ${title} (ICUE) binds; the ICUE is old, and the ICE-X too.`,
    ['short-form-inconsistent: ICE-X'],
  ],
  ['never used', `The ${title} (ICUE) binds.`, ['short-form-unused: ICUE']],
  [
    'one short form for two',
    `The ${title} ("the Pact") and the Protocol against the Misuse of Counter-examples ("the Pact"). The Pact is old.`,
    ['short-form-ambiguous: Pact'],
  ],
  [
    'a title in another language',
    `The text of this draft is in English, and the words of it are by those who write. See the Convention internationale sur l'usage des exemples et des membres de leurs ensembles, which the of and to that is by which with are.`,
    ["title-language: Convention internationale sur l'usage des exemples et des membres de leurs ensembles"],
  ],
  ['range backwards', `Articles 2 to 1 of the ${title} bind.`, ['invalid-range: 2 to 1']],
  ['range', `Articles 1 to 2 of the ${title} bind.`, []],
  ['paragraphs after a dash', `Articles 2-1 of the ${title} bind.`, []],
  ['a shared name', 'The Strelsau Convention binds.', ['ambiguous-acronym: Strelsau Convention']],
  ['a shared name with its year', 'The Strelsau Convention of 1870 binds.', []],
  ['parties counted', `The ${title} has five States parties.`, ['party-count: five']],
  ['parties as counted', `The ${title} has one State party. It has 1 States parties.`, []],
  ['about so many', `The ${title} has over 30 States parties.`, []],
  ['so many on that day', `As at 1 May 2001, the ${title} has 3 States parties.`, []],
  ['so many once', `The ${title} had been ratified by 3 States.`, []],
  ['so many on a day', `The ${title} has 3 States parties as of 1 May 2001.`, []],
  ['an incomplete record', 'The Lamplighters Convention, 2001 (No. 301) has 30 States parties.', []],
  [
    'before adoption',
    `Grand Fenwick ratified the Lamplighters Convention, 2001 (No. 301) in 1950.`,
    ['anachronistic-citation: 1950'],
  ],
  ['a session to come', 'See A/RES/176/12.', ['malformed-symbol: A/RES/176/12']],
  ['a session that was held', 'See A/RES/66/12.', []],
])('%s', (_, source, expected) => checkStrict(source, expected));

test.each<[string, Parameters<typeof read>[1], string, string[]]>([
  ['said for many drafts', { language: 'en' }, '', ['title-language']],
  ['said for many drafts, and otherwise by this one', { language: 'en' }, '---\ntreaty-lens: { lang: fr }\n---\n', []],
  ['said by nobody', {}, '', []],
])('the language of a draft: %s', (_, circumstances, head, expected) => {
  const source = `${head}La Convention internationale sur l'usage des exemples et des membres de leurs ensembles.`;
  const found = check(read(source, circumstances), { profile: 'strict', severities: {} });
  expect(found.map(({ rule }) => rule).filter(rule => rule === 'title-language')).toEqual(expected);
});
