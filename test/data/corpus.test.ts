import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileCorpus } from '../../data/pipeline/corpus.ts';
import { readStatus } from '../../data/pipeline/status.ts';
import { analyse } from '../../server/src/analysis.ts';
import { instrumentsOf, sameNumber } from '../../server/src/citations/citation.ts';
import { compiled, corpus, data, faults } from './corpus.ts';

test('every data file is valid, and they fit together', () => expect(faults).toEqual([]));

test('the same data give the same bytes', async () => {
  const again = compileCorpus(data, await readStatus('data', []), []).file;
  expect(Buffer.compare(Buffer.from(again), Buffer.from(compiled))).toBe(0);
});

test.each([
  'iccpr icescr icerd cedaw cat crc crpd icpped icrmw udhr covenants-1966',
  'ilo-c029 ilo-c087 ilo-c097 ilo-c098 ilo-c100 ilo-c105 ilo-c111 ilo-c138 ilo-c143 ilo-c181 ilo-c182 ilo-c189 ilo-p029 ilo-r201',
  'refugee-convention-1951 refugee-protocol-1967 statelessness-1954 statelessness-1961 untoc trafficking-protocol smuggling-protocol',
  'genocide-convention rome-statute geneva-conventions-1949 gc-iv ap-i ap-iii vclt vccr vcdr un-charter echr achr achpr',
  'european-social-charter-revised-1996 coe-migrant-workers-1977 kampala-convention-2009 arab-charter-2004 rotterdam-convention minamata-convention',
  'vienna-convention-ozone-1985 hague-child-protection-1996 vienna-declaration-1993 cairo-programme-1994 copenhagen-declaration-1995',
  'durban-declaration-2001 future-we-want-2012 new-york-declaration-2016 global-compact-migration global-compact-refugees agenda-2030',
  'ilo-declaration-1998 a-res-58-208 a-res-66-172 a-57-387 a-61-515 a-66-l-56',
])('the ids that users rely on exist: %s', ids => {
  expect(ids.split(' ').filter(id => !corpus.instrument(id))).toEqual([]);
});

test('every group of facts names its source', () => {
  const without = data.instruments.flatMap(({ facts }) =>
    (
      [
        'titles',
        'adopted',
        'entryIntoForce',
        'depositary',
        'registration',
        'treatySeries',
        'articles',
        'members',
      ] as const
    )
      .filter(group => facts[group as keyof typeof facts] !== undefined && !facts.sources[group])
      .map(group => `${facts.id}: ${group}`),
  );
  expect(without).toEqual([]);
});

test('what rests on general knowledge alone is unverified', () => {
  const stated = data.instruments.flatMap(({ facts }) =>
    Object.entries(facts.sources)
      .filter(([group, source]) => source === 'own-knowledge' && !isDoubted(group, facts.unverified ?? []))
      .map(([group]) => `${facts.id}: ${group}`),
  );
  expect(stated).toEqual([]);

  /** `names` are usage, not facts of law. */
  function isDoubted(group: string, unverified: readonly string[]): boolean {
    return (
      group === 'names' ||
      unverified.some(
        doubt =>
          doubt === group ||
          group.startsWith(`${doubt}.`) ||
          doubt.startsWith(`${group}:`) ||
          doubt.startsWith(`${group}.`),
      )
    );
  }
});

/** Articles and numbered paragraphs as an independent reading of the texts counted them. */
const counted: Record<string, { count: number; paragraphs: Record<string, number> }> = JSON.parse(
  readFileSync('test/data/articles.json', 'utf8'),
);

/** Where that reading was wrong, each checked in the text. */
const deviations: Readonly<Record<string, string>> = {
  'crc-op-ac 3': 'has five numbered paragraphs; one was run into another',
  'rome-statute': 'has 8 bis, 15 bis and 15 ter, inserted in 2010',
  'unclos 1': 'numbers two paragraphs; the points of the first were counted as well',
  'echr 21': 'has four paragraphs as amended by Protocol No. 15',
  'echr 23': 'has three paragraphs as amended by Protocol No. 15',
  'european-social-charter': 'has 38 articles; the last three were under another heading in the copy',
  'european-social-charter-revised-1996': 'has articles 1 to 31 and A to O',
  'ilo-c029 26': 'has two numbered paragraphs; its list was counted as one',
  'ilo-c102': 'has 87 articles; the copy lacks five of its Parts',
  'kampala-convention-2009 XXIII': 'has three paragraphs; what follows the article was counted with it',
};

describe('articles are those of the text', () => {
  test.each(Object.entries(counted))('%s', (id, { count, paragraphs }) => {
    const { articles } = corpus.instrument(id)!;
    if (!(id in deviations)) expect(articles?.list?.length).toBe(count);
    for (const [number, expected] of Object.entries(paragraphs)) {
      if (id in deviations || `${id} ${number}` in deviations) continue;
      const article = articles?.list?.find(({ n }) => sameNumber(n, number));
      expect(article, `${id}, article ${number}`).toBeDefined();
      if (article?.paragraphs !== undefined) expect(article.paragraphs, `${id}, article ${number}`).toBe(expected);
    }
  });

  test('every deviation still is one', () => {
    const stale = Object.keys(deviations).filter(key => {
      const [id = '', number] = key.split(' ');
      const { articles } = corpus.instrument(id)!;
      if (number === undefined) return articles?.list?.length === counted[id]?.count;
      return articles?.list?.find(({ n }) => sameNumber(n, number))?.paragraphs === counted[id]?.paragraphs[number];
    });
    expect(stale).toEqual([]);
  });
});

describe('parts and annexes', () => {
  const divided = data.instruments.filter(({ facts }) => facts.parts || facts.annexes).map(({ facts }) => facts);

  test('parts of one kind and place follow one another without a gap, in the order of the articles', () => {
    const broken = divided.flatMap(({ id, parts, articles }) => {
      const order =
        articles?.list?.map(({ n }) => n) ?? Array.from({ length: articles?.count ?? 0 }, (_, i) => `${i + 1}`);
      const outer = parts?.list.filter(part => part.in === undefined && part.unit === parts.list[0]?.unit) ?? [];
      return outer.flatMap(({ n, first, last }, i) => {
        const before = outer[i - 1]?.last;
        if (first === undefined || last === undefined) return [];
        const follows = before === undefined || order.indexOf(first) === order.indexOf(before) + 1;
        return follows && order.indexOf(first) <= order.indexOf(last) ? [] : [`${id} ${n}`];
      });
    });
    expect(broken).toEqual([]);
  });

  test('each names its source', () => {
    const groups = ['parts', 'annexes'] as const;
    const without = divided.flatMap(facts =>
      groups.filter(group => facts[group] && !facts.sources[group]).map(group => `${facts.id}: ${group}`),
    );
    expect(without).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['icrmw', 'part III', '8-35'],
    ['icrmw', 'part IV', '36-56'],
    ['iccpr', 'part IV', '28-45'],
    ['cedaw', 'part II', '7-9'],
    ['crc', 'part I', '1-41'],
    ['unclos', 'part XV', '279-299'],
    ['rome-statute', 'part 2', '5-21'],
    ['un-charter', 'chapter VII', '39-51'],
    ['achr', 'chapter II', '3-25'],
    ['eu-charter', 'title IV', '27-38'],
    ['ilo-c143', 'part II', '10-14'],
    ['refugee-convention-1951', 'chapter IV', '20-24'],
  ])('%s, %s: articles %s', (id, name, articles) => {
    const part = corpus.instrument(id)?.parts?.list.find(({ unit, n }) => `${unit} ${n}` === name);
    expect(`${part?.first}-${part?.last}`).toBe(articles);
  });
});

test('every State is found by its name in a draft', () => {
  const missed = data.participants
    .filter(({ kind }) => kind === 'UN member')
    .flatMap(({ code, name }) => {
      const draft = `${name.en} has ratified the CEDAW. The CEDAW has been ratified by ${name.en}.`;
      const { claims } = analyse(draft, corpus, { today: '2026-11-25', states: [], asOf: undefined });
      return claims.filter(({ state }) => state === code).length === 2 ? [] : [name.en];
    });
  expect(missed).toEqual([]);
});

describe('what a name is part of', () => {
  const idsIn = (draft: string) =>
    analyse(draft, corpus, { today: '2026-11-25', states: [], asOf: undefined }).citations.flatMap(citation =>
      instrumentsOf(citation).map(({ id }) => id),
    );
  test.each([
    ['the Arab Convention against Transnational Organized Crime', ''],
    ['the European Convention on the Rights of the Child', ''],
    ['the EU, the Convention on the Rights of the Child', 'crc'],
    ['the OAU Convention on Refugees', 'oau-refugee-convention-1969'],
    ['the UN Charter on the Rights of the Child', 'crc'],
    ['the UN Charter on the use of force', 'un-charter'],
    ['the WTO Agreement on Widgets', ''],
    ['Convention 108+', ''],
    ['the Universal Declaration on Cultural Diversity', 'unesco-cultural-diversity-2001'],
    ['the Universal Declaration on Widgets', ''],
    ['article 2 of the African Charter', 'achpr'],
    ['the African Youth Charter; the African Charter', 'african-youth-charter-2006 african-youth-charter-2006'],
    ['the Additional Protocols', ''],
    ['the Geneva Conventions bind, the Additional Protocols, too', 'gc-i gc-ii gc-iii gc-iv ap-i ap-ii'],
    ['the 1954 and 1961 Statelessness Conventions', 'statelessness-1954 statelessness-1961'],
    [
      'Recommendation of the Hague Convention on Protection of Children and Cooperation in Respect of Intercountry Adoption',
      'hague-adoption-1993',
    ],
  ])('%s', (draft, ids) => expect(idsIn(draft).join(' ')).toBe(ids));
});
