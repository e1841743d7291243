import { parse } from 'csv-parse/sync';
import type { TreatyActionKind } from '../../../server/src/corpus/terms.ts';
import { isoDay } from './days.ts';
import { agreements } from './ieadbAgreements.ts';
import { foldSpace, groupBy, isConsent, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** `db_members.csv` of the International Environmental Agreements Database: one act a row, for agreements of all kinds. */
export function readIeadb(csv: string): StatusTable[] {
  // Three lines before the header say how to cite the database.
  const [, table = ''] = /^(?:.*\n){2}\s*\n([\s\S]*)$/.exec(csv) ?? [];
  const rows: Row[] = parse(table, {
    columns: true,
    delimiter: ';',
    on_record: (record: Row) => (agreements[record['Mitch ID'] ?? ''] && !isAssumed(record) ? record : undefined),
  });
  const byAgreement = groupBy(rows, row => row['Mitch ID'] ?? '');
  return [...byAgreement].map(([number, own]) => {
    const id = agreements[number] ?? '';
    const faults: TableFault[] = [];
    const acts = [...groupBy(own, participantOf)].flatMap(([participant, said]) =>
      disputed.some(([of, who]) => of === id && who === participant)
        ? unread(participant, 'whether it has left is disputed', faults)
        : readParticipant(participant, said, faults),
    );
    return {
      source: 'iea-database-2026-01-23',
      day: '2026-01-23',
      instrument: { id },
      standing: 'secondary',
      complete: "no, a research database, not the depositary's table",
      // Whatever binds a State to a Convention or Protocol of the ILO is called its ratification.
      acts: id.startsWith('ilo-') ? acts.map(act => (isConsent(act) ? { ...act, kind: 'ratification' } : act)) : acts,
      faults,
      remarks: [],
    };
  });
}

type Row = Readonly<Record<string, string>>;

/** Rows that the database made itself: by a rule on tacit acceptance, from the treaty's own dates, or from another treaty. */
function isAssumed({ 'Action Type': action = '', Notes: notes = '' }: Row): boolean {
  return (
    /tacit acceptance|status follows/i.test(action) ||
    /tacit acceptance|based on treaty|treaty evidence|assumed|based on underlying agreement|notes re: original agreement/i.test(
      notes,
    )
  );
}

/** Acts of Czechoslovakia and Yugoslavia stand under the names of their successors, now and then entered under their own. */
function participantOf(row: Row): string {
  const name = foldSpace(row['Country (official name)'] ?? '');
  const entered = foldSpace(row['Country (as entered)'] ?? '');
  return successors.has(name) && formerStates.has(entered) && dayOfRow(row) < dissolved ? entered : name;
}

/**
 * Entry into force and withdrawal are rows of their own: they tell of the one act of consent beside them. Compared with
 * depositaries' tables, the database often gives acceptances other names and now and then prints the day of effect as
 * the day of the act: so of the act only that there was one is taken, and no day that is the day of effect as well.
 */
function readParticipant(participant: string, rows: readonly Row[], faults: TableFault[]): PublishedAct[] {
  const acts = rows.flatMap(row => {
    const kind = kinds[(row['Action Type'] ?? '').replace(/^Deposit \((\w+)\)$/, '$1').toLowerCase()];
    return kind ? [{ participant, kind, date: dayOfRow(row), raw: rawOf(row) }] : [];
  });
  const others = acts.filter(act => !isConsent(act));
  const effects = rows.filter(row => /^Entry into force( \d)?$/i.test(row['Action Type'] ?? ''));
  const consents = withoutDeposits(acts.filter(isConsent));
  const [consent] = consents;
  const isCarriedOver = ({ date }: { readonly date: string }) => date !== '' && date < dissolved;
  if (successors.has(participant) && [...acts, ...effects.map(row => ({ date: dayOfRow(row) }))].some(isCarriedOver))
    return unread(participant, 'what a former State did is carried over to it', faults);
  if (consents.length > 1 || effects.length > 1) {
    faults.push({ participant, text: 'left and came back, or became a party twice' });
    return others;
  }
  const source = consent ?? (effects[0] && { date: '', raw: rawOf(effects[0]) });
  if (!source) return others;
  const effective = effects[0] ? dayOfRow(effects[0]) : '';
  const ended = rows.some(row => /^(Withdrawal|Denunciation|Termination)/.test(row['Action Type'] ?? ''));
  const date = source.date === effective ? '' : source.date;
  const tells = { ...(effective && { effective }), ...(ended && { end: '?' }) };
  return [...others, { participant, kind: 'consent to be bound', date, ...tells, raw: source.raw }];
}

/** The deposit of an instrument is no act beside the ratification that it is of. */
function withoutDeposits<T extends { readonly raw: string }>(consents: readonly T[]): readonly T[] {
  const own = consents.filter(({ raw }) => !raw.startsWith('Deposit '));
  return own.length > 0 ? own : consents;
}

function unread(participant: string, text: string, faults: TableFault[]): PublishedAct[] {
  faults.push({ participant, text });
  return [];
}

/** Instruments and names in the database of States of which it is disputed whether they have left. */
const disputed: readonly (readonly [id: string, participant: string])[] = [
  ['npt', "Korea, Democratic People's Republic"],
];

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
const formerStates: ReadonlySet<string> = new Set(['Czechoslovakia', 'Yugoslavia']);
/** What is dated before that year was done by the States before them. */
const dissolved = '1991';

/** No day where the month or the day of the month is only a filler, nor where the act would be older than the agreement. */
function dayOfRow(row: Row): string {
  const day = isoDay(row.Year ?? '', row.Month ?? '', row.Day ?? '') ?? '';
  const isFilled = /\*/.test(row.field_date_incomplete_value ?? '') || /not known|unknown/i.test(row.Notes ?? '');
  return isFilled || day < (row['Signature Date'] ?? '') ? '' : day;
}

const rawOf = (row: Row): string => foldSpace(`${row['Action Type']} ${dayOfRow(row)}`);

const kinds: Readonly<Record<string, TreatyActionKind>> = {
  signature: 'signature',
  'definitive signature': 'definitive signature',
  ratification: 'ratification',
  accession: 'accession',
  'definitive accession': 'accession',
  adherence: 'accession',
  adhesion: 'accession',
  acceptance: 'acceptance',
  approval: 'approval',
  approbation: 'approval',
  succession: 'succession',
  'consent to be bound': 'consent to be bound',
  instrument: 'consent to be bound',
  'provisional application': 'provisional application',
};
