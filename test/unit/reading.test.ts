import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis.ts';
import { addressOf, addressOfSymbol } from '../../server/src/features/address.ts';
import { lensesIn } from '../../server/src/features/codeLens.ts';
import { definitionsAt, introductionOf } from '../../server/src/features/definition.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { hintsIn } from '../../server/src/features/inlayHints.ts';
import { linksIn } from '../../server/src/features/links.ts';
import { instrumentPage } from '../../server/src/features/page.ts';
import { highlightsAt, referencesAt } from '../../server/src/features/references.ts';
import { renameableAt, renameElsewhere, renameIn } from '../../server/src/features/rename.ts';
import { tokensIn } from '../../server/src/features/semanticTokens.ts';
import { citedInstruments } from '../../server/src/features/workspaceSymbols.ts';
import { masks } from '../../server/src/formats/masks.ts';
import { toWorkspaceFile } from '../../server/src/workspace/file.ts';
import { caret } from './caret.ts';
import { read, world } from './world.ts';

/** The pieces of a text, each with what stands before it to tell it from its like. */
const pieces = (source: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => source.slice(start, end));

describe('highlights', () => {
  test.each<[string, string[]]>([
    ['The ICUE$0, the Examples Convention, C301 of the ILO.', ['ICUE', 'Examples Convention']],
    [
      'The Lamplighters Convention (hereinafter "the Lamp Convention"). The Lamp$0 Convention binds.',
      ['Lamplighters Convention', 'Lamp Convention', 'Lamp Convention'],
    ],
    ['The ICUE is old. The Convention$0 binds.', ['ICUE', 'Convention']],
    ['See ICUE, art. 1$0; article 2 of the ICUE; articles 1-2 of the ICUE.', ['1', '1-2']],
    ['See ICUE, art. 2$0; articles 1 to 8 bis of the ICUE; ICUE, art. 8 bis.', ['2', '1 to 8 bis']],
    ['See A/HRC/28/1$05 and A/HRC/28/15 and A/HRC/28/16.', ['A/HRC/28/15', 'A/HRC/28/15']],
    ['The Strelsau$0 Convention binds.', []],
    ['Ordinary$0 prose on the ICUE.', []],
  ])('%s', (marked, expected) => {
    const { source, offset } = caret(marked);
    expect(pieces(source, highlightsAt(read(source), offset))).toEqual(expected);
  });
});

describe('hover on a part or an annex', () => {
  test.each<[string, string]>([
    [
      'Part I$0 of the ICUE',
      '**Part I** What examples are for · articles 1 to 2 of 3\n\n- Article 1: Use of terms\n- Article 2: Duty to give reasons',
    ],
    ['ICUE, Pa$0rt II', '**Part II** · article 8 bis of 3\n\n- Article 8 bis: Late insertions'],
    [
      'section 1$0 of the ICUE',
      '**Section 1 of Part I** Reasons · article 2 of 3\n\n- Article 2: Duty to give reasons',
    ],
    ['Annex A$0 to the ICUE', '**Annex A** List of examples'],
    ['Annexes A and B$0 to the ICUE', '**Annex B** Form of a reason *(our heading)*'],
    ['Part IX$0 of the ICUE', '**Part IX**'],
  ])('%s', (marked, expected) => {
    const { source, offset } = caret(marked);
    expect(hoverAt(read(source), offset, 'full')?.markdown.toString().split('\n\n---')[0]).toBe(expected);
  });
});

test('references are those of every file of the workspace', () => {
  const { source, offset } = caret('The ICUE$0.');
  const files = Object.entries({
    a: source,
    b: 'None.',
    c: 'C301 of the ILO, the Examples Convention and ICUE, art. 2.',
  }).map(([uri, text]) => toWorkspaceFile(uri, read(text)));
  const found = referencesAt(read(source), offset, files);
  expect(found.map(({ file, spans }) => [file.uri, spans.length])).toEqual([
    ['a', 1],
    ['c', 2],
  ]);
});

describe('definition', () => {
  test.each<[string, string[]]>([
    ['See ICUE, art. 2$0.', ['convention-on-examples 2']],
    ['See the ICUE$0.', ['convention-on-examples undefined']],
    ['Under the Strelsau$0 Convention', ['convention-on-examples undefined', 'strelsau-1870 undefined']],
    ['See A/HRC/28/1$05.', []],
    ['Ordinary$0 prose.', []],
  ])('%s', (marked, expected) => {
    const { source, offset } = caret(marked);
    const found = definitionsAt(read(source), offset).map(({ instrument, article }) => `${instrument.id} ${article}`);
    expect(found.sort()).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['|Examples Convention| and the ICUE$0.', 'Examples Convention'],
    ['The Lamplighters Convention (the "|Lamp Convention|"). The Lamp$0 Convention binds.', 'Lamp Convention'],
    ['The |ICUE| binds. The Convention$0 binds.', 'ICUE'],
    ['Under the Strelsau$0 Convention', undefined],
  ])('introduced in %s', (marked, expected) => {
    const at = marked.indexOf('|');
    const { source, offset } = caret(marked.replaceAll('|', ''));
    const place = introductionOf(read(source), offset);
    expect(place && source.slice(place.start, place.end)).toBe(expected);
    if (at >= 0) expect(place?.start).toBe(at);
  });
});

describe('the page of an instrument', () => {
  const pageOf = (id: string) => instrumentPage(world, world.instrument(id)!, other => `page:/${other}`, 'en');

  test('has its articles, its relations, the record and the sources', () => {
    const { markdown } = pageOf('convention-on-examples');
    for (const part of [
      '# International Convention on the Use of Examples',
      '### Article 1: Use of terms\n\nSays what an example is',
      '### Article 2: Duty to give reasons\n\nWhoever gives an example owes the reader the reason for it. *(our heading; not verified',
      '- has the protocol [Protocol against the Misuse of Counter-examples](page:/examples-protocol)',
      '*1 party (Gazette of the Depositary, table of participation, 31 January 2020).*',
      '| Grand Fenwick | accession | 1 May 1994 |  | 30 April 2010 |  |',
      '| Ruritania | accession | 8 July 1993 | 7 August 1993 |  | a reservation to article 1, paragraph 2 |',
      '- summaries: ',
    ])
      expect(markdown.replaceAll('\\', '')).toContain(part);
  });

  test('says that there is no record', () => {
    expect(pageOf('examples-protocol').markdown).toContain('Acts of States: no record here.');
  });

  test.each(['1', '8 bis', '9'])('knows the line of article %s', article => {
    const page = pageOf('convention-on-examples');
    const line = page.lineOf(article);
    const heading = line === undefined ? undefined : page.markdown.split('\n')[line];
    expect(heading).toEqual(article === '9' ? undefined : expect.stringMatching(`^### Article ${article}`));
  });

  test.each(world.ids)('%s: nothing of the corpus is read as Markdown', id => {
    expect(pageOf(id).markdown).not.toMatch(/(?<!\\)<|\n\n\n/);
  });
});

describe('links', () => {
  test.each<[string, string[]]>([
    ['The ICUE and A/HRC/28/15.', ['ICUE https://example.org/gazette', 'A/HRC/28/15 https://undocs.org/A/HRC/28/15']],
    ['[The ICUE](https://example.org), [the ICUE][1] and <a href="x">the ICUE</a>.', []],
    ['See [ICUE] here.\n\n[ICUE]: https://example.org', []],
    ['See [ICUE] here.', ['ICUE https://example.org/gazette']],
    ['See [a](https://b.org) the ICUE [c](https://d.org).', ['ICUE https://example.org/gazette']],
    ['[open\n\nthe ICUE](not a link)', ['ICUE https://example.org/gazette']],
    ['The ICUE is old. The Convention binds.', ['ICUE https://example.org/gazette']],
    ['The Strelsau Convention.', []],
    ['`ICUE`', []],
  ])('%s', (source, expected) => {
    const links = linksIn(read(source));
    expect(links.map(({ start, end, url }) => `${source.slice(start, end)} ${url}`)).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['A/RES/66/172', 'https://undocs.org/A/RES/66/172'],
    ['S/RES/1325(2000)', 'https://undocs.org/S/RES/1325%282000%29'],
    ['A/RES/217(III)A', 'https://undocs.org/A/RES/217%28III%29'],
    ['A/RES/40/144B', 'https://undocs.org/A/RES/40/144'],
    ['S/RES/184', undefined],
  ])('the page of %s', (symbol, expected) => expect(addressOfSymbol(symbol)?.url).toBe(expected));

  test.each(['http://a.org', 'javascript:alert(1)', 'not an address', 'https://'])('%s is no address', url =>
    expect(addressOf(url)).toBeUndefined(),
  );
});

describe('rename', () => {
  const defined = 'The Lamplighters Convention (hereinafter "the Lamp Convention"). The Lamp$0 Convention binds.';
  test.each<[string, string, string]>([
    [
      defined,
      'Lantern Convention',
      'The Lamplighters Convention (hereinafter "the Lantern Convention"). The Lantern Convention binds.',
    ],
    [
      'The Examples Convention (ICUE). See ICUE$0, art. 1, and the ICUE.',
      'EXC',
      'The Examples Convention (EXC). See EXC, art. 1, and the EXC.',
    ],
    [
      'The Examples Convention (ICUE). See the ICUE$0.',
      'Reasons Convention',
      'The Examples Convention ("Reasons Convention"). See the Reasons Convention.',
    ],
    [
      'The Lamplighters Convention ("LC$0C"), and LCC, `LCC`.',
      'LAC',
      'The Lamplighters Convention ("LAC"), and LAC, `LCC`.',
    ],
  ])('%s to %s', (marked, name, expected) => {
    const { source, offset } = caret(marked);
    expect(renamed(source, offset, name)).toBe(expected);
  });

  test.each<[string, string, RegExp]>([
    ['The International Convention on the Use of Examples and Members of Their Sets$0.', 'X', /is an official title/],
    ['Convention No. 301$0 of the ILO', 'X', /is an official number/],
    ['See A/HRC/28/15$0', 'X', /is an official number/],
    ['The ICUE$0 binds.', 'X', /name in general use, which this text does not define.*Define a short form/],
    ['The ICUE binds. The Convention$0 is old.', 'X', /refers back/],
    ['Under the Strelsau$0 Convention', 'X', /stands for more than one instrument/],
    [defined, '', /must begin with a capital/],
    [defined, 'lamp', /must begin with a capital/],
    [defined, 'A (B)', /must begin with a capital/],
    [`${defined} The ICUE too.`, 'ICUE', /in line 1 the text would no longer mean the Lamplighters/],
  ])('%s to "%s" is refused', (marked, name, expected) => {
    const { source, offset } = caret(marked);
    expect(renamed(source, offset, name)).toMatch(expected);
  });

  test.each(['Ordinary$0 prose', 'ICUE, art. 1$0'])('nothing to rename in %s', marked => {
    const { source, offset } = caret(marked);
    expect(renameableAt(read(source), offset)).toBeUndefined();
  });

  test.each<[string, number]>([
    ['The Lamplighters Convention (the "Lamp Convention"). The Lamp Convention.', 2],
    ['The Examples Convention (the "Lamp Convention"). The Lamp Convention.', 0],
    ['The Lamp Convention.', 0],
  ])('elsewhere: %s', (text, count) => {
    const { source, offset } = caret(defined);
    const found = renameableAt(read(source), offset);
    if (!found || 'refusal' in found) throw new Error('not renameable');
    expect(renameElsewhere(read(text), found.form, 'Lantern Convention')).toHaveLength(count);
  });

  test('what the format of a draft does not count as prose does not stand in the way', () => {
    const source = 'The Lamplighters Convention (the "Lantern Convention"). {{< var ICUE >}} The Lantern Convention.';
    const analysis = analyse(source, world, { today: '2020-12-31', states: [], asOf: undefined }, masks.quarto);
    const found = renameableAt(analysis, source.indexOf('Lantern Convention"'));
    if (!found || 'refusal' in found) throw new Error('not renameable');
    expect(renameIn(analysis, found.form, 'Lamp Convention')).toHaveLength(2);
  });

  function renamed(source: string, offset: number, name: string): string {
    const analysis = read(source);
    const found = renameableAt(analysis, offset);
    if (!found) return 'nothing';
    const edits = 'refusal' in found ? found : renameIn(analysis, found.form, name);
    if ('refusal' in edits) return String(edits.refusal);
    return edits.reduceRight((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
  }
});

test.each<[string, string[]]>([
  ['', ['convention-on-examples 2', 'lamplighters 1']],
  ['exam', ['convention-on-examples 2']],
  ['ICUE', ['convention-on-examples 2']],
  ['301', ['lamplighters 1']],
  ['réverb', ['lamplighters 1']],
  ['convention use', ['convention-on-examples 2']],
  ['dragons', []],
])('workspace symbols for "%s"', (query, expected) => {
  const file = toWorkspaceFile('a', read('The ICUE, the Lamplighters Convention and the ICUE again.'));
  const found = citedInstruments([file], query).map(({ instrument, count }) => `${instrument.id} ${count}`);
  expect(found).toEqual(expected);
});

test('code lenses count the citations and tell where the States in focus stand', () => {
  const source = 'The ICUE.\n\nThe Samples Declaration. ICUE, art. 1.';
  const lenses = lensesIn(read(source, { states: ['RUR', 'FRE'] }));
  expect(lenses.map(({ span, title }) => `${source.slice(span.start, span.end)}: ${title}`)).toEqual([
    'ICUE: ICUE: 2 citations · Ruritania: party (accession 8 July 1993), as of 31 January 2020 · Freedonia: signatory, as of 31 January 2020',
    expect.stringMatching(/^Samples Declaration: UDRS: 1 citation$/),
  ]);
});

test.each<[string, string[]]>([
  ['The Examples Convention binds.', ['Examples Convention| ICUE · RUR: party']],
  ['The Examples Convention (ICUE) binds.', ['Examples Convention| RUR: party']],
  ['The ICUE, the ICUE.\n\nThe ICUE.', ['ICUE| RUR: party', 'ICUE| RUR: party']],
  ['The Samples Declaration (UDRS).', []],
  ['The Strelsau Convention.', []],
])('inlay hints: %s', (source, expected) => {
  const analysis = read(source, { states: ['RUR'] });
  const hints = hintsIn(analysis, { start: 0, end: source.length });
  const starts = new Map(analysis.citations.map(({ start, end }) => [end, source.slice(start, end)]));
  expect(hints.map(({ offset, label }) => `${starts.get(offset)}| ${label}`)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Ruritania has ratified the Examples\nConvention, art. 2.',
    ['state Ruritania', 'claim has ratified', 'instrument Examples', 'instrument Convention', 'provision 2'],
  ],
  ['`ICUE` in code', []],
])('semantic tokens: %s', (source, expected) => {
  const tokens = tokensIn(read(source), { start: 0, end: source.length });
  expect(tokens.map(({ type, start, end }) => `${type} ${source.slice(start, end)}`)).toEqual(expected);
});
