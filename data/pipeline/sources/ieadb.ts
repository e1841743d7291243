import { parse } from 'csv-parse/sync';
import type { TreatyActionKind } from '../../../server/src/corpus/terms.ts';
import { isoDay } from '../../../server/src/sources/days.ts';
import {
  foldSpace,
  groupBy,
  isConsent,
  type PublishedAct,
  type StatusTable,
  type TableFault,
} from '../../../server/src/sources/statusTable.ts';
import { agreements } from './ieadbAgreements.ts';

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
      withheld[id]?.includes(participant)
        ? unread(participant, 'has left, or whether it has is disputed', faults)
        : readParticipant(participant, said, faults),
    );
    return {
      source: 'iea-database-2026-01-23',
      day: '2026-01-23',
      instrument: { id },
      standing: 'secondary',
      complete: "a research database, not the depositary's table",
      // Whatever binds a State to a Convention or Protocol of the ILO is called its ratification.
      acts: id.startsWith('ilo-') ? acts.map(act => (isConsent(act) ? { ...act, kind: 'ratification' } : act)) : acts,
      faults,
      remarks: [],
    };
  });
}

type Row = Readonly<Record<string, string>>;

/** Rows that the database made itself: by a rule on tacit acceptance, from the treaty's own dates, or from another treaty. */
function isAssumed({ 'Mitch ID': number = '', 'Action Type': action = '', Notes: notes = '' }: Row): boolean {
  // Of an assumed end at least the assumption is kept: without it the State would look bound.
  if (isEnd(action)) return false;
  if (action === 'Signature' && withoutSignatures.has(agreements[number] ?? '')) return true;
  return /tacit acceptance/i.test(action) || assumption.test(notes);
}

/** The database repeats the day of ratification, or that of adoption by an organ or a conference, as one of signature. */
const withoutSignatures: ReadonlySet<string> = new Set([
  'unesco-whc-1972',
  'cafta-dr-2004',
  'appp-amendments-1967',
  'bonn-agreement-amendment-2019',
  'carpathian-amendment-2017',
  'rhine-mercury-amendment-1979',
  'rhine-chromium-amendment-1982',
  'rhine-cadmium-amendment-1983',
  'rhine-mercury-amendment-1985',
  'rhine-carbon-tetrachloride-amendment-1986',
  'rhine-chloroform-amendment-1988',
  'rhine-hexachlorobenzene-amendment-1988',
  'rhine-hexachlorobutadiene-amendment-1988',
  'rhine-aldrin-amendment-1988',
]);

const isEnd = (action: string): boolean => /^(Withdrawal|Denunciation|Termination)/.test(action);
const assumption = new RegExp(
  [
    String.raw`^.{0,70}\bassumed?\b`,
    'tacit acceptance',
    'based on (?:treaty (?:data|evidence)|underlying agreement|status o|preambular text)',
    'signed based on',
    String.raw`based on \d+ days`,
    'considered as having accepted',
    '^appear to have',
    String.raw`\binferred\b`,
    String.raw`\bby inference\b`,
    'membership (?:list )?based on',
    'based on known date',
  ].join('|'),
  'i',
);

/**
 * Acts of Czechoslovakia and Yugoslavia stand under the names of their successors, where one of them is entered under its
 * own; so does their end, which is none of the successor. Later acts of "Yugoslavia" are of what is now Serbia.
 */
function participantOf(row: Row): string {
  const name = foldSpace(row['Country (official name)'] ?? '');
  const entered = foldSpace(row['Country (as entered)'] ?? '');
  const isFormer = dayOfRow(row) < dissolved || isEnd(row['Action Type'] ?? '') || entered === 'Czechoslovakia';
  return successors.has(name) && formerStates.has(entered) && isFormer ? entered : name;
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
  const until = successors.has(participant) ? dissolved : participant === 'China' ? seated : '';
  const days = [...acts.map(({ date }) => date), ...effects.map(dayOfRow)].filter(date => date !== '');
  if (days.some(date => date < until)) return unread(participant, 'what another did before it stands under it', faults);
  if (consents.length > 1 || effects.length > 1) {
    faults.push({ participant, text: 'left and came back, or became a party twice' });
    return others;
  }
  const [effect] = effects;
  const effective = effect ? dayOfRow(effect) : '';
  if (!consent && effective !== '' && effective === effect?.['Entry into force (EIF) Date']) {
    // The database dates an agreement's own entry into force under signatories that had not ratified it.
    faults.push({ participant, text: 'is only said to be bound since the agreement came into force' });
    return others;
  }
  const source = consent ?? (effect && { kind: unspecific, date: '', raw: rawOf(effect) });
  if (!source) return others;
  // Of a succession the day is as often that of independence as that of the notice.
  const date = source.date === effective || source.kind === 'succession' ? '' : source.date;
  const end = endOf(rows);
  const tells = { ...(effective && { effective }), ...(end && { end }) };
  return [...others, { participant, kind: unspecific, date, ...tells, raw: source.raw }];
}

/** A withdrawal is dated by its notice or by its effect, and only of a denunciation is it said which. */
function endOf(rows: readonly Row[]): string | undefined {
  const ends = rows.filter(row => isEnd(row['Action Type'] ?? ''));
  const effect = ends.find(row => row['Action Type'] === 'Denunciation (effective date)');
  return ends.length === 0 ? undefined : (effect && dayOfRow(effect)) || '?';
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

const leavingEnergyCharter: readonly string[] = [
  'Denmark',
  'Ireland',
  'Luxembourg',
  'Netherlands',
  'Portugal',
  'Slovenia',
  'Spain',
  'United Kingdom',
];

/**
 * States that the database shows as bound although they have given notice that they leave, or although it is disputed
 * whether they have: what is generally known is no source, but enough to keep silent. Names are those of the database.
 */
const withheld: Readonly<Record<string, readonly string[]>> = {
  npt: ["Korea, Democratic People's Republic"],
  'energy-charter-treaty': leavingEnergyCharter,
  'energy-efficiency-protocol-1994': leavingEnergyCharter,
  'energy-charter-trade-amendment-1998': [...leavingEnergyCharter, 'European Union', 'France', 'Germany', 'Poland'],
  'ecowas-treaty-1993': ['Burkina Faso', 'Mali', 'Niger'],
  'cariforum-epa-2008': ['United Kingdom'],
  'eu-central-america-association-2012': ['United Kingdom'],
  'eu-colombia-peru-trade-2012': ['United Kingdom'],
  'eu-georgia-association-2014': ['United Kingdom'],
  'eu-armenia-cepa-2017': ['United Kingdom'],
  'eu-ukraine-association-2014': ['United Kingdom'],
  'eu-moldova-association-2014': ['United Kingdom'],
  'eu-kazakhstan-epca-2015': ['United Kingdom'],
  'eu-korea-fta-2010': ['United Kingdom'],
  'ceta-2016': ['United Kingdom'],
  'european-fisheries-1964': ['United Kingdom'],
  'south-pacific-commission-1947': ['Netherlands', 'United Kingdom'],
  'south-pacific-commission-scope-1951': ['Netherlands', 'United Kingdom'],
  'south-pacific-commission-sessions-1954': ['Netherlands', 'United Kingdom'],
  'south-pacific-commission-amendment-1964': ['Netherlands', 'United Kingdom'],
  'south-pacific-commission-amendment-1978': ['Netherlands', 'United Kingdom'],
  // Both have been leaving the agreements of the Commonwealth of Independent States one by one since 2022.
  'cis-meteorological-supplies-1994': ['Moldova', 'Ukraine'],
  'cis-plant-genetic-resources-1999': ['Moldova', 'Ukraine'],
  'cis-radiation-victims-1994': ['Moldova', 'Ukraine'],
  'cis-energy-efficiency-2002': ['Moldova'],
  'cis-plant-quarantine-council-2012': ['Moldova', 'Ukraine'],
  'cis-industrial-safety-2001': ['Moldova'],
  'cis-forestry-1998': ['Moldova'],
  'cis-weather-modification-2001': ['Moldova'],
  'cis-hydrometeorological-network-2001': ['Moldova'],
  'cis-environmental-information-1998': ['Moldova'],
  'cis-industrial-safety-protocol-2011': ['Moldova'],
  'cis-emergencies-1993': ['Ukraine'],
  // A protectorate and a mandated territory of that time stand under the names of States.
  'navigable-waterways-1921': ['Malaysia', 'Palestine, Occupied Territories'],
  'navigable-waterways-protocol-1921': ['Malaysia', 'Palestine, Occupied Territories'],
  'usmca-environment-2018': ['United States'],
  'solar-alliance-2016': ['United States'],
  'sprep-agreement-1993': ['United States'],
  'iai-agreement-1992': ['United States'],
};

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
/** Since that day the People's Republic is China in the United Nations; what is dated before was done by the Republic. */
const seated = '1971-10-25';

const unspecific = 'consent to be bound';

/** No day where the month or the day of the month is only a filler, nor where the act would be older than the agreement. */
function dayOfRow(row: Row): string {
  const day = isoDay(row.Year ?? '', row.Month ?? '', row.Day ?? '') ?? '';
  const isFilled = /\*/.test(row.field_date_incomplete_value ?? '') || inexact.test(row.Notes ?? '');
  return isFilled || day < (row['Signature Date'] ?? '') ? '' : day;
}

const inexact =
  /\bnot known\b|\bput as 1 by assumption\b|\b(?:exact|date(?! of signature))\b.{0,60}\b(?:unknown|unclear|uncertain)\b/i;

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
