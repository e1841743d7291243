import type { Corpus, Instrument, StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { allReservations } from '../corpus/reservations.ts';
import { canBind, type Standing, standingOf } from '../corpus/standing.ts';
import { dayInWords, stateName } from '../corpus/wording.ts';
import { stateLine } from '../features/card.ts';
import { columns } from '../reports/columns.ts';
import { CallError, defineCommand } from './command.ts';
import { instrumentNamed } from './instrumentNamed.ts';
import { dayOption, readDay, readStates, stateOption } from './options.ts';
import { print, remark } from './output.ts';
import { corpusHere, projectOptions } from './projects.ts';

export const status = defineCommand({
  name: 'status',
  operands: '<instrument>',
  summary: 'Prints what States did about an instrument, with the source and its day.',
  options: {
    ...stateOption,
    ...dayOption,
    ...projectOptions,
    format: { type: 'string', choices: ['table', 'json', 'csv'], about: 'form of the output (table)' },
  },
  async run(call) {
    const { operands, options, today } = call;
    const words = operands.join(' ');
    if (words.trim() === '') throw new CallError('status: name an instrument, such as "iccpr", "C189" or its title');
    const corpus = await corpusHere(call);
    const asked = readStates(options.state, corpus, 'state');
    const day = readDay('as-of', options['as-of']) ?? today;
    const table = statusOf(corpus, instrumentNamed(corpus, words), asked, day);
    print({ table: asTable, json: asJson, csv: asCsv }[options.format ?? 'table'](table));
    for (const sentence of doubtsOf(table)) remark(sentence);
    return 0;
  },
});

interface Status {
  readonly corpus: Corpus;
  readonly instrument: Instrument;
  readonly record: StatusRecord | undefined;
  readonly day: string;
  /** Up to the day, of the States asked for or of all. */
  readonly acts: readonly TreatyAct[];
  /** The articles that their reservations and declarations are about, on the day of the record. */
  readonly reservations: ReturnType<typeof allReservations>;
  /** Where each of the States asked for stands. */
  readonly standings: readonly { readonly state: string; readonly standing: Standing }[];
}

function statusOf(corpus: Corpus, instrument: Instrument, asked: readonly string[], day: string): Status {
  const record = corpus.recordOf(instrument.id);
  const acts = (record?.acts ?? []).filter(
    ({ participant, date }) => (asked.length === 0 || asked.includes(participant)) && (date ?? '') <= day,
  );
  const standings = asked.map(state => ({ state, standing: standingOf(corpus, instrument, state, day) }));
  const reservations = allReservations(record).filter(
    ({ participant }) => asked.length === 0 || asked.includes(participant),
  );
  return { corpus, instrument, record, day, acts, reservations, standings };
}

function asJson({ instrument, record, acts, reservations, standings, day }: Status): string {
  return JSON.stringify(
    {
      instrument: instrument.id,
      complete: record?.complete ?? false,
      asOf: record?.day,
      source: record?.source,
      day,
      acts: acts.map(({ statement, ...act }) => ({ ...act, statement: statement || undefined })),
      reservations: reservations.length > 0 ? reservations : undefined,
      standings:
        standings.length > 0
          ? Object.fromEntries(standings.map(({ state, standing }) => [state, standing]))
          : undefined,
    },
    null,
    2,
  );
}

function asTable({ corpus, instrument, record, acts, standings, day }: Status): string {
  const source = record && `${corpus.source(record.source)?.title ?? record.source}, ${dayInWords(record.day)}`;
  const head = `${instrument.titles.en}\n${source ? `Source: ${source}${record?.complete ? '' : ' (not a complete record)'}\n` : ''}`;
  const stands = standings.map(({ state }) => `${stateLine(corpus, instrument, state, day)}\n`);
  const rows = acts.map(({ participant, kind, date, effective, end }) => [
    participant,
    stateName(corpus, participant),
    kind,
    date ?? '',
    effective ?? '',
    end ?? '',
  ]);
  const table =
    rows.length > 0 ? `\n${columns(['CODE', 'PARTICIPANT', 'ACT', 'DATE', 'IN EFFECT', 'ENDED'], rows)}` : '';
  return `${head}${stands.join('')}${table}`;
}

/** RFC 4180. */
function asCsv({ corpus, instrument, record, acts }: Status): string {
  const rows = acts.map(({ participant, kind, date, effective, end }) => [
    instrument.id,
    participant,
    stateName(corpus, participant),
    kind,
    date,
    effective,
    end,
    record?.source,
    record?.day,
  ]);
  return [['instrument', 'participant', 'name', 'kind', 'date', 'effective', 'end', 'source', 'asOf'], ...rows]
    .map(
      row =>
        `${row.map((cell = '') => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('');
}

/** What an empty or short table does not mean. */
function* doubtsOf({ instrument, record, day }: Status): Generator<string> {
  if (!canBind(instrument)) yield 'No State can become a party to it: it is not a binding treaty.';
  else if (!record)
    yield 'Here is no record of what States did about it: that is unknown, and does not mean that none is a party.';
  else if (!record.complete) yield 'The record here is not complete: of a State that is not in it nothing is known.';
  if (record && record.day < day)
    yield `What was done after ${dayInWords(record.day)}, the day of the record, is not known here.`;
}
