import { describe, expect, test } from 'vitest';
import { type CompletionOffer, type CompletionRequest, completionAt } from '../../server/src/features/completion.ts';
import { insertableArticles, insertableInstruments } from '../../server/src/features/insertable.ts';
import { settingsHoverAt } from '../../server/src/features/settingsHover.ts';
import { read } from './world.ts';

const title = 'International Convention on the Use of Examples and Members of Their Sets';
const asked: CompletionRequest = { explicit: true, style: 'un', insert: 'smart', snippets: false, nearby: new Set() };
const typing: CompletionRequest = { ...asked, explicit: false };

/** What is offered at the caret, written as `$0`. */
function offers(marked: string, request: CompletionRequest, states: readonly string[] = []): CompletionOffer[] {
  const offset = marked.indexOf('$0');
  return completionAt(read(marked.replace('$0', ''), { states }), offset, request);
}

/** The text with the first offer, or the one of a label, taken. */
function taken(marked: string, request: CompletionRequest, label?: string): string | undefined {
  const source = marked.replace('$0', '');
  const found = offers(marked, request).find(offer => label === undefined || offer.label.includes(label));
  if (!found) return undefined;
  const edits = [{ ...found.span, text: found.text }, ...(found.also ?? [])].sort((x, y) => y.start - x.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

describe('while typing', () => {
  test.each<[string, string | undefined]>([
    ['under the ICU$0', `under the ${title} (ICUE)`],
    ['under the Convention on the Use$0', `under the ${title} (ICUE)`],
    ['under the Examples Convention and the ICU$0', 'under the Examples Convention and the ICUE'],
    ['workers see C30$0', 'workers see Lamplighters Convention, 2001 (No. 301)'],
    ['ICUE, art. $0', 'ICUE, art. 1'],
    ['ICUE, art. 8$0', 'ICUE, art. 8 bis'],
    ['article $0 of the ICUE', 'article 1 of the ICUE'],
    ['article 1 ($0) of the ICUE', 'article 1 (1) of the ICUE'],
    ['ICUE, art. 1 ($0', 'ICUE, art. 1 (1'],
    ['article 2 of the Exa$0', `article 2 of the ${title} (ICUE)`],
    [`the ${title} ($0`, `the ${title} (ICUE`],
    ['see A/RES/57$0', 'see A/RES/57/288'],
    ['Ruritania acceded to the $0', 'Ruritania acceded to the ICUE on 8 July 1993'],
    [
      '---\nlang: fr\n---\nLa Ruritanie a adhéré à $0',
      "---\nlang: fr\n---\nLa Ruritanie a adhéré à la Convention internationale sur l'usage des exemples et des membres de leurs ensembles le 8 juillet 1993",
    ],
    [
      '---\nlang: es\n---\nRuritania se adhirió a $0',
      '---\nlang: es\n---\nRuritania se adhirió a la Convención Internacional sobre el Uso de los Ejemplos y de sus Conjuntos el 8 de julio de 1993',
    ],
    ['---\nlang: fr\n---\nLa Ruritanie a ratifié le $0', undefined],
    ['was ratified by Rur$0', 'was ratified by Ruritania'],
    ['The government wil$0', undefined],
    ['The Use$0', undefined],
    ['the HIV$0', undefined],
    ['Ruritania $0', undefined],
    ['He said ($0', undefined],
    ['under rule 12 ($0', undefined],
    ['see `ICU$0`', undefined],
    ['In May $0', undefined],
    ['Plan C 30$0', undefined],
  ])('%s', (marked, expected) => expect(taken(marked, typing)).toBe(expected));
});

describe('in the language of the draft', () => {
  const french = '---\nlang: fr\n---\n';
  test.each<[string, string | undefined]>([
    [
      'selon la Convention internationale sur l$0',
      "selon la Convention internationale sur l'usage des exemples et des membres de leurs ensembles (ICUE)",
    ],
    ["l'ICUE; la Convention internationale sur l'usage des ex$0", "l'ICUE; la ICUE"],
    ["la Convention internationale sur l'usage des exemples et des membres de leurs ensembles a été$0", undefined],
    ['was ratified by Fre$0', 'was ratified by Fredonie'],
  ])('%s', (marked, expected) =>
    expect(taken(`${french}${marked}`, typing)).toBe(expected === undefined ? undefined : `${french}${expected}`),
  );
});

describe('on request', () => {
  test('it searches by any word', () => {
    expect(offers('on counter$0', asked)[0]?.instrument).toBe('examples-protocol');
  });

  test('what a State did is offered behind its name, where the record says so', () => {
    expect(taken('Ruritania $0', asked)).toBe('Ruritania acceded to the ICUE on 8 July 1993');
    expect(taken('Ruritania acc$0', asked)).toBe('Ruritania acceded to the ICUE on 8 July 1993');
    expect(offers('Old Ozland $0', asked)).toEqual([]);
  });

  test('with nothing typed, what the text cites', () => {
    expect(offers('The ICUE and C301 for workers. $0', asked).map(({ instrument }) => instrument)).toEqual([
      'convention-on-examples',
      'lamplighters',
    ]);
  });

  test('what the text cites goes before what fits as well, and then what others cite', () => {
    const first = (marked: string, nearby: string[] = []) =>
      offers(marked, { ...asked, nearby: new Set(nearby) })[0]?.instrument;
    const one = first('Convention$0');
    expect(first('The Ferry Workers Convention. Convention$0')).toBe('ferrymen');
    expect(first('Convention$0', ['ferrymen'])).toBe('ferrymen');
    expect(one).not.toBe('ferrymen');
  });
});

describe('an offer', () => {
  test('says how it stands with the instrument and the States in focus', () => {
    const [offer] = offers('under the ICU$0', typing, ['RUR', 'OZX']);
    expect(String(offer?.detail)).toBe(
      'in force 1 July 1993 · Ruritania: party, accession 8 July 1993, in effect 7 August 1993, with a reservation to article 1, paragraph 2 (31 Jan 2020) · Old Ozland: no action (31 Jan 2020)',
    );
  });

  test.each(['workers see C304$0', 'Workers. See C304$0', 'see C 304$0'])('of a number: %s', marked => {
    expect(offers(marked, typing).map(({ label }) => label)).toEqual(['Toll Keepers Convention, 1931 (No. 304)']);
  });

  test('is struck through where the instrument has been left behind', () => {
    expect(offers('workers see C304$0', typing).map(({ outdated }) => outdated)).toEqual([true]);
  });

  test.each<[CompletionRequest['insert'], CompletionRequest['style'], RegExp]>([
    ['acronym', 'un', /^under the ICUE$/],
    ['short', 'oscola', /^under the .*ICUE/],
    ['full', 'oscola', /^under the .*12 UNTS 34/],
    [
      'footnote',
      'oscola',
      /^under the .* \(ICUE\)\[\^convention-on-examples\]\n\n\[\^convention-on-examples\]: .*\.\n?$/,
    ],
  ])('in the form %s and the style %s', (insert, style, expected) => {
    expect(taken('under the ICU$0', { ...typing, insert, style })).toMatch(expected);
  });

  test('of a footnote in the midst of a draft puts the definition at its end', () => {
    expect(taken('the ICU$0 and more\n', { ...typing, insert: 'footnote' })).toMatch(
      /^the .*\(ICUE\)\[\^convention-on-examples\] and more\n\n\[\^convention-on-examples\]: .*\.\n$/,
    );
  });

  test.each<[CompletionRequest['style'], string]>([
    ['un', 'ICUE, art. $1, para. $2'],
    ['oscola', 'ICUE art $1($2)'],
  ])('with stops for article and paragraph, for clients that know snippets (%s)', (style, expected) => {
    const found = offers('under the ICU$0', { ...typing, style, snippets: true });
    expect(found[1]?.snippet?.endsWith(expected.slice(expected.indexOf('art')))).toBe(true);
    expect(offers('article 1 of the ICU$0', { ...typing, snippets: true }).some(({ snippet }) => snippet)).toBe(false);
  });
});

describe('a search box', () => {
  test('shows what will stand in the text', () => {
    const [choice] = insertableInstruments(read('Under the  of 1990.\n'), 'use examples', 10, asked);
    expect([choice?.preview, choice?.description]).toEqual([`${title} (ICUE)`, 'ICUE']);
  });

  test('of articles leaves out the name that stands before the cursor', () => {
    const source = 'the *ICUE* binds';
    expect(insertableArticles(read(source), 10, undefined, 'un')?.choices[1]?.preview).toBe(', art. 2');
    expect(insertableArticles(read(source), source.length, undefined, 'un')).toBeUndefined();
    expect(insertableArticles(read(source), source.length, 'convention-on-examples', 'un')?.choices[1]?.preview).toBe(
      'ICUE, art. 2',
    );
  });
});

describe('settings in the document', () => {
  const head = (lines: string) => `---\n${lines}\n---\n`;
  test.each<[string, string[]]>([
    [head('tr$0'), ['treaty-lens']],
    [head('treaty-lens:\n  s$0'), ['states', 'style']],
    [head('treaty-lens:\n  style: o$0'), ['oscola']],
    [head('treaty-lens:\n  lang: $0'), ['en', 'fr', 'es']],
    [head('treaty-lens:\n  states: [RUR, FR$0'), ['FRE']],
    [head('treaty-lens:\n  states: [freed$0'), ['FRE']],
    [head('treaty-lens:\n  states:\n    - OZ$0'), ['OZX']],
    [head('treaty-lens:\n  rules:\n    wrong-$0'), ['wrong-year']],
    [head('treaty-lens:\n  rules:\n    wrong-year: h$0'), ['hint']],
    [head('treaty-lens: { rules: { wrong-year: h$0'), ['hint']],
    [head('treaty-lens: { states: [RUR], as$0'), ['as-of']],
    [head('treaty-lens:\n  as-of: $0'), ['2020-12-31', '2020-01-31']],
    [head('title: tr$0'), []],
    [head('other:\n  st$0'), []],
    ['<!-- treaty-lens-disable-n$0', ['treaty-lens-disable-next-line']],
    ['<!-- treaty-lens-disable-line wrong-$0 -->', ['wrong-year']],
    ['<!-- treaty-lens: $0 -->', ['state', 'as-of']],
    ['<!-- treaty-lens: state=RUR,FR$0 -->', ['FRE']],
    ['<!-- treaty-lens: state=RUR as$0 -->', ['as-of']],
    ['<!-- a note on wrong-$0 -->', []],
    ['<!-- treaty-lens-disable-line wrong-year -- because wrong-$0 -->', []],
  ])('%s', (marked, expected) => expect(offers(marked, typing).map(({ label }) => label)).toEqual(expected));

  test.each<[string, RegExp | undefined]>([
    [head('treaty-lens:\n  st$0yle: oscola'), /house style/],
    [head('treaty-lens:\n  style: os$0cola'), /OSCOLA/],
    [head('treaty-lens:\n  states: [R$0UR]'), /Ruritania/],
    [head('treaty-lens:\n  rules: { wrong-y$0ear: hint }'), /year/],
    ['<!-- treaty-lens-disable-l$0ine wrong-year -->', /on this line/],
    ['<!-- treaty-lens-disable-line wrong-y$0ear -->', /year/],
    ['<!-- treaty-lens: state=F$0RE -->', /Freedonia/],
    ['A wrong-y$0ear in prose', undefined],
  ])('hover: %s', (marked, expected) => {
    const markdown = settingsHoverAt(read(marked.replace('$0', '')), marked.indexOf('$0'))?.markdown;
    if (expected) expect(String(markdown)).toMatch(expected);
    else expect(markdown).toBeUndefined();
  });
});
