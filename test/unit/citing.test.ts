import { describe, expect, test } from 'vitest';
import { cite } from '../../server/src/citing/cite.ts';
import { doubtsOf } from '../../server/src/citing/doubts.ts';
import { footnoteOf } from '../../server/src/citing/footnote.ts';
import { type MentionForm, mention, pageOf } from '../../server/src/citing/mention.ts';
import type { Pinpoint } from '../../server/src/citing/pinpoint.ts';
import { type CitationStyle, citationStyles } from '../../server/src/citing/style.ts';
import type { Instrument } from '../../server/src/corpus/corpus.ts';
import { world } from './world.ts';

const named = (id: string): Instrument => world.instrument(id)!;
const articles = (...texts: string[]): Pinpoint[] => texts.map(text => ({ text, unit: 'article' }));

describe('what the corpus does not know is left out', () => {
  test.each<[string, CitationStyle, string]>([
    ['examples-protocol', 'un', 'Protocol against the Misuse of Counter-examples (2 March 1999)'],
    ['examples-protocol', 'oscola', 'Protocol against the Misuse of Counter-examples (adopted 2 March 1999) (PMC)'],
    ['examples-protocol', 'aglc', '*Protocol against the Misuse of Counter-examples*, adopted 2 March 1999 (‘*PMC*’)'],
    [
      'examples-protocol',
      'bluebook',
      'Protocol against the Misuse of Counter-examples, *adopted* Mar. 2, 1999 [hereinafter PMC]',
    ],
    ['examples-protocol', 'ilo', 'Protocol against the Misuse of Counter-examples, 1999 (PMC)'],
    ['a-57-l-56', 'un', 'Draft resolution A/57/L.56, The Light We Want (A/57/L.56)'],
    ['a-57-l-56', 'oscola', 'Draft resolution A/57/L.56, The Light We Want UN Doc A/57/L.56'],
    ['two-instruments', 'bluebook', 'the two Instruments on Examples'],
  ])('%s, %s', (id, style, full) => expect(cite(named(id), style, 'full')).toBe(full));
});

describe('pinpoints', () => {
  test.each<[CitationStyle, Pinpoint[], string]>([
    ['un', articles('12(3)(b)'), 'ICUE, art. 12, para. 3 (b)'],
    ['un', articles('6-9'), 'ICUE, arts. 6–9'],
    ['oscola', articles('8 bis'), 'ICUE art 8 bis'],
    ['oscola', articles('12(3)', '26'), 'ICUE arts 12(3), 26'],
    ['aglc', [...articles('2'), { text: '4', unit: 'paragraph' }], '*ICUE* art 2, para 4'],
    ['bluebook', [{ text: '4', unit: 'paragraph' }], 'ICUE ¶ 4'],
    ['ilo', articles('3(2)'), 'ICUE, Art. 3(2)'],
  ])('%s %j', (style, pinpoints, short) =>
    expect(cite(named('convention-on-examples'), style, 'short', pinpoints)).toBe(short),
  );
});

test.each(citationStyles)('%s: a name of a corpus is never read as Markdown', style => {
  const hostile: Instrument = {
    ...named('examples-protocol'),
    titles: { en: 'A *bold* [title](x) <b>' },
    acronyms: ['*A*'],
  };
  expect(cite(hostile, style, 'full')).toContain('A \\*bold\\* \\[title\\](x) \\<b\\>');
  expect(cite(hostile, style, 'footnote')).not.toMatch(/[^\\]\*A\*[^\\]/);
});

describe('in running text', () => {
  test.each<[string, MentionForm, boolean, string]>([
    ['examples-protocol', 'smart', false, 'Protocol against the Misuse of Counter-examples (PMC)'],
    ['examples-protocol', 'smart', true, 'PMC'],
    ['examples-protocol', 'full', true, 'Protocol against the Misuse of Counter-examples (PMC)'],
    ['examples-protocol', 'link', true, 'PMC'],
    ['lamplighters', 'smart', false, 'Lamplighters Convention, 2001 (No. 301)'],
    ['lamplighters', 'smart', true, 'Convention No. 301'],
    ['convention-on-examples', 'link', true, '[ICUE](https://example.org/gazette)'],
    ['light-we-want', 'short', true, 'The Light We Want'],
  ])('%s %s, mentioned before: %s', (id, form, mentioned, expected) =>
    expect(mention(named(id), form, mentioned)).toBe(expected),
  );

  test('an address that would end its link is escaped', () => {
    const links = [{ label: 'x', url: 'https://example.org/a(b) c' }];
    expect(pageOf({ ...named('examples-protocol'), links })).toBe('https://example.org/a%28b%29%20c');
  });
});

describe('footnotes', () => {
  test('have a label of their own, and end with a stop', () =>
    expect(
      footnoteOf(named('examples-protocol'), 'oscola', new Set(['examples-protocol', 'examples-protocol-2'])),
    ).toMatchObject({
      mark: '[^examples-protocol-3]',
      definition:
        '[^examples-protocol-3]: Protocol against the Misuse of Counter-examples (adopted 2 March 1999) (PMC).',
    }));

  test('say to the author what no source bears out', () => {
    expect(doubtsOf(named('strelsau-1870'))).toEqual(['the day of adoption']);
    expect(footnoteOf(named('strelsau-1870'), 'ilo').definition).toBe(
      '[^strelsau-1870]: Convention on the Tolls of Strelsau, 1870. <!-- not verified: the day of adoption -->',
    );
  });
});
