/**
 * `npm run corpus:refresh -- FOLDER`: reads the source files of States' acts and writes one table an instrument to
 * `data/status`, from the best source there is; where sources disagree it says so and mixes nothing.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InstrumentFile } from '../../server/src/corpus/schema.ts';
import { participantFinder } from '../../server/src/sources/participants.ts';
import { type StatusRecord, toRecord } from '../../server/src/sources/statusRecord.ts';
import { bestOf } from './bestOf.ts';
import { type Comparison, compare, withoutDisputed } from './conflicts.ts';
import { checkedBy, parseCounts } from './counts.ts';
import { type Disagreement, disagreements, writeDisagreements } from './disagreements.ts';
import { inventory } from './inventory.ts';
import { withOwnArticles } from './ownArticles.ts';
import { readData } from './read.ts';
import { readInstrumentDates } from './sources/instrumentDates.ts';
import { readSources } from './sources/readSources.ts';
import { wholeness, writeReservations, writeStatus } from './statusFile.ts';
import { parseNames } from './unresolved.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('corpus:refresh: name the folder of the source files.');
  process.exit(2);
}
const { instruments, participants, sources, faults } = await readData('data');
for (const fault of faults) console.error(fault);
const counts = parseCounts(await readFile('data/counts.csv', 'utf8'));
const find = participantFinder(participants);
const notParticipants = new Set(parseNames(await readFile('data/participants-unresolved.csv', 'utf8')));
const records = (await readSources(folder)).map(table => toRecord(table, find, notParticipants));

const target = 'data/status';
const ofReservations = 'data/reservations';
await mkdir(target, { recursive: true });
await rm(ofReservations, { recursive: true, force: true });
await mkdir(ofReservations);
const ids = new Set(instruments.map(({ facts }) => facts.id));
for (const file of await readdir(target)) if (!ids.has(path.basename(file, '.csv'))) await rm(path.join(target, file));

const total = { instruments: 0, acts: 0, complete: 0, equal: 0, conflicts: 0, reservations: 0 };
const without: string[] = [];
const unknownSources = new Set<string>();
const differences: Disagreement[] = [];
const chosen = new Set<StatusRecord>();
const ofAnInstrument = new Set<StatusRecord>();
const datesSaid = await readInstrumentDates(folder);
for (const { facts } of instruments) {
  differences.push(...differentDays(facts));
  const own = records.filter(record => isOf(record, facts));
  const best = bestOf(own);
  for (const record of own) ofAnInstrument.add(record);
  if (best) chosen.add(best);
  if (!best) {
    // What a source no longer bears out does not stay behind.
    await rm(path.join(target, `${facts.id}.csv`), { force: true });
    if (facts.kind === 'treaty') without.push(facts.id);
    continue;
  }
  const comparisons = own.filter(other => other !== best).map(other => compare(best, other));
  const count = counts.find(({ instrument }) => instrument === facts.id);
  const { record, unfit } = withOwnArticles(checkedBy(count, withoutDisputed(best, comparisons)), facts);
  await writeFile(path.join(target, `${facts.id}.csv`), writeStatus(record));
  if (record.reservations?.length)
    await writeFile(path.join(ofReservations, `${facts.id}.csv`), writeReservations(record));
  report(facts.id, record, comparisons);
  for (const text of unfit) console.log(`  no such article: ${text}`);
  total.reservations += record.reservations?.length ?? 0;
  total.instruments++;
  total.acts += record.acts.length;
  if (record.complete === true) total.complete++;
  if (!sources[record.source]) unknownSources.add(record.source);
}
console.log('\nActs read, of the source chosen, of one that gave way to it, and of instruments that are unknown here:');
for (const line of inventory(records, chosen, ofAnInstrument)) console.log(line);
await writeFile(disagreements, writeDisagreements(differences));
console.log(`\n${total.instruments} instruments, ${total.acts} acts, ${total.complete} complete records`);
console.log(`${total.reservations} articles that reservations and declarations are about`);
console.log(`other sources agree on ${total.equal} consents and differ on ${total.conflicts}`);
console.log(
  `${differences.filter(({ about }) => about === 'adopted' || about === 'entryIntoForce').length} days of instruments differ`,
);
console.log(`treaties without a record: ${without.join(', ') || 'none'}`);
for (const key of unknownSources) console.error(`data/sources.yaml has no source ${key}`);
process.exitCode = faults.length + unknownSources.size > 0 ? 1 : 0;

function isOf({ instrument }: StatusRecord, { id, untc }: InstrumentFile): boolean {
  return 'untc' in instrument ? instrument.untc === untc : 'id' in instrument && instrument.id === id;
}

/** Where a list of instruments has another day than the corpus; a day that the corpus does not have is none. */
function differentDays(facts: InstrumentFile): Disagreement[] {
  const ours = { adopted: facts.adopted?.date, entryIntoForce: facts.entryIntoForce };
  return datesSaid(facts).flatMap(({ source, about, day }) => {
    const own = ours[about];
    if (!own || day.startsWith(own)) return [];
    return { instrument: facts.id, about, text: `${own} in ${facts.sources[about]}, ${day} in ${source}` };
  });
}

function report(id: string, record: StatusRecord, comparisons: readonly Comparison[]): void {
  console.log(`${id}: ${record.source}, ${record.acts.length} acts, complete: ${wholeness(record.complete)}`);
  for (const remark of record.remarks) console.log(`  look at ${remark}`);
  if (record.unread.length > 0) console.log(`  not read: ${record.unread.join('; ')}`);
  if (record.passedOver.length > 0) console.log(`  no participants: ${record.passedOver.join('; ')}`);
  for (const { other, equal, conflicts } of comparisons) {
    total.equal += equal;
    total.conflicts += conflicts.length;
    console.log(`  against ${other.source}: ${equal} equal, ${conflicts.length} different`);
    for (const { about, text } of conflicts) {
      console.log(`    ${about}: ${text}`);
      differences.push({ instrument: id, about, text });
    }
  }
}
