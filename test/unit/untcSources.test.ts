import { expect, test } from 'vitest';
import { readUntcCsv2013 } from '../../data/pipeline/sources/untcCsv2013.ts';
import { readUntcCsv2022 } from '../../data/pipeline/sources/untcCsv2022.ts';
import { wholeness } from '../../data/pipeline/statusFile.ts';
import { readUntcHtml } from '../../server/src/sources/untcHtml.ts';
import { linesOf } from './actLines.ts';

/** A page of an invented convention as the UN Treaty Collection builds its pages. */
const page = ({
  columns,
  rows,
  notes = '',
  parties = '',
}: Record<'columns' | 'rows', string> & { notes?: string; parties?: string }) => `
<form action="./ViewDetails.aspx?src=TREATY&mtdsg_no=XXX-7-b&chapter=30">
<div id="ctl00_x_div3">STATUS AS AT : 09-11-2031 10:16:18 EDT</div>
<div id="ctl00_x_rptStatus_ctl00_tcText">Signatories :
   3. ${parties && `Parties :\n   ${parties}`} <SUP><A>1</A></SUP></div>
<table id="ctl00_x_tblgrid"><tr class="thead-one"><td>Participant <SUP><A>3</A></SUP></td>${columns}</tr>${rows}</table>
<table id="ctl00_x_dgDec"><tr><td>Sylvania</td><td>1 Jan\t 2001 a</td></tr></table>
<table id="ctl00_x_dgNotesAll"><tr><td>${notes}</td></tr></table></form>`;
const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}<br></td>`).join('')}</tr>`;
const declared = (name: string) =>
  `<A href='#EndDec' class='noteIndex' onclick='return ShowDeclarationsNew(1)'>${name}</A>`;
const noted = (name: string, note: number) => `${name} <SUP><A class='noteIndex' href='#${note}'>${note}</A> </SUP>`;
const note = (number: number, text: string) =>
  `<div class="divNotesAll"><a name='${number}'>${number}</a>${text}</div>`;

test('a UN page: the columns mean what their headers say, and nothing but its table is read', () => {
  const table = readUntcHtml(
    page({
      columns: `<td>Accession(a), Succession(d), Formal confirmation(c), Ratification, Acceptance(A), Approval(AA)<br></td>
        <td>Signature, Succession to signature(d), Definitive signature(s)</td><td>Provisional application under article 23(n), Consent to be bound(P)</td>`,
      rows: [
        row('Freedonia', ' &nbsp;8 Jul\t 1993 a', '&nbsp;', '&nbsp;'),
        row(declared('Ruritania'), '12 Oct\t 1999 ', ' &nbsp;1 Mar\t 1995 ', ' &nbsp;2 Mar\t 1995 n'),
        row('Graustark (Principality of)', '31 Dec\t 2001 A', '22 Sep\t 2000 d', '&nbsp;'),
        row('Bohemia', '30 Jun\t 2002 AA', '&nbsp;', '&nbsp;'),
        row('Illyria', '29 Feb\t 2004 c', '&nbsp;', '&nbsp;'),
        row('Lilliput', '&nbsp;', ' &nbsp;5 May\t 2005 s', '&nbsp;'),
        row('Laputa', '&nbsp;', '&nbsp;', '16 Apr\t 2006 P'),
        row('Brobdingnag', ' &nbsp;3 Aug\t 2007 d', '&nbsp;', '&nbsp;'),
      ].join(''),
      parties: '8',
    }),
  );
  expect(linesOf(table)).toEqual([
    'Freedonia accession 1993-07-08',
    'Ruritania ratification 1999-10-12 *',
    'Ruritania signature 1995-03-01 *',
    'Ruritania provisional application 1995-03-02 *',
    'Graustark (Principality of) acceptance 2001-12-31',
    'Graustark (Principality of) signature 2000-09-22',
    'Bohemia approval 2002-06-30',
    'Illyria formal confirmation 2004-02-29',
    'Lilliput definitive signature 2005-05-05',
    'Laputa consent to be bound 2006-04-16',
    'Brobdingnag succession 2007-08-03',
  ]);
  expect(table).toMatchObject({
    source: 'untc-2031-11-09',
    instrument: { untc: 'XXX-7-b' },
    complete: true,
    parties: 8,
    faults: [],
  });
  expect(table.acts[5]?.raw).toBe('22 Sep 2000 d');
});

test('a UN page: brackets are the end of being bound, a note about withdrawing is not', () => {
  const table = readUntcHtml(
    page({
      columns: '<td>Ratification, Accession(a)</td>',
      rows: [
        row(noted('Freedonia', 1), '[12 May\t 2003 ]'),
        row(noted('Ruritania', 2), '[ 3 Dec\t 2008 a]'),
        row(noted('Graustark', 3), '27 Dec\t 2012 '),
      ].join(''),
      notes: [
        note(
          1,
          'Freedonia deposited a notification of withdrawal. The withdrawal took effect for Freedonia on 27 December 2025.',
        ),
        note(2, 'On 23 October 1997, Ruritania notified its denunciation of the Protocol.'),
        note(3, 'Graustark deposited a notification of withdrawal, which will take effect on 20 February 2032.'),
      ].join(''),
      parties: '1',
    }),
  );
  expect(linesOf(table)).toEqual([
    'Freedonia ratification 2003-05-12 until 2025-12-27',
    'Ruritania accession 2008-12-03 until ?',
    'Graustark ratification 2012-12-27',
  ]);
  expect(wholeness(table.complete)).toBe('yes');
  expect(table.remarks.map(String)).toEqual([
    'Graustark: an end note speaks of a withdrawal, its cells are not in brackets',
  ]);
});

test.each([
  ['a mark that the header does not explain', '4 Oct 2007 A', '1', 'no, some cells could not be read'],
  ['half a bracket', '[4 Oct 2007 a', '1', 'no, some cells could not be read'],
  ['a day that the calendar does not have', '31 Apr 2007 a', '1', 'no, some cells could not be read'],
  ['a page that counts more than it lists', '4 Oct 2007 a', '2', 'no, the page counts 2 parties and lists 1'],
  ['a page without a count', '4 Oct 2007 a', '', 'no, no count to check the table against'],
])('a UN page is not complete with %s', (_, cell, parties, complete) => {
  const html = page({ columns: '<td>Accession(a)</td>', rows: row('Freedonia', cell), parties });
  expect(wholeness(readUntcHtml(html).complete)).toBe(complete);
});

test('copies of UN tables: note numbers are no part of a name, and another act of the same word is not taken', () => {
  const copy2022 = readUntcCsv2022(
    'Participant 2, 3;Signature;Ratification, Acceptance(A);ATTR_ENDPOINT\nFreedonia 4, 5;;20 Jan 2021 A;nan\n',
    'XXX-7',
  );
  expect(linesOf(copy2022)).toEqual(['Freedonia acceptance 2021-01-20']);
  const copy2013 = readUntcCsv2013(
    'Participant,"Definitive signature(s), Acceptance of the Protocol"\nFreedonia,9 Dec 1953 s\nRuritania,10 Dec 1953\n',
    '29-1-a',
  );
  expect(copy2013.instrument).toEqual({ untc: 'XXIX-1-a' });
  expect(linesOf(copy2013)).toEqual(['Freedonia definitive signature 1953-12-09']);
  expect(copy2013.faults).toHaveLength(1);
});

test('copies of UN tables: other ways of becoming a participant are read, and columns of later notices are passed over', () => {
  const read = (columns: string, ...rows: string[]) =>
    readUntcCsv2013(`Participant,${columns}\n${rows.join('\n')}\n`, '11-5');
  const participation = read(
    '"Participation under article XI of the Protocol of 11 April 1980(P), Accession(a)",Notification under article 25',
    'Freedonia,23 Jan 1997 P,10 Jun 1985',
    'Ruritania,24 Jan 1997 a,',
  );
  // Sections of chapter XI count anew; the copy has the first one only.
  expect(participation.instrument).toEqual({ untc: 'XI-A-5' });
  expect(linesOf(participation)).toEqual([
    'Freedonia consent to be bound 1997-01-23',
    'Ruritania accession 1997-01-24',
  ]);
  expect(participation.faults).toEqual([]);
  const provisional = read(
    '"Provisional application by virtue of signature, adoption of the Agreement or accession thereto, Provisional application by virtue of a notification (n)","Simplified procedure(p), Consent to be bound(P)"',
    'Freedonia,16 Nov 1994,28 Jul 1995 p',
    'Ruritania,17 Nov 1994 n,29 Jul 1995 P',
  );
  expect(linesOf(provisional)).toEqual([
    'Freedonia provisional application 1994-11-16',
    'Freedonia consent to be bound 1995-07-28',
    'Ruritania provisional application 1994-11-17',
    'Ruritania consent to be bound 1995-07-29',
  ]);
  const later = read(
    '"Participation in the Convention by virtue of ratification, accession or succession to the Protocol of 25 March 1972",Definitive acceptance,Provisional acceptance',
    'Freedonia,19 Feb 2015,20 Feb 2015,21 Feb 2015',
  );
  expect(linesOf(later)).toEqual(['Freedonia consent to be bound 2015-02-19', 'Freedonia acceptance 2015-02-20']);
  expect(later.faults).toHaveLength(1);
  const confirmed = read(
    'Signature ad referendum (s),"Definitive signature(s), Confirmation of signature"',
    'Freedonia,5 May 1986,9 Mar 1990',
    'Ruritania,,6 May 1986 s',
  );
  expect(linesOf(confirmed)).toEqual([
    'Freedonia signature 1986-05-05',
    'Freedonia definitive signature 1990-03-09',
    'Ruritania definitive signature 1986-05-06',
  ]);
});
