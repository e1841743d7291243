import { parse } from 'csv-parse/sync';
import type { TreatyActionKind } from '../../../server/src/corpus/terms.ts';
import { isIsoDay } from '../../../server/src/sources/days.ts';
import {
  foldSpace,
  type PublishedAct,
  type StatusTable,
  type TableFault,
  uncounted,
} from '../../../server/src/sources/statusTable.ts';

/** The contracting parties of the treaties that WIPO administers, from WIPO Lex on 3 February 2026. */
export function readWipoCsv(csv: string): StatusTable[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return Object.entries(instruments).map(([treaty, id]) => {
    const faults: TableFault[] = [];
    const acts = rows.filter(row => row.treaty_id === treaty).flatMap(row => readRow(row, faults));
    return {
      source: 'wipo-2026-02-03',
      day: '2026-02-03',
      instrument: { id },
      ...(ofTheUnitedNations.has(id)
        ? { standing: 'official', complete: "WIPO's list, not the depositary's" }
        : { standing: 'depositary', complete: uncounted }),
      acts,
      faults,
      remarks: [],
    };
  });
}

function readRow(row: Readonly<Record<string, string>>, faults: TableFault[]): PublishedAct[] {
  const {
    country_name = '',
    action_type = '',
    action_date = '',
    signature_date = '',
    entry_into_force_date = '',
  } = row;
  const participant = foldSpace(country_name);
  const acts: PublishedAct[] = [];
  if (isIsoDay(signature_date))
    acts.push({ participant, kind: 'signature', date: signature_date, raw: signature_date });
  const effective = isIsoDay(entry_into_force_date) ? { effective: entry_into_force_date } : {};
  const kind = kinds[action_type];
  if (kind && isIsoDay(action_date))
    acts.push({ participant, kind, date: action_date, ...effective, raw: `${action_type} ${action_date}` });
  else if (action_type || action_date)
    faults.push({ participant, text: `cannot read "${action_type} ${action_date}"` });
  // Signing without reservation binds at once, and of some early members only the day of effect is kept.
  else if (effective.effective)
    acts.push({
      participant,
      kind: 'consent to be bound',
      date: '',
      ...effective,
      raw: `in force ${entry_into_force_date}`,
    });
  return acts;
}

const kinds: Readonly<Record<string, TreatyActionKind>> = {
  Accession: 'accession',
  Ratification: 'ratification',
  Succession: 'succession',
};

/** Treaties that WIPO administers and that are deposited with the Secretary-General of the United Nations. */
const ofTheUnitedNations: ReadonlySet<string> = new Set([
  'rome-convention-1961',
  'phonograms-convention-1971',
  'brussels-satellites-1974',
]);

/**
 * Ids of the corpus by the names that the list gives the treaties. Those who are in the Hague and Lisbon systems by their
 * Geneva Acts alone stand in the same lists as the parties to the Agreements: neither list is taken.
 */
const instruments: Readonly<Record<string, string>> = {
  berne: 'berne-convention',
  paris: 'paris-convention-1883',
  rome: 'rome-convention-1961',
  wct: 'wct',
  wppt: 'wppt',
  marrakesh: 'marrakesh-treaty-2013',
  beijing: 'beijing-treaty-2012',
  wipo_convention: 'wipo-convention-1967',
  madrid_marks: 'madrid-marks-1891',
  madrid_protocol: 'madrid-marks-protocol-1989',
  madrid_indications: 'madrid-indications-1891',
  nice: 'nice-agreement-1957',
  locarno: 'locarno-agreement-1968',
  pct: 'pct',
  strasbourg: 'strasbourg-agreement-1971',
  phonograms: 'phonograms-convention-1971',
  vienna_classification: 'vienna-classification-1973',
  brussels: 'brussels-satellites-1974',
  budapest: 'budapest-treaty-1977',
  nairobi: 'nairobi-treaty-1981',
  washington: 'washington-ipic-1989',
  tlt: 'trademark-law-treaty-1994',
  plt: 'patent-law-treaty-2000',
  singapore: 'singapore-treaty-2006',
};
