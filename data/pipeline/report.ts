/** `npm run corpus:report`: what the corpus holds, and how well each part of it is borne out. */
import { fold } from '../../server/src/text/fold.ts';
import { readDisagreements } from './disagreements.ts';
import { type DataFiles, readData } from './read.ts';
import { readStatus, type StatusFile } from './status.ts';

const groups = [
  'titles',
  'names',
  'adopted',
  'entryIntoForce',
  'lifecycle',
  'depositary',
  'registration',
  'treatySeries',
  'symbols',
  'relations',
  'articles',
  'conference',
  'members',
] as const;

const faults: string[] = [];
const data = await readData('data');
const status = await readStatus('data', faults);
for (const line of [
  ...byFamily(data),
  ...provenance(data),
  ...records(data, status),
  ...sharedNames(data),
  ...(await differences()),
])
  console.log(line);

function byFamily({ instruments }: DataFiles): string[] {
  const families = [...new Set(instruments.map(({ family }) => family))].sort();
  const rows = families.map(family => {
    const own = instruments.filter(instrument => instrument.family === family).map(({ facts }) => facts);
    const full = own.filter(({ depth }) => depth === 'full').length;
    const summaries = own.reduce(
      (sum, { articles }) => sum + (articles?.list?.filter(({ summary }) => summary).length ?? 0),
      0,
    );
    return `  ${family.padEnd(22)} ${String(own.length).padStart(5)} ${String(full).padStart(5)} ${String(own.length - full).padStart(9)} ${String(summaries).padStart(9)}`;
  });
  return [`Instruments: ${instruments.length}`, '  family                   all  full catalogue summaries', ...rows];
}

/** Every group of facts that an instrument has must name its source, or stand among what is unverified. */
function provenance({ instruments, sources }: DataFiles): string[] {
  const without: string[] = [];
  let verified = 0;
  let unverified = 0;
  for (const { file, facts } of instruments) {
    for (const group of groupsOf(facts)) {
      if (!facts.sources[group as keyof typeof facts.sources]) without.push(`${file}: ${group}`);
      else if (facts.unverified?.includes(group)) unverified++;
      else verified++;
    }
  }
  return [
    '',
    `Groups of facts: ${verified} with a source, ${unverified} unverified, ${without.length} without a source`,
    ...without.map(line => `  ${line}`),
    `Sources: ${Object.keys(sources).length}`,
  ];
}

function groupsOf(facts: DataFiles['instruments'][number]['facts']): string[] {
  const { titles, articles } = facts;
  const parts = {
    'titles.fr': titles.fr,
    'titles.es': titles.es,
    headings: articles?.list?.some(({ heading }) => heading),
    summaries: articles?.list?.some(({ summary }) => summary),
  };
  return [
    ...groups.filter(group => facts[group]),
    ...Object.entries(parts).flatMap(([part, value]) => (value ? [part] : [])),
  ];
}

function records({ instruments, sources }: DataFiles, tables: readonly StatusFile[]): string[] {
  const recorded = new Set(tables.map(({ instrument }) => instrument));
  const treaties = instruments.filter(({ facts }) => facts.kind === 'treaty');
  const without = treaties.filter(({ facts }) => !recorded.has(facts.id));
  const days = new Map<string, StatusFile[]>();
  for (const table of tables) {
    const day = sources[table.source]?.day ?? 'unknown';
    days.set(day, [...(days.get(day) ?? []), table]);
  }
  const acts = tables.reduce((sum, table) => sum + table.acts.length, 0);
  return [
    '',
    `Records: ${tables.length} tables with ${acts} acts; ${tables.filter(({ complete }) => complete).length} complete`,
    ...[...days]
      .sort()
      .map(
        ([day, own]) =>
          `  as of ${day}: ${own.length} tables, ${own.reduce((sum, table) => sum + table.acts.length, 0)} acts`,
      ),
    ...[...tables]
      .sort((a, b) => (sources[a.source]?.day ?? '').localeCompare(sources[b.source]?.day ?? ''))
      .map(
        ({ instrument, source, complete, acts }) =>
          `    ${sources[source]?.day} ${instrument}: ${acts.length} acts, ${complete ? 'complete' : 'in part'}, ${source}`,
      ),
    `Treaties without a record: ${without.length} of ${treaties.length}`,
    ...without.map(({ facts }) => `  ${facts.id}`),
  ];
}

/** Names that more than one instrument has: they resolve only by year, number or context. */
function sharedNames({ instruments }: DataFiles): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { facts } of instruments) {
    for (const name of facts.sharedNames ?? []) {
      const key = fold(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(facts.id));
    }
  }
  const clashes = [...owners].filter(([, ids]) => ids.size > 1).sort(([a], [b]) => a.localeCompare(b));
  return [
    '',
    `Shared names: ${owners.size}, ${clashes.length} of them within the corpus`,
    ...clashes.map(([name, ids]) => `  ${name}: ${[...ids].join(', ')}`),
  ];
}

/** Each place where sources differ, as they were when the sources were last read (`npm run corpus:refresh`). */
async function differences(): Promise<string[]> {
  const all = await readDisagreements();
  const kinds = [...new Set(all.map(({ about }) => about))].sort();
  return [
    '',
    `Sources differ: ${all.length} times`,
    ...kinds.flatMap(kind => {
      const own = all.filter(({ about }) => about === kind);
      return [`  ${kind}: ${own.length}`, ...own.map(({ instrument, text }) => `    ${instrument}: ${text}`)];
    }),
  ];
}
