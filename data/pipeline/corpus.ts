import { createHash } from 'node:crypto';
import { actToNumbers, type CorpusMeta } from '../../server/src/corpus/corpus.ts';
import { type Section, TextColumn, writeContainer } from '../../server/src/corpus/format.ts';
import { writeNames } from '../../server/src/corpus/names.ts';
import { referencesOf } from '../../server/src/corpus/references.ts';
import type { InstrumentFile } from '../../server/src/corpus/schema.ts';
import { writeVocabulary } from '../../server/src/corpus/vocabulary.ts';
import { namesOf } from './names.ts';
import type { DataFiles, Fault } from './read.ts';
import type { StatusFile } from './status.ts';

/** Joins the parts of the corpus; what does not fit together is named among the faults. */
export function compileCorpus(
  { instruments, participants, groups, sources }: DataFiles,
  status: readonly StatusFile[],
  faults: Fault[],
): { file: Uint8Array<ArrayBuffer>; report: string } {
  const ids = instruments.map(({ facts }) => facts.id);
  const indexOfId = new Map(ids.map((id, index) => [id, index]));
  const indexOfParticipant = new Map(participants.map(({ code }, index) => [code, index]));
  const numbers: Record<string, Record<string, number>> = {};
  const symbols: Record<string, number> = {};
  const protocols: Record<string, string[]> = {};
  const references = new Map<string, InstrumentFile[]>();
  for (const [index, { file, facts }] of instruments.entries()) {
    if (facts.number) {
      numbers[facts.number.series] ??= {};
      const series = numbers[facts.number.series]!;
      const other = series[facts.number.value];
      if (other !== undefined) faults.push(`${file}:1:1 has the number of ${ids[other]}`);
      series[facts.number.value] = index;
    }
    for (const symbol of facts.symbols ?? []) {
      if (symbols[symbol] !== undefined) faults.push(`${file}:1:1 has the symbol ${symbol} of ${ids[symbols[symbol]]}`);
      symbols[symbol] = index;
    }
    for (const reference of referencesOf(facts))
      references.set(reference, [...(references.get(reference) ?? []), facts]);
    for (const { kind, to } of facts.relations ?? []) {
      if (kind !== 'protocol to') continue;
      // A protocol to the Geneva Conventions is one to each of them.
      const parents = [to, ...(instruments[indexOfId.get(to) ?? -1]?.facts.members ?? [])];
      for (const parent of parents) protocols[parent] = [...(protocols[parent] ?? []), facts.id];
    }
    const named = [
      ...(facts.relations ?? []).map(({ to }) => to),
      ...(facts.members ?? []),
      ...(facts.conference?.outcome ? [facts.conference.outcome] : []),
    ];
    for (const id of named)
      if (!indexOfId.has(id)) faults.push(`${file}:1:1 names the instrument ${id}, which there is none of`);
    for (const key of Object.values(facts.sources)) {
      if (!sources[key]) faults.push(`${file}:1:1 names the source ${key}, which data/sources.yaml does not have`);
    }
    const { list, count } = facts.articles ?? {};
    if (list && list.length !== count) faults.push(`${file}:1:1 says ${count} articles and lists ${list.length}`);
    for (const { unit, n, in: whole, first, last } of facts.parts?.list ?? []) {
      const [from, to] = [first, last].map(end => list?.findIndex(article => article.n === end) ?? -1) as [
        number,
        number,
      ];
      if (list && (first !== undefined || last !== undefined) && (from < 0 || to < from))
        faults.push(`${file}:1:1 has the ${unit} ${n} of articles ${first} to ${last}, which it does not list`);
      if (whole !== undefined && !facts.parts?.list.some(part => part.n === whole && part.in === undefined))
        faults.push(`${file}:1:1 has the ${unit} ${n} in ${whole}, which it does not list`);
    }
  }
  for (const { id, members, source } of groups) {
    for (const code of members)
      if (!indexOfParticipant.has(code))
        faults.push(`groups.yaml:1:1 ${id} has the member ${code}, which data/participants.yaml does not have`);
    if (!sources[source])
      faults.push(`groups.yaml:1:1 names the source ${source}, which data/sources.yaml does not have`);
  }
  const records: Record<string, { source: string; complete: boolean; from: number; to: number }> = {};
  const acts: number[] = [];
  const reservations = ids.map(() => '');
  let asOf = '';
  for (const { instrument, source, complete, acts: own, reservations: named } of status) {
    const file = `status/${instrument}.csv`;
    const index = indexOfId.get(instrument);
    if (index === undefined || !sources[source]) {
      faults.push(
        `${file}:1:1 ${index === undefined ? `no instrument ${instrument}` : `no source ${source}`} in data/`,
      );
      continue;
    }
    const from = acts.length / 4;
    for (const act of own) {
      const participant = indexOfParticipant.get(act.participant);
      if (participant === undefined)
        faults.push(`${file}:1:1 no participant ${act.participant} in data/participants.yaml`);
      else acts.push(...actToNumbers(act, participant));
    }
    if (named?.size) reservations[index] = JSON.stringify([...named]);
    for (const code of named?.keys() ?? []) {
      if (!indexOfParticipant.has(code))
        faults.push(`reservations/${instrument}.csv:1:1 no participant ${code} in data/participants.yaml`);
    }
    records[index] = { source, complete, from, to: acts.length / 4 };
    if (sources[source].day > asOf) asOf = sources[source].day;
  }
  const sections = new Map<string, Section>();
  const names = namesOf(
    instruments.map(({ facts }) => facts),
    participants,
    faults,
  );
  writeNames(sections, names);
  const ofInstruments = [...names.entries()].filter(([, { form }]) =>
    ['title', 'short-title', 'shared-name', 'acronym'].includes(form),
  );
  writeVocabulary(sections, new Map(ofInstruments.map(([number, { text }]) => [number, text])));
  TextColumn.write(
    sections,
    'instruments',
    instruments.map(({ facts }) => JSON.stringify(facts)),
  );
  sections.set('acts', Int32Array.from(acts));
  TextColumn.write(sections, 'reservations', reservations);
  const body = {
    ids,
    families: instruments.map(({ family }) => family),
    sources,
    participants,
    groups,
    numbers,
    symbols,
    references: Object.fromEntries(
      [...references].flatMap(([reference, printed]) => {
        const [only, ...others] = principals(printed);
        return only && others.length === 0 ? [[reference, indexOfId.get(only.id)!]] : [];
      }),
    ),
    protocols,
    records,
  };
  const hash = createHash('sha256').update(JSON.stringify(body));
  for (const name of [...sections.keys()].sort()) hash.update(sections.get(name)!);
  const meta: CorpusMeta = { version: `${asOf}+${hash.digest('hex').slice(0, 8)}`, asOf, ...body };
  sections.set('meta', new TextEncoder().encode(JSON.stringify(meta)));
  const complete = Object.values(records).filter(record => record.complete).length;
  const report = `${ids.length} instruments, ${names.length} names, ${participants.length} participants, ${acts.length / 4} acts, ${complete} complete records`;
  return { file: writeContainer(sections) as Uint8Array<ArrayBuffer>, report };
}

/** Where a Covenant and its Protocol are printed together and have one number, the Covenant is meant. */
function principals(printed: readonly InstrumentFile[]): InstrumentFile[] {
  const ids = new Set(printed.map(({ id }) => id));
  return printed.filter(
    ({ relations = [] }) => !relations.some(({ kind, to }) => kind === 'protocol to' && ids.has(to)),
  );
}
