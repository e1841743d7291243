import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../server/src/corpus/corpus.ts';
import { corpus } from './corpus.ts';

/** What the corpus is to hold of each family at least, and which of its instruments article by article. */
const families: readonly { name: string; folders: readonly string[]; least: number; full: string }[] = [
  {
    name: 'human rights',
    folders: ['human-rights'],
    least: 40,
    full: `icerd iccpr icescr cedaw cat crc icrmw icpped crpd iccpr-op1 iccpr-op2 icescr-op cedaw-op opcat crc-op-ac crc-op-sc
      crc-op-ic crpd-op udhr genocide-convention slavery-1926 slavery-protocol-1953 slavery-1956 traffic-in-persons-1949
      apartheid-convention women-political-rights-1953 undrip devaw hr-defenders-declaration-1998 a-res-36-55 a-res-47-135
      a-res-41-128 a-res-73-165 a-res-47-133 a-res-1386-xiv a-res-1514-xv a-res-1904-xviii a-res-2263-xxii a-res-3447-xxx
      a-res-3452-xxx a-res-40-144 a-res-43-173`,
  },
  {
    name: 'refugees, statelessness and migration',
    folders: ['refugees-migration'],
    least: 15,
    full: `refugee-convention-1951 refugee-protocol-1967 statelessness-1954 statelessness-1961 oau-refugee-convention-1969
      kampala-convention-2009 cartagena-declaration-1984 new-york-declaration-2016 global-compact-refugees
      global-compact-migration guiding-principles-displacement-1998 a-res-2312-xxii`,
  },
  {
    name: 'crime',
    folders: ['crime'],
    least: 25,
    full: 'untoc trafficking-protocol smuggling-protocol firearms-protocol uncac rome-statute',
  },
  {
    name: 'labour',
    folders: ['labour'],
    least: 405,
    full: `ilo-c029 ilo-p029 ilo-c081 ilo-c087 ilo-c097 ilo-c098 ilo-c100 ilo-c105 ilo-c111 ilo-c118 ilo-c122 ilo-c129 ilo-c138
      ilo-c143 ilo-c144 ilo-c155 ilo-c157 ilo-c169 ilo-c181 ilo-c182 ilo-c183 ilo-c187 ilo-c188 ilo-c189 ilo-c190 ilo-c095
      ilo-mlc-2006 ilo-r086 ilo-r151 ilo-r200 ilo-r201 ilo-r202 ilo-r204 ilo-r205 ilo-r206`,
  },
  {
    name: 'Council of Europe',
    folders: ['council-of-europe'],
    least: 230,
    full: `echr cets-009 cets-046 cets-114 cets-117 cets-155 cets-177 cets-187 cets-194 cets-213 cets-214 european-social-charter
      european-social-charter-revised-1996 coe-trafficking-2005 istanbul-convention lanzarote-convention
      coe-migrant-workers-1977 budapest-convention`,
  },
  {
    name: 'regional',
    folders: ['regional'],
    least: 60,
    full: `achpr maputo-protocol acrwc achr san-salvador-protocol-1988 belem-do-para arab-charter-2004 eu-charter acdeg-2007`,
  },
  {
    name: 'humanitarian law and weapons',
    folders: ['humanitarian', 'disarmament'],
    least: 35,
    full: 'gc-iii gc-iv ap-i ap-ii ap-iii',
  },
  { name: 'law of treaties', folders: ['law-of-treaties'], least: 12, full: 'vclt vccr vcdr un-charter icj-statute' },
  {
    name: 'Hague',
    folders: ['hague'],
    least: 12,
    full: 'hague-abduction-1980 hague-adoption-1993 hague-child-protection-1996',
  },
  {
    name: 'environment and oceans',
    folders: ['environment'],
    least: 60,
    full: 'unfccc paris-agreement cbd aarhus-convention-1998 escazu-2018',
  },
  {
    name: 'disarmament, trade, intellectual property, health, culture, transport',
    folders: [
      'disarmament',
      'trade-transport',
      'intellectual-property',
      'health-drugs',
      'culture-education',
      'other-treaties',
    ],
    least: 350,
    full: '',
  },
  { name: 'conferences, resolutions and documents', folders: ['conferences', 'un-documents'], least: 120, full: '' },
];

/** What is not there article by article, and why. */
const notFull: Readonly<Record<string, string>> = {
  'ilo-c157': 'no text at hand, and what an article says is not known without one',
  'ilo-r086': 'no text at hand: seven of its paragraphs have no summary',
  'ilo-r200': 'no text at hand: paragraphs 38 to 55 have no summary',
  'ilo-r205': 'no text at hand, and what a paragraph says is not known without one',
};

/** Documents of numbered paragraphs of which those that oblige are summarised. */
const inPart = new Set(['new-york-declaration-2016', 'global-compact-refugees', 'global-compact-migration']);

const all = corpus.ids.map(id => corpus.instrument(id)!);

describe.each(families)('$name', ({ folders, least, full }) => {
  const own = all.filter(({ family }) => folders.includes(family));
  test('as many as are to be there', () => expect(own.length).toBeGreaterThanOrEqual(least));

  test('each with the source of its title', () => {
    for (const { id, sources } of own) expect(sources.titles, id).toBeDefined();
  });

  const ids = full.split(/\s+/).filter(id => id !== '');
  if (ids.length > 0) test.each(ids)('%s article by article', id => expect(lackOf(corpus.instrument(id))).toBe(''));
});

test('what lacks something is what is said to', () => {
  const lacking = Object.keys(notFull).filter(id => corpus.instrument(id)?.depth !== 'full');
  expect(lacking).toEqual(Object.keys(notFull));
});

test('at least 1,300 in all', () => expect(corpus.size).toBeGreaterThanOrEqual(1300));

function lackOf(instrument: Instrument | undefined): string {
  if (!instrument) return 'there is no such instrument';
  const { id, depth, titles, articles } = instrument;
  if (notFull[id]) return '';
  if (depth !== 'full') return `depth ${depth}`;
  if (!articles?.list || articles.list.length !== articles.count) return 'no list of its articles';
  const languages = ['en', 'fr', 'es'].filter(language => !titles[language]);
  if (languages.length > 0) return `no title in ${languages.join()}`;
  if (inPart.has(id)) return '';
  return articles.list
    .filter(({ heading, headingBy, summary }) => !heading || !headingBy || !summary)
    .map(({ n }) => n)
    .join();
}
