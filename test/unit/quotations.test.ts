import { expect, test } from 'vitest';
import type { QuotationCheck } from '../../server/src/rules/quoted.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

/** How loud the one fault of a text is under a setting; `undefined` where nothing is said of it. */
function checkLoudness(source: string, quotations: QuotationCheck, expected: string | undefined): void {
  const found = check(read(source), { profile: 'recommended', severities: {}, quotations });
  expect(found.map(({ severity }) => severity)).toEqual(expected ? [expected] : []);
}

const fault = 'Universal Declaration on the Rights of Samples';

test.each<[string, string, boolean]>([
  ['own words', `See the ${fault} for all that is said there of samples and of their rights.`, false],
  ['the title alone in marks', `See the “${fault}” for more.`, false],
  ['block quotation', `> See the ${fault}.`, true],
  ['block quotation in a list', `- > See the ${fault}.`, true],
  ['curly marks', `She wrote: “We have looked at the ${fault} and at much else that day.”`, true],
  ['straight marks', `She wrote: "We have looked at the ${fault} and at much else that day."`, true],
  ['guillemets', `Elle : « Nous avons lu la ${fault} et bien d’autres choses encore ce jour-là. »`, true],
  ['behind a quotation', `“We have looked at many things on that day and on others.” See the ${fault}.`, false],
  [
    'between two quotations',
    `"We have looked at it." See the ${fault}. "We have looked at many things that day."`,
    false,
  ],
  ['a mark that nothing closes', `“We have looked at the ${fault} and at much else on that day.`, false],
  [
    'quotation of another paragraph',
    `“We have looked at it for a long time.\n\nSee the ${fault}.\n\nAnd more.”`,
    false,
  ],
])('%s', (_, source, quoted) => {
  checkLoudness(source, 'on', 'error');
  checkLoudness(source, 'hints', quoted ? 'hint' : 'error');
  checkLoudness(source, 'off', quoted ? undefined : 'error');
});
