import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { wholeness } from '../../data/pipeline/statusFile.ts';
import { PageError } from '../../server/src/sources/pageError.ts';
import { readPublished } from '../../server/src/sources/readPublished.ts';
import { faultsOf, linesOf } from './actLines.ts';

/** Every format that can be imported, in small pages of invented instruments; what they are is told by their content. */
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = (body: string) => `<!DOCTYPE html>\n<html>\n<body>\n${body}\n</body>\n</html>\n`;
const onlyTable = (content: string | Uint8Array) => {
  const { tables } = readPublished(typeof content === 'string' ? bytes(content) : content);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

const normlex = (rows: string, count = '3 ratifications') =>
  html(`<title>NORMLEX</title><h1>Ratifications of C301 - Lamplighters Convention, 2001 (No. 301)</h1>
<p>Date of entry into force: 05 Sep 2003</p><p>${count}</p>
<table><tr><th>Country</th><th>Date</th><th>Status</th><th>Note</th></tr>
${rows}
</table>`);
const row = (country: string, ...cells: string[]) =>
  `<tr><td class="firstCol"><a href="#">${country}</a>${cells[3] ?? ''}</td>${cells
    .slice(0, 3)
    .map(cell => `<td>${cell}</td>`)
    .join('')}</tr>`;

describe('NORMLEX, "Ratifications of C301"', () => {
  test('the country is the link, what follows it a declaration; the note tells why one is not in force', () => {
    const table = onlyTable(
      normlex(
        [
          row('Freedonia', '15 Jan 2002   ', 'In Force   ', '', ' Minimum age specified: 16 years'),
          row('Ruritania', '02 Feb 2004', 'Not in force', 'Denounced on 03 Mar 2010'),
          row(
            'Grand Fenwick',
            '01 Jul 2030',
            'Not in force',
            'The Convention will enter into force for Grand Fenwick on 01 Jul 2031.',
          ),
        ].join('\n'),
      ),
    );
    expect(linesOf(table)).toEqual([
      'Freedonia ratification 2002-01-15 *',
      'Ruritania ratification 2004-02-02 until 2011-03-03',
      'Grand Fenwick ratification 2030-07-01 from 2031-07-01',
    ]);
    expect(table).toMatchObject({ instrument: { series: 'ilo-convention', number: 301 }, complete: true, day: '' });
  });

  test('a page that says too little is not damaged, one with a broken day is, and both say where', () => {
    const { faults, complete } = onlyTable(
      normlex(
        [row('Freedonia', '15 Jan 2002', 'Not in force', ''), row('Ruritania', '30 Feb 2004', 'In Force', '')].join(
          '\n',
        ),
      ),
    );
    expect(faultsOf({ faults })).toEqual([
      {
        participant: 'Freedonia',
        text: '15 Jan 2002; Not in force: no reason why it is not in force',
        at: 'line 7',
        unclear: true,
      },
      { participant: 'Ruritania', text: 'cannot read the day "30 Feb 2004"', at: 'line 8' },
    ]);
    expect(wholeness(complete)).toBe('no, the table does not say why some are not in force');
  });

  test('is complete only where its own count agrees', () => {
    const page = (count: string) => onlyTable(normlex(row('Freedonia', '15 Jan 2002', 'In Force', ''), count));
    expect(wholeness(page('1 ratification').complete)).toBe('yes');
    expect(wholeness(page('2 ratifications').complete)).toBe('no, the page counts 2 ratifications and lists 1');
    expect(wholeness(page('').complete)).toBe('no, no count to check the table against');
  });
});

const untcXml = (rows: string) => `<?xml version="1.0" encoding="ISO-8859-1"?>
<Treaty><Header><Chapter><Name>CHAPTER XXX</Name></Chapter></Header>
<ExternalData><Titlesect>7. b) Protocol on Examples</Titlesect>
<Status><Signatories>Signatories: 1.</Signatories><Parties>Parties: 2.</Parties></Status></ExternalData>
<Participants><Table><TGroup><Thead><Rows/></Thead><Tbody><Rows>
<Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Ratification, Accession(a)</Entry></Row>
${rows}
</Rows></Tbody></TGroup></Table></Participants>
<Declarations><Row><Entry>Sylvania</Entry><Entry>1 Jan 2001 a</Entry></Row></Declarations></Treaty>`;

test("the UN Treaty Collection's XML: the same table as its page, notes in text or elements, in Latin-1", () => {
  const xml = untcXml(
    `<Row><Entry>Fr\u00e9donie<superscript>3,4</superscript></Entry><Entry>22 Apr\t 2016 </Entry><Entry>  1 May\t 2017 </Entry></Row>
<Row><Entry>Ruritania &lt;superscript&gt;5&lt;/superscript&gt;</Entry><Entry></Entry><Entry>2 May 2018 a</Entry></Row>
<Row><Entry>Illyria</Entry><Entry/><Entry>[20 Jan\t 2021 a]</Entry></Row>`,
  );
  const table = onlyTable(Uint8Array.from(xml, character => character.charCodeAt(0)));
  expect(linesOf(table)).toEqual([
    'Fr\u00e9donie signature 2016-04-22',
    'Fr\u00e9donie ratification 2017-05-01',
    'Ruritania accession 2018-05-02',
    'Illyria accession 2021-01-20 until ?',
  ]);
  expect(table).toMatchObject({
    instrument: { untc: 'XXX-7-b' },
    title: 'Protocol on Examples',
    complete: true,
    count: { says: 2, lists: 2 },
  });
});

test('the Council of Europe: three lists; a denunciation without its effect is no end', () => {
  const table = onlyTable(
    JSON.stringify([
      [
        {
          LibPaysOrga: 'Freedonia',
          DateSignature: '1999-05-04T00:00:00',
          DateConsentement: '2000-06-05T00:00:00',
          DateEntreeVigueur: '2000-10-01T00:00:00',
          Reserves: [1],
        },
        {
          LibPaysOrga: 'Ruritania',
          DateConsentement: '2001-01-02',
          DateDenonciation: '2010-01-02',
          DateEffetDenonciation: '2010-07-01',
        },
      ],
      [{ LibPaysOrga: 'Illyria', DateConsentement: '2002-01-02', DateDenonciation: '2012-01-02' }],
      [],
    ]),
  );
  expect(linesOf(table)).toEqual([
    'Freedonia signature 1999-05-04',
    'Freedonia consent to be bound 2000-06-05 from 2000-10-01 *',
    'Ruritania consent to be bound 2001-01-02 until 2010-07-01',
  ]);
  expect(faultsOf(table)).toEqual([
    {
      participant: 'Illyria',
      text: 'denounced on 2012-01-02, with effect from a day not given',
      at: 'entry 1 of list 2',
      unclear: true,
    },
  ]);
});

test('the Dutch treaty database: a letter says how a party consented, and R says no more than that it did', () => {
  const party = (name: string, ...facts: string[]) =>
    `<Partij><NaamPartij>${name}</NaamPartij>${facts.join('')}</Partij>`;
  const table =
    onlyTable(`<?xml version="1.0"?><gzd:x xmlns:gzd="urn:x"><verdrag><Titel>Verdrag inzake voorbeelden</Titel><Partijen>
${party('Freedonia', '<DatumOndertekenning>1999-05-04</DatumOndertekenning>', '<DatumRatificatie>2000-06-05</DatumRatificatie>', '<TypeInstemming>R</TypeInstemming>', '<DatumInwerkingtreding>2000-10-01</DatumInwerkingtreding>')}
${party('Ruritania', '<DatumRatificatie>2001-06-05</DatumRatificatie>', '<TypeInstemming>T</TypeInstemming>', '<DatumOpzegging>2009-01-01</DatumOpzegging>', '<DatumBuitenwerkingtreding>2010-01-01</DatumBuitenwerkingtreding>', '<IsVoorbehoud>true</IsVoorbehoud>')}
${party('Illyria', '<DatumRatificatie>2001-06-55</DatumRatificatie>')}
</Partijen></verdrag></gzd:x>`);
  expect(linesOf(table)).toEqual([
    'Freedonia signature 1999-05-04',
    'Freedonia consent to be bound 2000-06-05 from 2000-10-01',
    'Ruritania accession 2001-06-05 until 2010-01-01 *',
  ]);
  expect(faultsOf(table)).toEqual([
    { participant: 'Illyria', text: 'cannot read the day "2001-06-55" of DatumRatificatie', at: 'line 4' },
  ]);
  expect(wholeness(table.complete)).toBe("no, the Netherlands' list, not the depositary's");
});

const workbook = (name: string, rows: unknown[][], bookType: 'biff8' | 'xlsx' = 'biff8'): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'array', bookType }));
};

test.each(['biff8', 'xlsx'] as const)(
  'the OHCHR dashboard as %s: days are numbers or texts, and the footer is no State',
  bookType => {
    const table = onlyTable(
      workbook(
        'Underlying Data(0)',
        [
          ['Convention on the Use of Examples [Last Updated: 09/11/2031 11:26:54]'],
          [
            'Country',
            'Date of Signature (dd/mm/yyyy)',
            'Date of Ratification/Accession',
            'Date of acceptance of inquiry procedure',
          ],
          ['Freedonia', 25182, '05/06/2000', '06/06/2000'],
          ['Ruritania'],
          ['Grand Fenwick', '', 'soon'],
          [],
          ['Source: somewhere'],
        ],
        bookType,
      ),
    );
    expect(linesOf(table)).toEqual(['Freedonia signature 1968-12-10', 'Freedonia consent to be bound 2000-06-05']);
    expect(table).toMatchObject({ day: '2031-11-09', title: 'Convention on the Use of Examples', hidesEnds: true });
    expect(faultsOf(table)).toEqual([
      { participant: 'Grand Fenwick', text: 'cannot read the day "soon"', at: 'cell C5' },
    ]);
  },
);

test("the ICRC's workbook: a treaty a column, its day in a title, stars for those who have left or never were", () => {
  const { tables } = readPublished(
    workbook('IHL and other related Treaties', [
      ['State Parties to Treaties as of  9-Nov-2031'],
      ['Country', 'Zone', 'AP III 2005', 'BWC 1972'],
      ['Freedonia', 'X', 25182, '(**)'],
      ['Ruritania', 'X', '02.05.1959(*)', '26.10.2017'],
      ['Total', '', 1, 1],
    ]),
  );
  expect(tables.map(linesOf)).toEqual([
    ['Freedonia consent to be bound 1968-12-10'],
    ['Freedonia consent to be bound until ?', 'Ruritania consent to be bound 2017-10-26'],
  ]);
  expect(tables.map(({ instrument, day }) => ({ instrument, day }))).toEqual([
    { instrument: { id: 'ap-iii' }, day: '2031-11-09' },
    { instrument: { id: 'bwc' }, day: '2031-11-09' },
  ]);
  expect(faultsOf(tables[0]!)).toEqual([
    {
      participant: 'Ruritania',
      text: '"02.05.1959(*)" refers to a note that says otherwise',
      at: 'cell C4',
      unclear: true,
    },
  ]);
});

test('WIPO Lex: the act and its day stand in one cell', () => {
  const cells = (...texts: string[]) => `<tr>${texts.map(text => `<td><div>${text}</div></td>`).join('')}</tr>`;
  const table = onlyTable(
    html(`<h1>Contracting Parties/Signatories <span>Examples Treaty</span></h1><p>(Total Members: 2)</p>
<table id="wipoTreatiesTable"><thead><tr><th>Member</th><th>Signature</th><th>Instrument</th><th>In Force</th></tr></thead><tbody>
${cells('Freedonia', 'June 28, 2013', 'Ratification: July 26, 2018', 'October 26, 2018')}${cells('Ruritania', '', 'Accession: August 9, 2019', 'November 9, 2019')}${cells('Illyria', 'June 25, 2014', '', '')}
</tbody></table>`),
  );
  expect(linesOf(table)).toEqual([
    'Freedonia signature 2013-06-28',
    'Freedonia ratification 2018-07-26 from 2018-10-26',
    'Ruritania accession 2019-08-09 from 2019-11-09',
    'Illyria signature 2014-06-25',
  ]);
  expect(table).toMatchObject({ title: 'Examples Treaty', complete: true, faults: [] });
});

test('a list of acts as CSV: several instruments, commas or semicolons, and its day and source at the head', () => {
  const { publication, tables } = readPublished(
    bytes(`# source: Gazette of Strelsau
# day: 2031-11-09
instrument;participant;kind;date;effective;end
lamplighters;RUR;Ratification;2002-01-15;2003-01-15;
lamplighters;Freedonia;accession;2004-02-02;;?
toll-keepers;FRE;accession;;;2010-01-01
`),
  );
  expect(publication.title).toBe('Gazette of Strelsau');
  expect(tables.map(({ instrument, day }) => ({ instrument, day }))).toEqual([
    { instrument: { id: 'lamplighters' }, day: '2031-11-09' },
    { instrument: { id: 'toll-keepers' }, day: '2031-11-09' },
  ]);
  expect(tables.map(linesOf)).toEqual([
    ['RUR ratification 2002-01-15 from 2003-01-15', 'Freedonia accession 2004-02-02 until ?'],
    ['FRE accession until 2010-01-01'],
  ]);
});

test('a row that is no act says what was expected, in which line', () => {
  const { faults } = onlyTable('participant,kind,date\nRUR,ratified,2002-01-15\n,accession,2002-13-15\n');
  expect(faultsOf({ faults })).toEqual([
    {
      participant: 'RUR',
      text: expect.stringMatching(/^expected a kind of act \(signature, .*\), found "ratified"$/),
      at: 'line 2',
    },
    { participant: '', text: 'names no participant', at: 'line 3' },
    { participant: '', text: 'expected a day such as 2025-06-30 as its date, found "2002-13-15"', at: 'line 3' },
  ]);
});

const untcPage =
  '<html><form action="?mtdsg_no=XXX-7"></form>\n<table id="x_tblgrid">\n<tr><td>Participant</td></tr></table>\n';
test.each<[string, string | Uint8Array, string, string | undefined]>([
  ['a page that breaks off', untcPage, 'the page ends before its </html>: it was cut off when it was saved', 'line 3'],
  [
    'a page of the UN without a table',
    html('<a href="?mtdsg_no=XXX-7">x</a>'),
    'the page has no table of participants',
    undefined,
  ],
  [
    'a page of somebody else',
    html('Hello'),
    expect.stringMatching(/^it is a web page, but of none of these: a page of the UN/) as never,
    undefined,
  ],
  [
    'XML that is not well formed',
    '<?xml version="1.0"?>\n<Treaty>\n<a></b>',
    expect.stringMatching(/^it is not well-formed XML: /) as never,
    'line 3',
  ],
  [
    'JSON that breaks off',
    '[[{"LibPaysOrga": "Freedonia",\n',
    'it is not readable as JSON: it breaks off or has a stray character',
    'line 2',
  ],
  [
    'a list of treaties',
    '[{"Numero_traite": "005", "Libelle_titre_ENG": "X"}]',
    expect.stringContaining('which says nothing of States') as never,
    undefined,
  ],
  [
    'a web archive',
    'From: <Saved by Blink>\nMIME-Version: 1.0\n',
    'it is a web archive (MHTML); save the page as "HTML only" or "complete"',
    'line 1',
  ],
  [
    'a text',
    'Dear all,\nhello\n',
    expect.stringMatching(
      /A list of your own has the columns instrument, participant, kind, date, effective, end$/,
    ) as never,
    'line 1',
  ],
  [
    'a damaged workbook',
    workbook('Underlying Data(0)', [['x'], ['Country', 'Date of Signature']]).slice(0, 2000),
    expect.stringContaining('not readable as an Excel workbook') as never,
    undefined,
  ],
  [
    'another workbook',
    workbook('Sheet1', [['Name'], ['x']]),
    expect.stringContaining('neither an export of the OHCHR dashboard') as never,
    'cell A2',
  ],
])('%s is refused, with what is wrong and where', (_, content, message, at) => {
  let refusal: unknown;
  try {
    readPublished(typeof content === 'string' ? bytes(content) : content);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(PageError);
  const { message: told, at: place } = refusal as PageError;
  expect({ message: told, at: place && String(place) }).toEqual({ message, at });
});
