import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../server/src/analysis.ts';
import { cite } from '../../server/src/citing/cite.ts';
import { citationStyles } from '../../server/src/citing/style.ts';
import { convertStyle } from '../../server/src/features/convertStyle.ts';
import { toFootnotes } from '../../server/src/features/footnotes.ts';
import { insertBlock, updateBlocks } from '../../server/src/features/generatedBlocks.ts';
import { applied, styleOf } from '../../server/src/features/writing.ts';
import { masks } from '../../server/src/formats/masks.ts';
import { check } from '../../server/src/rules/run.ts';
import { read, world } from './world.ts';

describe('inline citations get footnotes', () => {
  const noted = (source: string) => applied(source, toFootnotes(read(source), 'ilo').edits);
  const pmc = '[^examples-protocol]: Protocol against the Misuse of Counter-examples, 1999 (PMC).\n';
  const icue =
    '[^convention-on-examples]: International Convention on the Use of Examples and Members of Their Sets, 1990 (ICUE).\n';

  test.each<[string, string, string]>([
    [
      'at the first mention',
      'The PMC Protocol. The PMC Protocol.\n',
      `The PMC Protocol[^examples-protocol]. The PMC Protocol.\n\n${pmc}`,
    ],
    ['after its articles', 'ICUE, art. 2, says.\n', `ICUE, art. 2[^convention-on-examples], says.\n\n${icue}`],
    [
      'after its articles in brackets',
      'The ICUE (art. 2) says.\n',
      `The ICUE (art. 2)[^convention-on-examples] says.\n\n${icue}`,
    ],
    [
      'after emphasis and the short name',
      'The *Protocol against the Misuse of Counter-examples* (PMC) says.\n',
      `The *Protocol against the Misuse of Counter-examples* (PMC)[^examples-protocol] says.\n\n${pmc}`,
    ],
    [
      'after a link',
      'The [ICUE text](https://a.b/c_(d)) says.\n',
      `The [ICUE text](https://a.b/c_(d))[^convention-on-examples] says.\n\n${icue}`,
    ],
    ['not in a heading', '# The ICUE\n\nThe ICUE.\n', `# The ICUE\n\nThe ICUE[^convention-on-examples].\n\n${icue}`],
    [
      'not in a quotation',
      '> The ICUE\n\n“The ICUE is” the ICUE.\n',
      `> The ICUE\n\n“The ICUE is” the ICUE[^convention-on-examples].\n\n${icue}`,
    ],
    ['without an end of line', 'The ICUE.', `The ICUE[^convention-on-examples].\n\n${icue}`],
    [
      'after the notes that are there',
      'The ICUE, the PMC Protocol[^1].\n\n[^1]: As before.\n',
      `The ICUE[^convention-on-examples], the PMC Protocol[^1].\n\n[^1]: As before.\n${icue}`,
    ],
    [
      'under a label that is free',
      'The ICUE[^x]. The PMC.[^Examples-Protocol]\n\n[^Examples-Protocol]: Nothing.\n[^x]: x\n',
      'The ICUE[^x]. The PMC[^examples-protocol-2].[^Examples-Protocol]\n\n[^Examples-Protocol]: Nothing.\n[^x]: x\n[^examples-protocol-2]: Protocol against the Misuse of Counter-examples, 1999 (PMC).\n',
    ],
  ])('%s', (_, source, expected) => {
    expect(noted(source)).toBe(expected);
    expect(noted(expected)).toBe(expected);
  });

  test.each<[string, string]>([
    ['one that has a note', 'The ICUE[^a].\n\n[^a]: See there.\n'],
    ['what a note is about', 'The ICUE.\n\n[^a]: ICUE, art. 1.\n'],
    ['a shared name', 'The Strelsau Convention.\n'],
    ['a plural', 'The ICUEs.\n'],
    ['a wrong name', 'The Universal Declaration on the Rights of Samples.\n'],
    ['a wrong number', 'Ferry Workers Convention, 2005 (No. 301).\n'],
    ['in code', 'The `ICUE`.\n'],
    ['a draft that ends in code', 'The ICUE.\n\n```\nx\n'],
  ])('nothing for %s', (_, source) => expect(noted(source)).toBe(source));
});

describe('citations change their style', () => {
  const instruments = [
    'convention-on-examples',
    'examples-protocol',
    'lamplighters',
    'declaration-on-samples',
    'light-we-want',
  ];
  const pairs = citationStyles.flatMap(from => citationStyles.map(to => [from, to] as const));
  const pinpoints = [[], ['1(2)'], ['1-2', '8 bis']].map(texts =>
    texts.map(text => ({ text, unit: 'article' }) as const),
  );

  test.each(pairs)('from %s to %s', (from, to) => {
    for (const id of instruments) {
      for (const provisions of pinpoints) {
        const note = (style: typeof from) =>
          `Text.[^a]\n\n[^a]: See ${cite(world.instrument(id)!, style, 'full', provisions)}; and more.\n`;
        const source = note(from);
        expect(applied(source, convertStyle(read(source), to).edits)).toBe(note(to));
      }
    }
  });

  test.each<[string, string]>([
    ['a name in running text', 'The Lamplighters Convention, 2001 (No. 301), and the ICUE.'],
    ['other facts', 'Protocol against the Misuse of Counter-examples (adopted 3 March 1999) (PMC)'],
  ])('%s is left', (_, source) => expect(convertStyle(read(source), 'bluebook').edits).toEqual([]));

  test('a wrapped line and a front matter', () => {
    const source =
      '---\ntreaty-lens: { style: oscola }\n---\nProtocol against the Misuse of\nCounter-examples (adopted 2 March\n1999) (PMC) art 2.\n';
    const analysis = read(source);
    expect(styleOf(analysis, 'un')).toBe('oscola');
    const { edits, message } = convertStyle(analysis, 'aglc');
    expect(applied(source, edits)).toBe(
      '---\ntreaty-lens: { style: aglc }\n---\n*Protocol against the Misuse of Counter-examples*, adopted 2 March 1999 art 2 (‘*PMC*’).\n',
    );
    expect(String(message)).toBe('1 citation was converted to AGLC (4th ed.).');
  });

  test('what is left is counted', () =>
    expect(String(convertStyle(read('Examples Convention (adopted 3 March 1999) 1 UNTS 2'), 'un').message)).toMatch(
      /^0 citations were converted .* 1 citation with other facts .* was left as it is\.$/,
    ));
});

describe('generated blocks', () => {
  const settings = { profile: 'recommended', severities: {} } as const;
  test.each<[string, string, RegExp]>([
    ['at the start', '$0The ICUE.\n', /^The ICUE\.\n\n<!-- treaty-lens:table -->\n\n\*\*[\s\S]*-->\n$/],
    [
      'after the paragraph',
      'The $0ICUE\nis.\n\nMore.\n',
      /^The ICUE\nis\.\n\n<!-- treaty-lens:table -->[\s\S]*-->\n\nMore\.\n$/,
    ],
    ['on a blank line', 'The ICUE.\n\n$0\n\nMore.\n', /^The ICUE\.\n\n<!--[\s\S]*-->\n\n+More\.\n$/],
    ['in an empty draft', '$0', /^<!-- treaty-lens:table -->\n\nNo instrument is cited\.[\s\S]*-->$/],
    ['not in code', '```\n$0x\n\ny\n```\nThe ICUE.\n', /^```\nx\n\ny\n```\nThe ICUE\.\n\n<!--/],
  ])('are put in %s', (_, marked, expected) => {
    const source = marked.replace('$0', '');
    const text = applied(source, insertBlock(read(source), 'table', marked.indexOf('$0')).edits);
    expect(text).toMatch(expected);
    expect(check(read(text), settings)).toEqual([]);
  });

  test('are all brought up to date at once', () => {
    const source =
      'The ICUE.\n\n<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\n\n<!-- treaty-lens:matrix states=RUR -->\n<!-- /treaty-lens:matrix -->\n\nThe PMC Protocol.\n';
    const { edits, message } = updateBlocks(read(source));
    expect(String(message)).toBe('2 generated blocks were updated.');
    const text = applied(source, edits);
    expect(text).toMatch(/\| line \d+ \|/);
    expect(check(read(text), settings)).toEqual([]);
    const again = updateBlocks(read(text));
    expect([again.edits, String(again.message)]).toEqual([[], 'The generated blocks are up to date.']);
  });

  test.each<[string, (source: string) => Analysis, RegExp]>([
    ['the language that is set for it', source => read(source, { language: 'fr' }), /\| \[Convention internationale/],
    ['its format, where a shortcode cites nothing', readAsQuarto, /^(?![\s\S]*\| Protocol)[\s\S]*\| \[International/],
  ])('are brought up to date in one go by %s', (_, readDraft, expected) => {
    const source = 'The ICUE, {{< var PMC >}}.\n\n<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\n';
    const text = applied(source, updateBlocks(readDraft(source)).edits);
    expect(text).toMatch(expected);
    expect(updateBlocks(readDraft(text)).edits).toEqual([]);
  });
});

const readAsQuarto = (source: string): Analysis =>
  analyse(source, world, { today: '2020-12-31', states: [], asOf: undefined }, masks.quarto);
