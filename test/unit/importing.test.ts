import { describe, expect, test } from 'vitest';
import type { TreatyAct } from '../../server/src/corpus/corpus.ts';
import { differenceOf } from '../../server/src/corpus/difference.ts';
import { corporaOf, withCorpus, withoutCorpus } from '../../server/src/importing/corporaText.ts';
import { proposalText } from '../../server/src/importing/differenceText.ts';
import { dutchFinder } from '../../server/src/importing/dutchNames.ts';
import { type ImportRequest, importFile } from '../../server/src/importing/importFile.ts';
import { propose } from '../../server/src/importing/proposal.ts';
import { withStatus } from '../../server/src/importing/statusText.ts';
import type { Language } from '../../server/src/text/language.ts';
import { actInWords } from '../../server/src/wording/differenceLines.ts';
import { world } from './world.ts';

/** `RUR accession 1993-07-08 from 1993-08-07 until 2010-04-30` */
const act = (line: string): TreatyAct => {
  const [, participant = '', kind = '', date, effective, end] =
    /^([A-Z]{3}) ([a-z ]+?)(?: (\d{4}-\d\d-\d\d))?(?: from (\S+))?(?: until (\S+))?$/.exec(line) ?? [];
  return { participant, kind: kind as TreatyAct['kind'], date, effective, end, statement: false };
};

describe('the difference of two records', () => {
  const compare = (before: string[], after: string[], hidesEnds = false) => {
    const { added, changed, gone, same } = differenceOf(before.map(act), after.map(act), hidesEnds);
    return [
      ...added.map(one => `+ ${one.participant} ${actInWords(one)}`),
      ...changed.map(({ before, after }) => `~ ${after.participant} ${actInWords(before)} -> ${actInWords(after)}`),
      ...gone.map(one => `- ${one.participant} ${actInWords(one)}`),
      same,
    ];
  };
  test.each<[string, string[], string[], (string | number)[]]>([
    ['a new act', [], ['RUR accession 1993-07-08'], ['+ RUR accession 1993-07-08', 0]],
    [
      'another day',
      ['RUR accession 1993-07-08'],
      ['RUR accession 1993-07-09'],
      ['~ RUR accession 1993-07-08 -> accession 1993-07-09', 0],
    ],
    [
      'another kind',
      ['RUR accession 1993-07-08'],
      ['RUR ratification 1993-07-08'],
      ['~ RUR accession 1993-07-08 -> ratification 1993-07-08', 0],
    ],
    ['an act no more', ['RUR accession 1993-07-08'], [], ['- RUR accession 1993-07-08', 0]],
    [
      'an end',
      ['RUR accession 1993-07-08'],
      ['RUR accession 1993-07-08 until 2010-01-01'],
      ['~ RUR accession 1993-07-08 -> accession 1993-07-08, until 2010-01-01', 0],
    ],
    [
      'no end any more',
      ['RUR accession 1993-07-08 until 2010-01-01'],
      ['RUR accession 1993-07-08'],
      ['~ RUR accession 1993-07-08, until 2010-01-01 -> accession 1993-07-08', 0],
    ],
    [
      'the kind that was not known',
      ['RUR consent to be bound 1993-07-08'],
      ['RUR accession 1993-07-08'],
      ['~ RUR consent to be bound 1993-07-08 -> accession 1993-07-08', 0],
    ],
    [
      'a list that says less',
      ['RUR accession 1993-07-08 from 1993-08-07 until 2010-01-01'],
      ['RUR consent to be bound 1993-07-08 until unknown'],
      [1],
    ],
    [
      'a signature beside a ratification',
      ['RUR signature 1991-01-01'],
      ['RUR signature 1991-01-01', 'RUR ratification 1993-01-01'],
      ['+ RUR ratification 1993-01-01', 1],
    ],
  ])('%s', (_, before, after, expected) => expect(compare(before, after)).toEqual(expected));

  test('a source that hides ends says nothing against one', () =>
    expect(compare(['RUR accession 1993-07-08 until 2010-01-01'], ['RUR accession 1993-07-08'], true)).toEqual([1]));
});

const csv = (...rows: string[]) => `participant,kind,date,effective,end\n${rows.join('\n')}\n`;
const page = (title: string, parties: string, ...rows: [string, string, string][]) => `<html><body>
<div id="x_div3">STATUS AS AT : 09-11-2031 10:16:18 EDT</div><form action="?mtdsg_no=XXX-7"></form>
<div id="x_rptTreaty_ctl00_tcTreaty">7. ${title}</div><div id="x_rptStatus_ctl00_tcText">Parties : ${parties}</div>
<table id="x_tblgrid"><tr><td>Participant</td><td>Signature</td><td>Accession(a)</td></tr>
${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`;
const title = 'International Convention on the Use of Examples and Members of Their Sets';
const importing = (text: string, over: Partial<ImportRequest> = {}) =>
  importFile({ bytes: new TextEncoder().encode(text), corpus: world, today: '2032-01-01', ...over });
const recordIn = (result: ReturnType<typeof importing>) => {
  if (result.kind !== 'read') throw new Error(String(result.message));
  return result.records[0]!;
};

/** With plain blanks, where French has no-break spaces. */
const messageOf = (result: ReturnType<typeof importing>, language: Language = 'en'): string =>
  'message' in result ? result.message.in(language).replaceAll('\u00a0', ' ') : '';

describe('a file is imported', () => {
  test('the title says which instrument; whole where its own count agrees', () => {
    const record = recordIn(
      importing(page(title, '1', ['Freedonia', '3 Feb 1991', ''], ['Ruritania', '', '8 Jul 1993 a'])),
    );
    expect(String(record.checked)).toBe('its own count, 1 parties, agrees with its rows');
    expect(record).toMatchObject({
      instrument: { id: 'convention-on-examples' },
      complete: true,
      source: { day: '2031-11-09' },
      acts: [act('FRE signature 1991-02-03'), act('RUR accession 1993-07-08')],
    });
  });

  test('a participant that the corpus does not know makes it incomplete', () => {
    const record = recordIn(
      importing(page(title, '1', ['Graustark', '', '8 Jul 1993 a'], ['Freedonia', '3 Feb 1991', ''])),
    );
    expect(record).toMatchObject({ complete: false, unread: ['Graustark'] });
  });

  test.each<[string, string, Partial<ImportRequest>, string, string | RegExp]>([
    [
      'a broken cell',
      page(title, '1', ['Ruritania', '', '31 Apr 1993 a']),
      {},
      'damaged',
      'line 5: Ruritania: cannot read "31 Apr 1993 a" under "Accession(a)".',
    ],
    [
      'missing rows',
      page(title, '2', ['Ruritania', '', '8 Jul 1993 a']),
      {},
      'damaged',
      /^it counts 2 parties, and its table lists 1: rows are missing or damaged\./,
    ],
    ['no row', page(title, '0'), {}, 'damaged', 'it lists no act of any State.'],
    [
      'a day to come',
      page(title, '1', ['Ruritania', '', '8 Jul 1993 a']),
      { today: '2031-11-08' },
      'damaged',
      'it is of 2031-11-09, which is after today.',
    ],
    [
      'an act after its day',
      csv('RUR,accession,2031-01-02,,'),
      { instrument: 'lamplighters', day: '2031-01-01' },
      'damaged',
      'RUR: the day 2031-01-02 is after 2031-01-01, the day of the page.',
    ],
    [
      'no instrument',
      csv('RUR,accession,1993-07-08,,'),
      { day: '2031-01-01' },
      'which instrument',
      'it does not say which instrument it is about: name the instrument by its id.',
    ],
    [
      'an instrument that is none',
      csv('RUR,accession,1993-07-08,,'),
      { day: '2031-01-01', instrument: 'x' },
      'which instrument',
      'there is no instrument with the id x.',
    ],
    [
      'a title of none',
      page('Treaty on Lamplighters', '1', ['Ruritania', '', '8 Jul 1993 a']),
      {},
      'which instrument',
      /^it is headed "Treaty on Lamplighters"; it may be about .*lamplighters/,
    ],
    [
      'another instrument than was named',
      page(title, '1', ['Ruritania', '', '8 Jul 1993 a']),
      { instrument: 'lamplighters' },
      'damaged',
      'it is about another instrument than lamplighters.',
    ],
    [
      'no day',
      csv('RUR,accession,1993-07-08,,'),
      { instrument: 'lamplighters' },
      'which day',
      'it does not state the day of its data: say of which day it is.',
    ],
  ])('%s is answered with what is wrong, or asked for', (_, text, over, kind, message) => {
    const result = importing(text, over);
    expect(result.kind).toBe(kind);
    if (typeof message === 'string') expect(messageOf(result)).toBe(message);
    else expect(messageOf(result)).toMatch(message);
  });

  test.each<[string, string, string]>([
    [
      page(title, '1', ['Ruritania', '', '31 Apr 1993 a'], ['Freedonia', '', 'x']),
      'ligne 5 : Ruritania : « 31 Apr 1993 a » est illisible sous « Accession(a) ». Autres cellules illisibles : 1.',
      'línea 5: Ruritania: no se puede leer «31 Apr 1993 a» bajo «Accession(a)». Otras celdas ilegibles: 1.',
    ],
    [
      page(title, '2', ['Ruritania', '', '8 Jul 1993 a']),
      'il compte 2 parties, et son tableau en énumère 1 : des lignes manquent ou sont endommagées. Si la page elle-même est ainsi, elle peut être prise comme état incomplet.',
      'cuenta 2 partes, y su cuadro enumera 1: faltan filas o están dañadas. Si la página misma es así, se puede tomar como estado incompleto.',
    ],
    [
      '<html>mtdsg_no=</html>',
      'la page n’a pas de tableau des participants.',
      'la página no tiene cuadro de participantes.',
    ],
    [
      'participant,kind,date\n"RUR,accession',
      'ligne 2 : il est illisible comme CSV : un guillemet est ouvert et n’est pas fermé.',
      'línea 2: no se puede leer como CSV: se abre una comilla que no se cierra.',
    ],
  ])('what is wrong is said in French and Spanish: %#', (text, french, spanish) => {
    expect(messageOf(importing(text), 'fr')).toBe(french);
    expect(messageOf(importing(text), 'es')).toBe(spanish);
  });

  test('a table that does not agree with its count can be taken, as incomplete', () => {
    const taken = recordIn(importing(page(title, '2', ['Ruritania', '', '8 Jul 1993 a']), { allowIncomplete: true }));
    expect(taken.complete).toBe(false);
    expect(String(taken.checked)).toBe('it counts 2 parties and lists 1');
  });

  test('a set stands for its members', () => {
    const result = importing(csv('RUR,accession,1993-07-08,,'), { instrument: 'two-instruments', day: '2031-01-01' });
    expect(result.kind === 'read' && result.records.map(({ instrument }) => instrument.id)).toEqual([
      'convention-on-examples',
      'examples-protocol',
    ]);
  });
});

describe('what would be written', () => {
  test('a whole record takes the place of what there is, and says what is gone', () => {
    const proposal = propose(recordIn(importing(page(title, '1', ['Ruritania', '', '9 Jul 1993 a']))), world, world);
    expect(String(proposalText(proposal, world))).toBe(`convention-on-examples: ${title}
  read      United Nations Treaty Collection, status of the treaty, 9 November 2031, complete; its own count, 1 parties, agrees with its rows
  in force  Gazette of the Depositary, table of participation, 31 January 2020, complete
  ~ RUR  Ruritania: accession 1993-07-08, in force 1993-08-07 -> accession 1993-07-09
  - FRE  Freedonia: signature 1991-02-03
  - GRF  Grand Fenwick: accession 1994-05-01, until 2010-04-30
  0 new, 1 changed, 2 gone, 0 the same`);
    expect(proposal.entry).toMatchObject({ complete: true, acts: [act('RUR accession 1993-07-09')] });
  });

  test('the difference in French and in Spanish', () => {
    const proposal = propose(recordIn(importing(page(title, '1', ['Ruritania', '', '9 Jul 1993 a']))), world, world);
    const [french, spanish] = (['fr', 'es'] as const).map(language =>
      proposalText(proposal, world).in(language).replaceAll('\u00a0', ' '),
    );
    expect(
      french,
    ).toBe(`convention-on-examples : Convention internationale sur l'usage des exemples et des membres de leurs ensembles
  lu           United Nations Treaty Collection, status of the treaty, 9 novembre 2031, complet ; son propre décompte (1 parties) concorde avec ses lignes
  état actuel  Gazette of the Depositary, table of participation, 31 janvier 2020, complet
  ~ RUR  Ruritanie : adhésion 1993-07-08, en vigueur : 1993-08-07 -> adhésion 1993-07-09
  - FRE  Fredonie : signature 1991-02-03
  - GRF  Grand Fenwick : adhésion 1994-05-01, jusqu’au 2010-04-30
  nouveaux : 0, modifiés : 1, disparus : 2, inchangés : 0`);
    expect(spanish).toContain('- GRF  Gran Fenwick: adhesión 1994-05-01, hasta el 2010-04-30');
  });

  test('an incomplete list speaks for those only of whom it says something else', () => {
    const rows = csv('RUR,consent to be bound,1993-07-08,,', 'FRE,ratification,2031-05-06,,');
    const record = recordIn(importing(rows, { instrument: 'convention-on-examples', day: '2031-06-01' }));
    const proposal = propose(record, world, world);
    expect(proposal.entry).toMatchObject({ complete: false, acts: [act('FRE ratification 2031-05-06')] });
    expect(String(proposalText(proposal, world))).toContain(
      '. GRF  Grand Fenwick: accession 1994-05-01, until 2010-04-30',
    );
    expect(String(proposalText(proposal, world))).toContain('1 new, 0 changed, 2 not listed, 1 the same');
  });

  test('what is known already is nothing to write', () => {
    const rows = csv('RUR,accession,1993-07-08,,');
    const record = recordIn(importing(rows, { instrument: 'convention-on-examples', day: '2019-01-01' }));
    expect(propose(record, world, world).entry).toBeUndefined();
  });
});

describe('the text of an own corpus', () => {
  const source = { title: "The Gazette's list", day: '2031-11-09', url: 'https://example.org/' };
  const entry = {
    instrument: 'lamplighters',
    source,
    complete: true,
    acts: [act('RUR accession 1993-07-08 from 1993-08-07 until unknown')],
  };
  const text = (before: string | undefined, ...entries: (typeof entry)[]) => {
    const result = withStatus(before, entries);
    return 'text' in result ? result.text : String(result.fault);
  };
  const fresh = text(undefined, entry);

  test('begins with what it is', () =>
    expect(
      fresh,
    ).toBe(`# What States did, imported with Treaty Lens. Each entry names the source it was read in, and that source's day.
status:
  - instrument: lamplighters
    source: { title: 'The Gazette''s list', day: 2031-11-09, url: 'https://example.org/' }
    complete: true
    acts:
      - { participant: RUR, kind: accession, date: 1993-07-08, effective: 1993-08-07, end: unknown }
`));

  test('keeps what else is written, and replaces the entry of the same instrument', () => {
    const before = `# ours
aliases:
  lamplighters: [LC]   # known so
status:
- instrument: toll-keepers
  source: { title: x, day: 2030-01-01 }
  acts: []
- instrument: lamplighters
  source: { title: x, day: 2030-01-01 }
  acts:
    - { participant: FRE, kind: accession }

# after
titles: {}
`;
    const after = text(before, { ...entry, complete: false, acts: [] }, { ...entry, instrument: 'ferrymen', acts: [] });
    expect(after).toBe(`# ours
aliases:
  lamplighters: [LC]   # known so
status:
- instrument: toll-keepers
  source: { title: x, day: 2030-01-01 }
  acts: []
- instrument: lamplighters
  source: { title: 'The Gazette''s list', day: 2031-11-09, url: 'https://example.org/' }
  acts: []
- instrument: ferrymen
  source: { title: 'The Gazette''s list', day: 2031-11-09, url: 'https://example.org/' }
  complete: true
  acts: []

# after
titles: {}
`);
  });

  test.each([
    ['with comments only', '# ours\n', '# ours\nstatus:\n  - instrument: lamplighters'],
    ['without a list', 'aliases: {}\n', 'aliases: {}\nstatus:\n'],
    ['with an empty list', 'status: []\naliases: {}\n', 'status:\n  - instrument: lamplighters'],
  ])('%s gets one', (_, before, expected) => expect(text(before, entry)).toContain(expected));

  test.each([
    [
      'in brackets',
      "status: [{ instrument: ferrymen, source: { title: x, day: '2030-01-01' }, acts: [] }]\n",
      'its list "status" is written in a form that cannot be added to',
    ],
    ['that is broken', 'status: [\n', /^it is not readable as YAML: /],
    ['that is a list', '- a\n', 'it is no mapping'],
  ])('%s is left alone', (_, before, expected) => expect(text(before, entry)).toMatch(expected));
});

describe('the list of corpora in a project file', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['no file', undefined, 'corpora:\n  - own.yml\n'],
    ['no list', 'states: [RUR]', 'states: [RUR]\ncorpora:\n  - own.yml\n'],
    [
      'a list',
      'corpora:\n- a.yml # first\n- b.yml\nstates: [RUR]\n',
      'corpora:\n- a.yml # first\n- b.yml\n- own.yml\nstates: [RUR]\n',
    ],
    ['a list in brackets', 'corpora: [a.yml] # these\n', 'corpora: [a.yml, own.yml] # these\n'],
    ['an empty list', 'corpora: []\n', 'corpora: [own.yml]\n'],
    ['nothing after the key', 'corpora:\nstates: [RUR]\n', 'corpora:\n  - own.yml\nstates: [RUR]\n'],
    ['the file in it', 'corpora: [own.yml]\n', 'corpora: [own.yml]\n'],
    ['no YAML', 'corpora: [', undefined],
    ['a text', 'corpora: a.yml\n', undefined],
  ])('%s', (_, before, after) => expect(withCorpus(before, 'own.yml')).toBe(after));

  test.each([
    'states: [RUR]\n',
    'corpora: [a.yml]\nstates: [RUR]\n',
    'corpora:\n  - a.yml\n  - b.yml\nstates: [RUR]\n',
    '',
  ])('what was added can be taken out again: %j', before =>
    expect(withoutCorpus(withCorpus(before, 'own.yml')!, 'own.yml')).toBe(before),
  );

  test('a path with blanks is quoted', () =>
    expect(corporaOf(withCorpus('', "the office's.yml")!)).toEqual(["the office's.yml"]));
});

test("names in Dutch are found by the runtime's table of regions", () => {
  const find = dutchFinder([
    { code: 'DEU', kind: 'UN member', name: { en: 'Germany' } },
    { code: 'RUS', kind: 'UN member', name: { en: 'Russian Federation' }, also: { en: ['Russia'] } },
  ]);
  expect(find('Duitsland')?.code).toBe('DEU');
  expect(find('Russische Federatie')?.code).toBe('RUS');
  expect(find('Frankrijk')).toBeUndefined();
});
