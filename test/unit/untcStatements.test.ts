import { expect, test } from 'vitest';
import { articlesNamed } from '../../server/src/sources/articlesNamed.ts';
import { readUntcHtml } from '../../server/src/sources/untcHtml.ts';

test.each<[string, string[]]>([
  ['article 9, paragraph 2', ['9(2)']],
  ['articles 2 and 16', ['2', '16']],
  ['Article 27 (3) of the Convention', ['27(3)']],
  ['paragraph 1 of article 29 of the Convention', ['29(1)']],
  ['Article 16, paragraph 1 (c), (e) and (g)', ['16(1)(c)', '16(1)(e)', '16(1)(g)']],
  ['article 16, paragraph (1) (c) (d) (f) and (g)', ['16(1)(c)', '16(1)(d)', '16(1)(f)', '16(1)(g)']],
  ['articles 2, 15 paragraph 4 and 16', ['2', '15(4)', '16']],
  ['article 5, paragraphs 1 and 2', ['5(1)', '5(2)']],
  ['article 3 (1) (a) (ii)', ['3(1)(a)(ii)']],
  ['articles 13, 14 and 20 to 22', ['13', '14', '20', '21', '22']],
  ['paragraphs 2 of Article 9, and 1 of Article 29', ['9(2)', '29']],
  ['Art. 10.2 and article V', ['10(2)', 'V']],
  ['Article 23.1 (b) and Article 25 (a)', ['23(1)(b)', '25(a)']],
  ['on 5 articles, and in article 334-6 of the Code', []],
  ['article 7, 18 December 2001', ['7']],
])('%s', (text, expected) => expect(articlesNamed(text).flatMap(({ provisions }) => provisions)).toEqual(expected));

test('the articles that reservations and declarations are about', () => {
  const page = statements({
    Ruritania:
      'Reservations:<br>Article 2:<br>It is applied as far as custom allows.<br>"Ruritania is not bound by article 29, paragraph 1, of the Convention."',
    Freedonia:
      'Declaration:<br>Freedonia understands article 7 of the Convention as it always has.<br>Reservation:<br>Article 7',
    Sylvania: 'Sylvania will apply article 11 of the present Convention in the lowlands.',
  });
  expect(page).toEqual([
    'Ruritania reservation 2',
    'Ruritania reservation 29(1)',
    'Freedonia reservation or declaration 7',
    'Sylvania reservation or declaration 11',
  ]);
});

test.each<[string, string]>([
  [
    'of a law',
    'Reservation:<br>It is subject to the application of article 12 of the Constitution, and article 4 of the Penal Code.',
  ],
  [
    'of another treaty',
    'Reservation:<br>It is applied as regards article 8 of the Convention on Counter-examples, and article 3 of the Protocol.',
  ],
  [
    'that permits the reservation',
    'Reservation:<br>In accordance with article 28, paragraph 1, of the Convention, Ruritania reserves its position.',
  ],
  ['of a reservation withdrawn', 'Declaration:<br>Ruritania withdraws its reservation to article 9.'],
  ['of what was said on signing alone', 'Upon signature:<br>Reservation:<br>Article 5'],
])('an article %s is not taken', (_, text) => expect(statements({ Ruritania: text })).toEqual([]));

test('what was confirmed counts, what an end note says was withdrawn does not, and objections are not read', () => {
  const page = statements(
    {
      Ruritania: 'Reservation made upon signature and confirmed upon ratification:<br>Article 5',
      'Freedonia <SUP><A>4</A></SUP>': 'Reservations:<br>Article 9, paragraph 2<br>Article 16',
    },
    `<div class="divNotesAll"><a name='4'>4</a>On 3 May 2029, Freedonia withdrew its reservation to article 9.</div>`,
  );
  expect(page).toEqual(['Ruritania reservation 5', 'Freedonia reservation 16']);
});

/** Each article of an invented page as `participant kind article`; all but Sylvania are parties. */
function statements(texts: Readonly<Record<string, string>>, notes = ''): string[] {
  const entry = ([name, text]: [string, string]) =>
    `<tr><td><div id="x_divParticipant">${name}</div><div id="x_divText"><p class='invisible'>${name}</p><p>${text}<br></div></td></tr>`;
  const row = (name: string) => `<tr><td>${name}</td><td>${name === 'Sylvania' ? '' : '1 Jan\t 2001 a'}</td></tr>`;
  const names = Object.keys(texts).map(name => name.replace(/ <.*/, ''));
  const { reservations = [] } = readUntcHtml(`
    <div id="ctl00_x_div3">STATUS AS AT : 09-11-2031 10:16:18 EDT</div>
    <div id="x_rptTreaty_ctl00_tcTreaty">7. Convention on the Use of Examples</div>
    <table id="ctl00_x_tblgrid"><tr><td>Participant</td><td>Accession(a)</td></tr>${names.map(row).join('')}</table>
    <table id="ctl00_x_dgDec">${Object.entries(texts).map(entry).join('')}</table>
    <table id="ctl00_x_dgObj">${entry(['Laputa', 'Laputa objects to the reservation to article 3 of the Convention.'])}</table>
    <table id="ctl00_x_dgNotesAll"><tr><td>${notes}</td></tr></table>`);
  return reservations.map(({ participant, kind, provision }) => `${participant} ${kind} ${provision}`);
}
