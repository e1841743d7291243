import { describe, expect, test } from 'vitest';
import { instrumentsOf } from '../../server/src/citations/citation.ts';
import { read } from './world.ts';

/** Each citation as `the text it covers -> what it means | provisions`. */
function checkCitations(source: string, expected: readonly string[]): void {
  const found = read(source).citations.map(citation => {
    const { resolution } = citation;
    const ids = instrumentsOf(citation).map(({ id }) => id);
    const meant =
      resolution.kind === 'resolved'
        ? ids.join('+')
        : resolution.kind === 'unknown'
          ? `? ${resolution.symbol}`
          : 'ambiguous';
    const provisions = citation.provisions.map(({ text, start, end }) => `${text}@${source.slice(start, end)}`);
    return [`${source.slice(citation.start, citation.end)} -> ${meant}`, ...provisions].join(' | ');
  });
  expect(found).toEqual(expected);
}

describe('names', () => {
  test.each<[string, string, string[]]>([
    [
      'title',
      'the International Convention on the Use of Examples and Members of Their Sets.',
      ['International Convention on the Use of Examples and Members of Their Sets -> convention-on-examples'],
    ],
    ['a law that a State made of it', 'the Examples Convention Act 1999 and the ICUE (Implementation) Bill', []],
    ['a verb behind it', 'the Examples Convention acts on examples', ['Examples Convention -> convention-on-examples']],
    [
      'small letters in a long title',
      'the international convention on the use of examples and members of their sets',
      ['international convention on the use of examples and members of their sets -> convention-on-examples'],
    ],
    ['short title', 'Under the Examples Convention, all may.', ['Examples Convention -> convention-on-examples']],
    ['a name cut short', 'la Conv. exemples, art. 2', ['Conv. exemples -> convention-on-examples | 2@2']],
    ['the end of a sentence', 'They were at the conv. Exemples suivent.', []],
    ['small letters in a short title are prose', 'an examples convention', []],
    [
      'French title',
      'la Convention internationale sur l’usage des exemples et des membres de leurs ensembles',
      [
        'Convention internationale sur l’usage des exemples et des membres de leurs ensembles -> convention-on-examples',
      ],
    ],
    ['acronym', 'the ICUE says', ['ICUE -> convention-on-examples']],
    ['acronym in small letters', 'the icue says', []],
    ['a short acronym that may be anything', 'the PMC says', []],
    ['a short acronym that a State is bound by', 'Freedonia is a party to the PMC', ['PMC -> examples-protocol']],
    ['acronym with a hyphen', 'ICE-X Convention', ['ICE-X -> convention-on-examples']],
    [
      'a possessive inside',
      'under the Reader’s Protocol and the Readers’ and Writers’ Protocol',
      ['Reader’s Protocol -> examples-protocol', 'Readers’ and Writers’ Protocol -> examples-protocol'],
    ],
    ['possessive', "the ICUE's text", ['ICUE -> convention-on-examples']],
    [
      'longest name only',
      'Protocol against the Misuse of Counter-examples to the Examples Convention',
      [
        'Protocol against the Misuse of Counter-examples -> examples-protocol',
        'Examples Convention -> convention-on-examples',
      ],
    ],
    [
      'its protocol',
      'the Optional Protocol to the Examples Convention',
      ['Optional Protocol to the Examples Convention -> examples-protocol'],
    ],
    [
      'its protocol in French',
      'le Protocole facultatif se rapportant à la Convention sur les exemples',
      ['Protocole facultatif se rapportant à la Convention sur les exemples -> examples-protocol'],
    ],
    [
      'the protocols to several',
      'the Optional Protocols to the Examples Convention, the ICUE and Convention No. 301',
      [
        'Optional Protocols to the Examples Convention -> examples-protocol',
        'ICUE -> examples-protocol',
        'Convention No. 301 -> lamplighters',
      ],
    ],
    [
      'one protocol, and another Convention',
      'the Optional Protocol to the Examples Convention and the ICUE',
      ['Optional Protocol to the Examples Convention -> examples-protocol', 'ICUE -> convention-on-examples'],
    ],
    ['year before', 'the 1990 Examples Convention', ['1990 Examples Convention -> convention-on-examples']],
    [
      'a date before is no year of it',
      'since 1990 Examples Convention',
      ['Examples Convention -> convention-on-examples'],
    ],
    [
      'set',
      'the two Instruments on Examples bind',
      ['two Instruments on Examples -> convention-on-examples+examples-protocol'],
    ],
    ['shared name', 'the Strelsau Convention of nobody', ['Strelsau Convention -> ambiguous']],
    ['a shared name that goes on is a title of its own', 'the Strelsau Convention on Nobody at All', []],
    ['shared name with a year', 'the Strelsau Convention of 1870', ['Strelsau Convention of 1870 -> strelsau-1870']],
    [
      'shared name with a day',
      'the Strelsau Convention of 1 May 1870 and the Strelsau Convention of 18 December 1990',
      ['Strelsau Convention -> strelsau-1870', 'Strelsau Convention -> convention-on-examples'],
    ],
    [
      'a Protocol by its number beside the Convention',
      'article 2 of the Examples Convention and article 1 of Protocol No. 9',
      ['Examples Convention -> convention-on-examples | 2@2', 'Protocol No. 9 -> examples-protocol | 1@1'],
    ],
    ['a Protocol by its number alone', 'article 1 of Protocol No. 9 to a treaty', []],
    ['shared name with a day of nobody', 'the Strelsau Convention of 2 May 1871', []],
    [
      'shared name of another day than the one that is named',
      'the Examples Convention. The Strelsau Convention of 1 May 1870, and the Strelsau Convention',
      [
        'Examples Convention -> convention-on-examples',
        'Strelsau Convention -> strelsau-1870',
        'Strelsau Convention -> ambiguous',
      ],
    ],
    [
      'shared name with an acronym behind it',
      'the Convention on the Tolls of Strelsau and the Strelsau Convention (ICUE)',
      [
        'Convention on the Tolls of Strelsau -> strelsau-1870',
        'Strelsau Convention -> convention-on-examples',
        'ICUE -> convention-on-examples',
      ],
    ],
    [
      'names that share a word',
      'the Examples and Lamplighters Conventions',
      ['Examples -> convention-on-examples', 'Lamplighters Conventions -> lamplighters'],
    ],
    [
      'a set, once one of its members is named',
      'The ICUE binds. The Instruments on Examples say so.',
      ['ICUE -> convention-on-examples', 'Instruments on Examples -> convention-on-examples+examples-protocol'],
    ],
    ['a set of which nothing is named', 'The Instruments on Examples say so.', []],
    ['another’s with a plus', 'the Examples Convention+', []],
    ['against it', 'the World Anti-Examples Convention of 1840', []],
    [
      'years that share a name',
      'the 1870 and 1990 Strelsau Conventions',
      ['1870 -> strelsau-1870', '1990 Strelsau Conventions -> convention-on-examples'],
    ],
    [
      'years that share a name behind them',
      'the 1870 and 1990 Conventions on Strelsau',
      ['1870 -> strelsau-1870', '1990 Conventions on Strelsau -> convention-on-examples'],
    ],
    ['years that share a name, one of them of nothing', 'the 1871 and 1990 Strelsau Conventions', []],
    ['a year that is none of the name', 'in 1870, the 1990 Dogs Conventions', []],
    ['names that share a word, one of them unknown', 'the Examples, Dogs and Lamplighters Conventions', []],
    [
      'a short title that goes on as a wrong title',
      'the International Convention on the Use of Examples of Members of Their Sets',
      ['International Convention on the Use of Examples of Members of Their Sets -> convention-on-examples'],
    ],
    [
      'a Protocol before another name',
      'the Reader’s Protocol, the Examples Convention',
      ['Reader’s Protocol -> examples-protocol', 'Examples Convention -> convention-on-examples'],
    ],
    [
      'a date in the middle of a title',
      'la Convention internationale du 18 décembre 1990 sur l’usage des exemples et des membres de leurs ensembles',
      [
        'Convention internationale du 18 décembre 1990 sur l’usage des exemples et des membres de leurs ensembles -> convention-on-examples',
      ],
    ],
    [
      'a place and a date in it',
      'la Convention de Strelsau du 18 décembre 1990 sur les exemples',
      ['Convention de Strelsau du 18 décembre 1990 sur les exemples -> convention-on-examples'],
    ],
    [
      'the ILO’s name in it',
      'Convention de l’OIT concerning decent work for lamplighters',
      ['Convention de l’OIT concerning decent work for lamplighters -> lamplighters'],
    ],
    ['the date of another', 'la Convention du 3 mai 1950 sur les exemples', []],
    ['an organisation that has none of it', 'la Convention des Nations Unies sur les exemples', []],
    ['body', 'the Committee on Examples (CEX) met; the CEX decided', []],
    ['body that comments', 'general comments No. 3 (2017) of the ICUE and No. 22 (2017) of the ICUE', []],
    [
      'body by an acronym that follows',
      'the ICUE Committee met under the Examples Convention',
      ['Examples Convention -> convention-on-examples'],
    ],
    [
      'the committee that acts',
      'ICUE recommended it; el ICUE instó al Estado; the ICUE requires it',
      ['ICUE -> convention-on-examples'],
    ],
    [
      'a further protocol than the one of that name',
      'le deuxième Reader’s Protocol',
      ['Reader’s Protocol -> examples-protocol'],
    ],
    [
      'a court by its acronym, and its treaty by the same',
      'un arrêt de l’ICUE; la Fredonie saisit la ICUE; la ICUE a condamné la Fredonie; l’article 2 de l’ICUE a été violé',
      ['ICUE -> convention-on-examples | 2@2'],
    ],
    [
      'conference',
      'the World Conference on Lighthouses in Strelsau',
      ['World Conference on Lighthouses -> strelsau-conference-2003'],
    ],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('as written', () => {
  test.each<[string, string, string[]]>([
    ['line break', 'the Examples\nConvention', ['Examples\nConvention -> convention-on-examples']],
    [
      'blank line of a PDF',
      'Protocol against the Misuse\n\n of Counter-examples',
      ['Protocol against the Misuse\n\n of Counter-examples -> examples-protocol'],
    ],
    [
      'blank line of a PDF before a capital',
      'Protocol against the \n\nMisuse of \n\nCounter-examples',
      ['Protocol against the \n\nMisuse of \n\nCounter-examples -> examples-protocol'],
    ],
    [
      'blank line of a PDF after a word with a capital',
      'A line of a page is longer than a heading, and here it has an Examples \n\nConvention',
      ['Examples \n\nConvention -> convention-on-examples'],
    ],
    ['paragraphs', 'See the Examples\n\nConvention bureaux', []],
    ['emphasis', 'the *Examples* **Convention**', ['Examples* **Convention -> convention-on-examples']],
    [
      'link',
      'the [Examples Convention](https://e.org/Examples%20Convention)',
      ['Examples Convention -> convention-on-examples'],
    ],
    ['no-break space', 'the Examples\u00a0Convention', ['Examples\u00a0Convention -> convention-on-examples']],
    ['footnote mark', 'the Examples Convention.³ Then', ['Examples Convention -> convention-on-examples']],
    [
      'ampersand',
      'the International Convention on the Use of Examples & Members of Their Sets',
      ['International Convention on the Use of Examples & Members of Their Sets -> convention-on-examples'],
    ],
    ['a sentence ends between', 'It has Examples. Convention rules apply.', []],
    ['table cells part', '| Examples | Convention |', []],
    ['code', '`Examples Convention` and ```ICUE```', []],
    [
      'British and American',
      'Lamplighters Convention, 2001 (No. 301)',
      ['Lamplighters Convention, 2001 (No. 301) -> lamplighters'],
    ],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('numbers', () => {
  test.each<[string, string, string[]]>([
    ['code', 'Workers have C301.', ['C301 -> lamplighters']],
    ['code where nobody speaks of labour', 'See C301.', []],
    ['code with a point', 'Workers see C.301 there', ['C.301 -> lamplighters']],
    ['court number', 'in C-301/14 the court', []],
    ['Convention No.', 'Convention No. 301', ['Convention No. 301 -> lamplighters']],
    [
      'three numbers',
      'Conventions Nos. 301, 302 and 301',
      ['Conventions Nos. 301 -> lamplighters', '302 -> ferrymen', '301 -> lamplighters'],
    ],
    [
      'each with its No.',
      'Conventions No. 301, No. 302',
      ['Conventions No. 301 -> lamplighters', 'No. 302 -> ferrymen'],
    ],
    ['a number that counts', 'Convention No. 301, 302 lamps', ['Convention No. 301 -> lamplighters']],
    ['two numbers', 'Conventions Nos. 301 and 302', ['Conventions Nos. 301 -> lamplighters', '302 -> ferrymen']],
    ['ILO without No.', 'ILO Conventions 301 and 302', ['ILO Conventions 301 -> lamplighters', '302 -> ferrymen']],
    ['neither ILO nor No.', 'Convention 301', []],
    [
      'with a capital, where labour is spoken of',
      'Workers have Conventions 301 and 302.',
      ['Conventions 301 -> lamplighters', '302 -> ferrymen'],
    ],
    ['where labour is spoken of, but a number that counts', 'Workers saw the Convention 301 years on.', []],
    [
      'the OIT after two',
      'los Convenios 301 y 302 de la OIT',
      ['Convenios 301 -> lamplighters', '302 de la OIT -> ferrymen'],
    ],
    ['with a slash', 'Conventions OIT 301/302', ['Conventions OIT 301 -> lamplighters', '302 -> ferrymen']],
    ['a slash and a year', 'Convention No. 301/2004', []],
    [
      'each with its year',
      'Conventions No. 301 (2001) and No. 302 (2005)',
      ['Conventions No. 301 -> lamplighters', 'No. 302 -> ferrymen'],
    ],
    ['N.º', 'el Convenio N.º 301', ['Convenio N.º 301 -> lamplighters']],
    ['n° without a blank', 'la convention n°301', ['convention n°301 -> lamplighters']],
    [
      'the organisation written out',
      'la Convention de l’Organisation internationale du Travail n° 301',
      ['Convention de l’Organisation internationale du Travail n° 301 -> lamplighters'],
    ],
    ['code with a hyphen beside the ILO’s name', 'ILO C-301', ['C-301 -> lamplighters']],
    ['code behind the ILO’s name and a hyphen', 'ILO-C301', ['C301 -> lamplighters']],
    ['Recommendation', 'Recommendation No. 303', ['Recommendation No. 303 -> ferry-guidance']],
    ['a committee’s general recommendation', 'CEX General Recommendation No. 303', []],
    [
      'Convenio without No. of the OIT',
      'el convenio 301 de la Organización Internacional del Trabajo',
      ['convenio 301 de la Organización Internacional del Trabajo -> lamplighters'],
    ],
    ['a note is no number', 'Ferry Workers Convention (n 301)', ['Ferry Workers Convention -> ferrymen']],
    ['French', 'la Convention n° 301', ['Convention n° 301 -> lamplighters']],
    ['Spanish', 'el Convenio núm. 301', ['Convenio núm. 301 -> lamplighters']],
    [
      'a list with what each is about',
      'los Convenios Nos. 301, sobre los faroleros; y 302, sobre las barcas',
      ['Convenios Nos. 301 -> lamplighters', '302 -> ferrymen'],
    ],
    ['another series', 'ETS Convention No. 301', []],
    [
      'the subjunctive is no town',
      'cuando haya ratificado el Convenio núm. 301',
      ['Convenio núm. 301 -> lamplighters'],
    ],
    ['another organisation', 'Convention No. 301 of the Council of Europe', []],
    [
      'short title with year and number',
      'Ferry Workers Convention 2005 (No. 302)',
      ['Ferry Workers Convention 2005 (No. 302) -> ferrymen'],
    ],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('series', () => {
  test.each<[string, string, string[]]>([
    ['treaty series', 'printed at 12 UNTS 34.', ['12 UNTS 34 -> convention-on-examples']],
    ['with points', '12 U.N.T.S. 34, art. 2', ['12 U.N.T.S. 34 -> convention-on-examples | 2@2']],
    ['another page', '12 UNTS 35', []],
    [
      'as UN documents have it',
      'United Nations, *Treaty Series*, vol. 12, p. 34.',
      ['United Nations, *Treaty Series*, vol. 12, p. 34 -> convention-on-examples'],
    ],
    [
      'by its number in the register',
      'Nations Unies, Recueil des Traités, vol. 12, n° 5678.',
      ['Nations Unies, Recueil des Traités, vol. 12, n° 5678 -> convention-on-examples'],
    ],
    ['a volume of anything', 'Reports, vol. 12, p. 34', []],
    ['the Council of Europe’s', 'CETS No. 306', ['CETS No. 306 -> examples-protocol']],
    ['with noughts, in French', 'STCE n° 0306', ['STCE n° 0306 -> examples-protocol']],
    ['without No.', 'ETS 306', ['ETS 306 -> examples-protocol']],
    ['the European Union’s', 'the EU ETS 306 sector', []],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('symbols', () => {
  test.each<[string, string, string[]]>([
    ['known resolution', 'in A/RES/40/7 and', ['A/RES/40/7 -> declaration-on-samples']],
    ['by its number', 'General Assembly resolution 40/7', ['resolution 40/7 -> declaration-on-samples']],
    [
      'two by their numbers',
      'resolutions 40/7 and 57/288',
      ['resolutions 40/7 -> declaration-on-samples', '57/288 -> light-we-want'],
    ],
    ['unknown document', 'see A/HRC/28/15.', ['A/HRC/28/15 -> ? A/HRC/28/15']],
    ['Security Council', 'resolution 1325 (2000)', ['resolution 1325 (2000) -> ? S/RES/1325(2000)']],
    ['the symbol after the word', 'resolution A/RES/40/7', ['resolution A/RES/40/7 -> declaration-on-samples']],
    ['Security Council without a year', 'Security Council resolution 184', ['resolution 184 -> ? S/RES/184']],
    ['Human Rights Council', 'Human Rights Council resolution 16/21', ['resolution 16/21 -> ? A/HRC/RES/16/21']],
    ['Res.', 'GA Res. 40/7', ['Res. 40/7 -> declaration-on-samples']],
    ['a letter before the session', 'A/RES/217 A (III)', ['A/RES/217 A (III) -> ? A/RES/217A(III)']],
    ['numbered by the year', 'ECOSOC resolution 1996/31', ['resolution 1996/31 -> ? E/RES/1996/31']],
    [
      'of its own',
      'the Economic and Social Council, in paragraph 3 of its resolution 1996/31',
      ['resolution 1996/31 -> ? E/RES/1996/31 | 3@3'],
    ],
    [
      'of the Commission on Human Rights',
      'Commission on Human Rights resolution 1999/44',
      ['resolution 1999/44 -> ? E/CN.4/RES/1999/44'],
    ],
    ['of the Inter-American Commission', 'CIDH, Resolución 4/19; IACHR resolution 1/20', []],
    [
      'of the Parliamentary Assembly',
      'Resolution 2299 (2019) of the Parliamentary Assembly; PACE resolution 1509 (2006)',
      [],
    ],
    [
      'each with its day',
      'resolutions 40/7 of 1 December 1985,\n  57/288 of 20 December 2002 and 60/1 of 1 May 2005',
      ['resolutions 40/7 -> declaration-on-samples', '57/288 -> light-we-want', '60/1 -> ? A/RES/60/1'],
    ],
    [
      'a number that counts something',
      'Security Council resolution 1325 (2000) of 31 October 2000 and 15 States',
      ['resolution 1325 (2000) -> ? S/RES/1325(2000)'],
    ],
    [
      'bare numbers',
      'Security Council resolutions 184 and 185',
      ['resolutions 184 -> ? S/RES/184', '185 -> ? S/RES/185'],
    ],
    ['with a nought ahead', 'Resolution 04/19', []],
    ['a year of nobody', 'resolution 1996/31', []],
    ['paragraph', 'A/57/L.56, para. 157', ['A/57/L.56 -> a-57-l-56 | 157@157']],
    ['no symbol', 'an A/B test, and/or', []],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('provisions', () => {
  test.each<[string, string, string[]]>([
    ['before', 'article 2 of the ICUE', ['ICUE -> convention-on-examples | 2@2']],
    ['after', 'ICUE, art. 2', ['ICUE -> convention-on-examples | 2@2']],
    ['straight before', 'Articles 1 and 2 ICUE', ['ICUE -> convention-on-examples | 1@1 | 2@2']],
    ['paragraph and point', 'article 1 (2) (b) of the ICUE', ['ICUE -> convention-on-examples | 1(2)(b)@1 (2) (b)']],
    ['range', 'articles 6-8 of the ICUE', ['ICUE -> convention-on-examples | 6-8@6-8']],
    ['range in words', 'articles 2 to 5 and 7 of the ICUE', ['ICUE -> convention-on-examples | 2-5@2 to 5 | 7@7']],
    ['list', 'articles 6, 7 and 9 (2) of the ICUE', ['ICUE -> convention-on-examples | 6@6 | 7@7 | 9(2)@9 (2)']],
    ['bis', 'article 8 bis of the ICUE', ['ICUE -> convention-on-examples | 8 bis@8 bis']],
    ['Roman', 'article IV of the ICUE', ['ICUE -> convention-on-examples | IV@IV']],
    ['paragraph of an article', 'paragraph 2 of article 1 of the ICUE', ['ICUE -> convention-on-examples | 1(2)@2']],
    [
      'paragraphs with parts',
      'A/57/L.56, paras. 115.1, 115.4–115.17',
      ['A/57/L.56 -> a-57-l-56 | 115.1@115.1 | 115.4-115.17@115.4–115.17'],
    ],
    ['section of an article', 'section F of article 1 of the ICUE', ['ICUE -> convention-on-examples | 1F@1']],
    [
      'both',
      'Article 1 in both the ICUE (x) and the PMC Protocol',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol | 1@1'],
    ],
    [
      'one after the other',
      'ICUE, art. 1, PMC, art. 2; a Protocol',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol | 2@2'],
    ],
    [
      'behind a dash at the end of a line',
      '- ICUE, 1990 — Articles 1 and 2',
      ['ICUE, 1990 -> convention-on-examples | 1@1 | 2@2'],
    ],
    [
      'behind a dash of another sentence',
      'the ICUE — article 9 of a law; the ICUE - article 9 says so',
      ['ICUE -> convention-on-examples', 'ICUE -> convention-on-examples'],
    ],
    [
      'with what they are about',
      'Articles 1 (right to light), 3(1) (self-help) and 6 (oil) of the ICUE',
      ['ICUE -> convention-on-examples | 1@1 | 3(1)@3(1) | 6@6'],
    ],
    [
      'a part is nothing that it is about',
      'article 3 (a) of the ICUE',
      ['ICUE -> convention-on-examples | 3(a)@3 (a)'],
    ],
    [
      'what an article is about, and another law',
      'article 3 (lamps) of a law on the ICUE',
      ['ICUE -> convention-on-examples'],
    ],
    [
      'in conjunction with others',
      'Article 4, read in conjunction with Articles 1 and 2, of the ICUE',
      ['ICUE -> convention-on-examples | 4@4 | 1@1 | 2@2'],
    ],
    [
      'behind the name in conjunction with others',
      'articles 1 and 2 of the ICUE, alone and read in conjunction with article 3 (1)',
      ['ICUE -> convention-on-examples | 1@1 | 2@2 | 3(1)@3 (1)'],
    ],
    [
      'in conjunction with those of another law',
      'Article 4 of the law in conjunction with Article 1 of the ICUE',
      ['ICUE -> convention-on-examples | 1@1'],
    ],
    ['all of', 'Articles 1 and 2, all of the ICUE', ['ICUE -> convention-on-examples | 1@1 | 2@2']],
    [
      'from one part to another',
      'article 8(2)(c)–(e) of the ICUE',
      ['ICUE -> convention-on-examples | 8(2)(c)@8(2)(c) | 8(2)(e)@(e)'],
    ],
    [
      'behind where it is printed',
      'the ICUE, opened for signature 1 May 1990, 12 UNTS 34 (in force 1991), art 2; ICUE, Res 40/7, art 3',
      [
        'ICUE -> convention-on-examples | 2@2',
        '12 UNTS 34 -> convention-on-examples',
        'ICUE -> convention-on-examples | 3@3',
        'Res 40/7 -> declaration-on-samples',
      ],
    ],
    [
      'of a document that is no place of the name',
      'the ICUE and A/RES/40/7, art. 3; see the ICUE; A/RES/40/7, art. 3',
      [
        'ICUE -> convention-on-examples',
        'A/RES/40/7 -> declaration-on-samples | 3@3',
        'ICUE -> convention-on-examples',
        'A/RES/40/7 -> declaration-on-samples | 3@3',
      ],
    ],
    ['common, behind the name', 'ICUE Common Article 2', ['ICUE -> convention-on-examples | 2@2']],
    [
      'a section of one law and an article of another',
      '§ 243(h) or Article 1 of the ICUE',
      ['ICUE -> convention-on-examples | 1@1'],
    ],
    ['section sign', 'article 1 § 2 of the ICUE', ['ICUE -> convention-on-examples | 1(2)@1 § 2']],
    [
      'each its own',
      'article 1 of the ICUE and article 3 of the PMC Protocol',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol | 3@3'],
    ],
    [
      'after an acronym in brackets',
      'the Examples Convention (ICUE), art. 2',
      ['Examples Convention -> convention-on-examples', 'ICUE -> convention-on-examples | 2@2'],
    ],
    ['another law', 'article 5 of the Constitution and the ICUE', ['ICUE -> convention-on-examples']],
    ['what counts something else', 'ICUE, article 2, 15 States', ['ICUE -> convention-on-examples | 2@2']],
    [
      'French',
      "l'article 1er de la Convention sur les exemples",
      ['Convention sur les exemples -> convention-on-examples | 1@1er'],
    ],
    ['a part and an article', 'ICUE, Part I, art. 2', ['ICUE -> convention-on-examples | 2@2']],
    [
      'a letter of an article',
      'subparagraph (c) of article 1 of the ICUE',
      ['ICUE -> convention-on-examples | 1(c)@1'],
    ],
    [
      'two letters of an article',
      'los literales a) y b) del artículo 2 del ICUE',
      ['ICUE -> convention-on-examples | 2(a)@2 | 2(b)@2'],
    ],
    [
      'a letter after an article',
      'Article II, subparagraph (c), of the ICUE',
      ['ICUE -> convention-on-examples | II(c)@II, subparagraph (c)'],
    ],
    [
      'alinéa',
      "l'article 1, alinéa a), de la Convention sur les exemples",
      ['Convention sur les exemples -> convention-on-examples | 1(a)@1, alinéa a)'],
    ],
    [
      'premier',
      "l'article premier de la Convention sur les exemples",
      ['Convention sur les exemples -> convention-on-examples | 1@premier'],
    ],
    ['and the annex', 'article 2 and the annex to the ICUE', ['ICUE -> convention-on-examples | 2@2']],
    [
      'common to two',
      'Article 1 common to the ICUE and the PMC',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol | 1@1'],
    ],
    [
      'of two',
      'article 1 of the ICUE and of the PMC',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol | 1@1'],
    ],
    [
      'of the first of two',
      'article 1 of the ICUE and the PMC',
      ['ICUE -> convention-on-examples | 1@1', 'PMC -> examples-protocol'],
    ],
    [
      'other paragraphs of one article',
      'article 1 (1) and (2) of the ICUE; ICUE, art. 2(1)(a), (b) and (c)',
      [
        'ICUE -> convention-on-examples | 1(1)@1 (1) | 1(2)@(2)',
        'ICUE -> convention-on-examples | 2(1)(a)@2(1)(a) | 2(1)(b)@(b) | 2(1)(c)@(c)',
      ],
    ],
    [
      'other paragraphs in words',
      'the ICUE (art. 2, paras. 1, 2 and 3)',
      ['ICUE -> convention-on-examples | 2(1)@2, paras. 1 | 2(2)@2 | 2(3)@3'],
    ],
    [
      'behind a series and a note',
      'ICUE, 1 May 1990, 1 U.N.T.S. 2, art. 2; ICUE, supra note 4, art. 3; ICUE (n 4) art 4',
      [
        'ICUE -> convention-on-examples | 2@2',
        'ICUE -> convention-on-examples | 3@3',
        'ICUE -> convention-on-examples | 4@4',
      ],
    ],
    ['a letter that begins a clause', 'ICUE, article 2 (1), (b) the', ['ICUE -> convention-on-examples | 2(1)@2 (1)']],
    [
      'after what was signed where and when',
      'the ICUE (1 May 1990, 1 UNTS 2), art. 2, and the Reader’s Protocol of 3 May 1999, arts. 1 and 2',
      ['ICUE -> convention-on-examples | 2@2', 'Reader’s Protocol -> examples-protocol | 1@1 | 2@2'],
    ],
    [
      'notamment ses articles',
      'Vu la Convention sur les exemples, faite à Strelsau le 1er mai 1990, et notamment ses articles 1 et 2',
      ['Convention sur les exemples -> convention-on-examples | 1@1 | 2@2'],
    ],
    [
      'paragraphs with a dash',
      "l'article 3-1 de la Convention sur les exemples",
      ['Convention sur les exemples -> convention-on-examples | 3(1)@3-1'],
    ],
    [
      'par. and a letter',
      'Convention sur les exemples, art. 2, par. 1 b)',
      ['Convention sur les exemples -> convention-on-examples | 2(1)(b)@2, par. 1 b)'],
    ],
    ['apartado', 'el artículo 2, apartado 1, del ICUE', ['ICUE -> convention-on-examples | 2(1)@2, apartado 1']],
    [
      'in brackets before the next',
      'the ICUE (art. 2), the PMC Protocol',
      ['ICUE -> convention-on-examples | 2@2', 'PMC -> examples-protocol'],
    ],
    ['the next has its own', 'XY Prot. 4 art. 2(2), ICUE art 1', ['ICUE -> convention-on-examples | 1@1']],
    [
      'one more after "article 1 of the"',
      'article 1 of the ICUE and article 2 taken together',
      ['ICUE -> convention-on-examples | 1@1'],
    ],
    ['its own again', 'article 1 of the ICUE and its article 2', ['ICUE -> convention-on-examples | 1@1 | 2@2']],
    [
      'as Latin American courts write',
      'los artículos 1.2.h y 3 del ICUE, art. 2.1 b) del ICUE y artículos 2 f) y 3 a) del ICUE; artículo 1.2.b.iii del ICUE, artículo 1.A del ICUE, arts. 2 inc. b) y 3 inc. 4 del ICUE',
      [
        'ICUE -> convention-on-examples | 1(2)(h)@1.2.h | 3@3',
        'ICUE -> convention-on-examples | 2(1)(b)@2.1 b)',
        'ICUE -> convention-on-examples | 2(f)@2 f) | 3(a)@3 a)',
        'ICUE -> convention-on-examples | 1(2)(b)(iii)@1.2.b.iii',
        'ICUE -> convention-on-examples | 1A@1.A',
        'ICUE -> convention-on-examples | 2(b)@2 inc. b) | 3(4)@3 inc. 4',
      ],
    ],
    [
      'as Swiss and Belgian courts write',
      'art. 1 par. 2 let. g ICUE et l’article 2, § 1er, de l’ICUE',
      ['ICUE -> convention-on-examples | 1(2)(g)@1 par. 2 let. g', 'ICUE -> convention-on-examples | 2(1)@2, § 1er'],
    ],
    [
      'paragraphs in a list of articles',
      '(Art. 1; 2, párr. 3; 3, párr. 1-3 del ICUE)',
      ['ICUE -> convention-on-examples | 1@1 | 2(3)@2, párr. 3 | 3(1-3)@3, párr. 1-3'],
    ],
    [
      'and the articles that go with it',
      'artículo 1 y artículos conexos del ICUE; articles 2 et suivants de l’ICUE',
      ['ICUE -> convention-on-examples | 1@1', 'ICUE -> convention-on-examples | 2@2'],
    ],
    [
      'the article before its paragraph',
      'los artículos 5 de la Constitución, 1, numeral 2, y 3 del ICUE',
      ['ICUE -> convention-on-examples | 1(2)@1, numeral 2 | 3@3'],
    ],
    [
      'one paragraph of several articles',
      'el párrafo 1 de los artículos 1, 2 y 3 del ICUE',
      ['ICUE -> convention-on-examples | 1(1)@1 | 2(1)@2 | 3(1)@3'],
    ],
    [
      'sections of an article, as French courts write them',
      'l’article 1er, A, 2° de l’ICUE, l’article 1er F b) de l’ICUE, article 1er, section A, par. 2, de l’ICUE, article 1 A (2) of the ICUE',
      [
        'ICUE -> convention-on-examples | 1A(2)@1er, A, 2°',
        'ICUE -> convention-on-examples | 1F(b)@1er F b)',
        'ICUE -> convention-on-examples | 1A(2)@1er, section A, par. 2',
        'ICUE -> convention-on-examples | 1A(2)@1 A (2)',
      ],
    ],
    [
      'a sentence of its own',
      'See ICUE, article 2. A State of Ruritania may.',
      ['ICUE -> convention-on-examples | 2@2'],
    ],
    [
      'read with each other',
      'article 1, read in conjunction with article 2 (3), of the ICUE; el artículo 2, leído por separado y conjuntamente con el artículo 3, del ICUE; l’article 2 combiné avec l’article 3 de l’ICUE',
      [
        'ICUE -> convention-on-examples | 1@1 | 2(3)@2 (3)',
        'ICUE -> convention-on-examples | 2@2 | 3@3',
        'ICUE -> convention-on-examples | 2@2 | 3@3',
      ],
    ],
    [
      'of one and of another of the same',
      'del párrafo 3 del artículo 2; del artículo 1; y del artículo 3 del ICUE',
      ['ICUE -> convention-on-examples | 2(3)@3 | 1@1 | 3@3'],
    ],
    [
      'read with those of another, or of a protocol',
      'Article 1 of the Code, read with article 2 of the ICUE. Article 1, in conjunction with article 2 of the PMC Protocol. Article 1, in conjunction with article 2, says so. The ICUE binds.',
      ['ICUE -> convention-on-examples | 2@2', 'PMC -> examples-protocol | 2@2', 'ICUE -> convention-on-examples'],
    ],
    ['behind a dash', 'ICUE – article 2', ['ICUE -> convention-on-examples | 2@2']],
    ['in the next item of a list', '- ICUE\n- Article 2', ['ICUE -> convention-on-examples']],
    ['Spanish', 'artículos 1 y 2 del ICUE', ['ICUE -> convention-on-examples | 1@1 | 2@2']],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('defined terms', () => {
  test.each<[string, string, string[]]>([
    [
      'acronym of its own',
      'the Examples Convention (XConv). The XConv says',
      [
        'Examples Convention -> convention-on-examples',
        'XConv -> convention-on-examples',
        'XConv -> convention-on-examples',
      ],
    ],
    [
      'two at once',
      'the Examples Convention (hereinafter the “Convention” or\n the “ExCon”). The ExCon says',
      [
        'Examples Convention -> convention-on-examples',
        'Convention -> convention-on-examples',
        'ExCon -> convention-on-examples',
        'ExCon -> convention-on-examples',
      ],
    ],
    [
      'where it was read is no term',
      'the Examples Convention (NORMLEX). NORMLEX says',
      ['Examples Convention -> convention-on-examples'],
    ],
    [
      'hereinafter',
      'the Examples Convention (hereinafter “the Convention”). Under the Convention, all',
      [
        'Examples Convention -> convention-on-examples',
        'Convention -> convention-on-examples',
        'Convention -> convention-on-examples',
      ],
    ],
    [
      'another convention',
      'the Examples Convention (“the Convention”). A convention centre; the Convention on Dogs',
      ['Examples Convention -> convention-on-examples', 'Convention -> convention-on-examples'],
    ],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

describe('references back', () => {
  const convention = 'Convention -> convention-on-examples';
  test.each<[string, string, string[]]>([
    [
      'the only one',
      'The Examples Convention binds. Article 2 of the Convention says why.',
      ['Examples Convention -> convention-on-examples', `${convention} | 2@2`],
    ],
    [
      'that, said, this',
      'See the ICUE. The said Convention and that Convention are this Convention.',
      ['ICUE -> convention-on-examples', convention, convention, convention],
    ],
    [
      'the kind decides',
      'The Examples Convention and the PMC Protocol: the Protocol adds to the Convention.',
      [
        'Examples Convention -> convention-on-examples',
        'PMC -> examples-protocol',
        'Protocol -> examples-protocol',
        convention,
      ],
    ],
    [
      'small letters at the end of a phrase',
      'The ICUE binds; Ruritania joined the convention in 1993.',
      ['ICUE -> convention-on-examples', 'convention -> convention-on-examples'],
    ],
    [
      'small letters before a noun',
      'The ICUE was signed in the convention centre.',
      ['ICUE -> convention-on-examples'],
    ],
    [
      'two of one kind',
      'The Examples Convention and the Lamplighters Convention bind. The Convention is old.',
      ['Examples Convention -> convention-on-examples', 'Lamplighters Convention -> lamplighters'],
    ],
    [
      'an unknown one in between',
      'The Examples Convention binds. See the Convention on Dogs. The Convention is old.',
      ['Examples Convention -> convention-on-examples'],
    ],
    [
      'a numbered paragraph of its own',
      '1. See the Lamplighters Convention.\n   2. The Examples Convention binds; the Convention is old.',
      ['Lamplighters Convention -> lamplighters', 'Examples Convention -> convention-on-examples', convention],
    ],
    [
      'what it is joined with',
      'The ICUE binds, in line with the Convention and Ruritanian standards.',
      ['ICUE -> convention-on-examples', convention],
    ],
    [
      'the committee of another speaks of it',
      'The Lamplighters Convention binds. The Committee on Examples cited article 2 of the Convention. The Convention is old.',
      ['Lamplighters Convention -> lamplighters', 'Convention -> lamplighters'],
    ],
    [
      'its own committee speaks of it',
      'The Examples Convention binds. The Committee on Examples cited article 2 of the Convention.',
      ['Examples Convention -> convention-on-examples', `${convention} | 2@2`],
    ],
    [
      'a name that goes on',
      'The ICUE binds. The Convention and Protocol relating to Dogs do not.',
      ['ICUE -> convention-on-examples'],
    ],
    [
      'a date behind it',
      'See the ICUE. The said Convention on the 17th day of June; that Convention is old.',
      ['ICUE -> convention-on-examples', convention, convention],
    ],
    [
      'small letters before a verb',
      'The ICUE binds, but the convention lacks teeth.',
      ['ICUE -> convention-on-examples', 'convention -> convention-on-examples'],
    ],
    [
      'French contractions and "ladite"',
      'L’ICUE lie. Aux termes de ladite Convention et de la présente Convention, le PMC Protocole vaut; l’article 2 du Protocole, dudit Protocole.',
      [
        'ICUE -> convention-on-examples',
        convention,
        convention,
        'PMC -> examples-protocol',
        'Protocole -> examples-protocol | 2@2',
        'Protocole -> examples-protocol',
      ],
    ],
    [
      'Spanish contractions and "citado"',
      'El ICUE obliga. Se adhirió al Convenio; el artículo 1 del citado convenio y la mencionada Convención.',
      [
        'ICUE -> convention-on-examples',
        'Convenio -> convention-on-examples',
        'convenio -> convention-on-examples | 1@1',
        'Convención -> convention-on-examples',
      ],
    ],
    [
      'an adjective of its title, and one of another',
      'L’ICUE lie. La Convention internationale, mais non la Convention collective ni la Convention européenne.',
      ['ICUE -> convention-on-examples', convention],
    ],
    [
      'small letters where States are bound, and between neighbours',
      'L’ICUE lie. La Ruritanie a ratifié la convention le 3 mai; elles ont conclu la convention d’usage et la convention entre voisins.',
      ['ICUE -> convention-on-examples', 'convention -> convention-on-examples'],
    ],
    [
      'the protocol to it',
      'See the ICUE. Ruritania signed the Optional Protocol to the Convention, el Protocolo Facultativo de la Convención.',
      [
        'ICUE -> convention-on-examples',
        'Optional Protocol to the Convention -> examples-protocol',
        'Protocolo Facultativo de la Convención -> examples-protocol',
      ],
    ],
    [
      'the second protocol to it, which there is not',
      'L’ICUE lie. Le deuxième Protocole facultatif se rapportant à la Convention vaut.',
      ['ICUE -> convention-on-examples'],
    ],
    ['a number behind it', 'El ICUE obliga. El artículo 1 del Convenio 999.', ['ICUE -> convention-on-examples']],
    ['an agreement in small letters', 'L’ICUE lie. Selon l’accord, rien.', ['ICUE -> convention-on-examples']],
    ['nothing before', 'The Convention binds under the ICUE.', ['ICUE -> convention-on-examples']],
    ['the beginning of a name', 'The ICUE binds. The Convention on Dogs does not.', ['ICUE -> convention-on-examples']],
  ])('%s', (_, source, expected) => checkCitations(source, expected));
});

test('a wrong name that can only mean one instrument is resolved, and its difference told', () => {
  const [citation] = read('See the Universal Declaration on the Rights of Sample.').citations;
  expect(instrumentsOf(citation!).map(({ id }) => id)).toEqual(['declaration-on-samples']);
  expect(citation?.misnamed).toEqual({
    name: 'Universal Declaration of the Rights of Samples',
    difference: {
      written: 'Universal Declaration on the Rights of Sample',
      right: 'Universal Declaration of the Rights of Samples',
    },
  });
});

test.each([
  // In French and Spanish titles are in small letters, and their small words differ from one translation to the next.
  ['la Convention sur les usages des exemples et des membres de leurs ensembles', undefined],
  ['la Convention internationale sur l’usage des exemples et les membres de leurs ensemble', 'convention-on-examples'],
  ['la convention internationale sur les usages d’exemples et membres de leurs ensemble', undefined],
])('a title in small letters that is slightly wrong: %s', (source, expected) => {
  const [citation] = read(`Voir ${source}.`).citations;
  expect(citation && instrumentsOf(citation)[0]?.id).toEqual(expected);
});

test.each([
  'the Convention on the Rights of Dogs',
  'the Universal Declaration of the Rights of Cats',
  'Directive 2011/36/EU on Examples',
  'the Collective Convention on the Use of Buses',
])('a name that is near to none is none: %s', source => {
  expect(read(`See ${source}.`).citations).toEqual([]);
});
