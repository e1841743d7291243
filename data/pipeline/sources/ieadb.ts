import { parse } from 'csv-parse/sync';
import type { TreatyActionKind } from '../../../server/src/corpus/terms.ts';
import { isoDay } from './days.ts';
import { foldSpace, groupBy, isConsent, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** `db_members.csv` of the International Environmental Agreements Database: one act a row, for agreements of all kinds. */
export function readIeadb(csv: string): StatusTable[] {
  // Three lines before the header say how to cite the database.
  const [, table = ''] = /^(?:.*\n){2}\s*\n([\s\S]*)$/.exec(csv) ?? [];
  const rows: Row[] = parse(table, {
    columns: true,
    delimiter: ';',
    on_record: (record: Row) => (instruments[record['Mitch ID'] ?? ''] ? record : undefined),
  });
  const byAgreement = groupBy(rows, row => row['Mitch ID'] ?? '');
  return [...byAgreement].map(([number, own]) => {
    const faults: TableFault[] = [];
    const byCountry = groupBy(own, row => foldSpace(row['Country (official name)'] ?? ''));
    return {
      source: 'iea-database-2026-01-23',
      day: '2026-01-23',
      instrument: { id: instruments[number] ?? '' },
      standing: 'secondary',
      complete: "no, a research database, not the depositary's table",
      acts: [...byCountry].flatMap(([participant, acts]) => readCountry(participant, acts, faults)),
      faults,
      remarks: [],
    };
  });
}

type Row = Readonly<Record<string, string>>;

/**
 * Entry into force and withdrawal are rows of their own: they tell of the one act of consent beside them. Compared with
 * depositaries' tables, the database often gives acceptances other names and now and then prints the day of effect as
 * the day of the act: so of the act only that there was one is taken, and no day that is the day of effect as well.
 */
function readCountry(participant: string, rows: readonly Row[], faults: TableFault[]): PublishedAct[] {
  const acts = rows.flatMap(row => {
    const kind = kinds[(row['Action Type'] ?? '').replace(/^Deposit \((\w+)\)$/, '$1').toLowerCase()];
    return kind ? [{ participant, kind, date: dayOfRow(row), raw: rawOf(row) }] : [];
  });
  const others = acts.filter(act => !isConsent(act));
  const effects = rows.filter(row => /^Entry into force/i.test(row['Action Type'] ?? ''));
  const consents = acts.filter(isConsent);
  const [consent] = consents;
  if (consents.length > 1 || effects.length > 1) {
    faults.push({ participant, text: 'left and came back, or became a party twice' });
    return others;
  }
  if (successors.has(participant) && consent && consent.date < '1991') {
    faults.push({ participant, text: 'what a former State did is carried over to it' });
    return [];
  }
  const source = consent ?? (effects[0] && { date: '', raw: rawOf(effects[0]) });
  if (!source) return others;
  const effective = effects[0] ? dayOfRow(effects[0]) : '';
  const ended = rows.some(row => /^(Withdrawal|Denunciation|Termination)/.test(row['Action Type'] ?? ''));
  const date = source.date === effective ? '' : source.date;
  const tells = { ...(effective && { effective }), ...(ended && { end: '?' }) };
  return [...others, { participant, kind: 'consent to be bound', date, ...tells, raw: source.raw }];
}

/** States under whose names the database lists acts of Czechoslovakia and Yugoslavia. */
const successors: ReadonlySet<string> = new Set([
  'Bosnia and Herzegovina',
  'Croatia',
  'Czechia',
  'Montenegro',
  'North Macedonia',
  'Serbia',
  'Slovakia',
  'Slovenia',
]);

const dayOfRow = ({ Year = '', Month = '', Day = '' }: Row): string => isoDay(Year, Month, Day) ?? '';

const rawOf = (row: Row): string => foldSpace(`${row['Action Type']} ${dayOfRow(row)}`);

const kinds: Readonly<Record<string, TreatyActionKind>> = {
  signature: 'signature',
  'definitive signature': 'definitive signature',
  ratification: 'ratification',
  accession: 'accession',
  adherence: 'accession',
  adhesion: 'accession',
  acceptance: 'acceptance',
  approval: 'approval',
  approbation: 'approval',
  succession: 'succession',
  'consent to be bound': 'consent to be bound',
  'provisional application': 'provisional application',
};

/** Ids of the corpus by the numbers of the database; the NPT is not taken, its accessions are called acceptances there. */
const instruments: Readonly<Record<string, string>> = {
  2600: 'ilo-c013',
  2621: 'icrw-1946',
  2675: 'fishing-conservation-1958',
  2688: 'antarctic-treaty',
  2726: 'ptbt-1963',
  2793: 'ramsar',
  2807: 'bwc',
  2812: 'unesco-whc-1972',
  2813: 'london-dumping-1972',
  2814: 'cites',
  2874: 'marpol-protocol-1978',
  2884: 'stcw-1978',
  2914: 'ccamlr-1980',
  2947: 'unclos',
  2982: 'vienna-convention-ozone-1985',
  3021: 'montreal-protocol',
  3042: 'basel-convention',
  3103: 'madrid-protocol-1991',
  3126: 'unfccc',
  3128: 'cbd',
  3188: 'unccd',
  3234: 'pelindaba-treaty',
  3273: 'kyoto-protocol',
  3288: 'aarhus-convention-1998',
  3289: 'rotterdam-convention',
  3314: 'cartagena-protocol',
  3341: 'stockholm-pops',
  3342: 'acap-2001',
  4439: 'who-fctc-2003',
  4537: 'hong-kong-convention-2009',
  4638: 'nagoya-protocol',
  4923: 'kyoto-doha-amendment',
  4971: 'minamata-convention',
  5046: 'paris-agreement',
  8808: 'escazu-2018',
  9114: 'bbnj-2023',
};
