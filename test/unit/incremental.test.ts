import { expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis.ts';
import { maskToProse } from '../../server/src/markdown/mask.ts';
import { everythingIn, findDifference } from '../incremental/edits.ts';
import { world } from './world.ts';

const circumstances = { today: '2020-12-31', states: ['FRE'], asOf: undefined };

test.each<[string, string, string]>([
  ['a paragraph joins the one before', 'Freedonia ratified,\n\nThe ICUE.', 'Freedonia ratified,\n\nthe ICUE.'],
  ['a fence opens above', 'a\n\nthe ICUE\n\nb', '```\na\n\nthe ICUE\n\nb'],
  ['a comment closes', '<!-- a\n\nthe ICUE', '<!-- a -->\n\nthe ICUE'],
  ['front matter closes far below', '---\na: b\n\nc: d\n\nthe ICUE', '---\na: b\n\nc: d\n---\nthe ICUE'],
  ['a term is defined above', 'a\n\nthe Ices of the ICUE', 'the ICUE ("the Ices")\n\nthe Ices of the ICUE'],
  [
    'a rival of a back-reference goes',
    'The ICUE.\n\nConvention on Dogs.\n\nthe Convention.',
    'The ICUE.\n\nthe Convention.',
  ],
  ['the last word on labour goes', 'labour\n\nC301', 'x\n\nC301'],
  [
    'a generated block closes',
    '<!-- treaty-lens:table -->\n\nthe ICUE\n\nx',
    '<!-- treaty-lens:table -->\n\nthe ICUE\n\n<!-- /treaty-lens:table -->',
  ],
])('%s: the same as when read from the beginning', (_, before, after) => {
  const earlier = analyse(before, world, circumstances);
  expect(everythingIn(analyse(after, world, circumstances, maskToProse, earlier))).toEqual(
    everythingIn(analyse(after, world, circumstances)),
  );
});

test('from edit to edit the same is found as when read from the beginning', { timeout: 300_000 }, () =>
  expect(findDifference(world, 2_000, 11)).toBeUndefined(),
);
