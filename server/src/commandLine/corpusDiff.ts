import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { analyse } from '../analysis.ts';
import type { Corpus, StatusRecord } from '../corpus/corpus.ts';
import { type Difference, differenceOf } from '../corpus/difference.ts';
import { corpusFrom } from '../corpus/load.ts';
import { dayInWords } from '../corpus/wording.ts';
import { type Turn, turnsBetween, withoutAge } from '../features/turns.ts';
import { isProjectFile } from '../project/paths.ts';
import { loadCorpusFile, loadProject } from '../project/project.ts';
import { ownFilesOnDisk } from '../readOwnFiles.ts';
import { type Place, placesIn } from '../reports/place.ts';
import { differenceLines } from '../wording/differenceLines.ts';
import { CallError, defineCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { readJudging } from './judging.ts';
import { focusOptions, ruleOptions } from './options.ts';
import { print } from './output.ts';
import { faultLine, nameOf, projectOptions } from './projects.ts';
import { remarkOnFault } from './remarks.ts';

export const corpusDiff = defineCommand({
  name: 'corpus diff',
  operands: 'OLD NEW',
  summary: 'Prints what States did by one corpus and not by another, and which drafts that turns over.',
  options: {
    format: { type: 'string', choices: ['table', 'json'], about: 'form of the output (table)' },
    affects: { type: 'string', multiple: true, value: 'PATH', about: 'name the drafts that read otherwise by NEW' },
    ...focusOptions,
    ...ruleOptions,
    ...projectOptions,
  },
  async run(call) {
    const { operands, options } = call;
    const [old, fresh, more] = operands;
    if (old === undefined || fresh === undefined || more !== undefined)
      throw new CallError('corpus diff: name two corpora: files of your own, compiled ones (.bin), or "shipped"');
    const shipped = await call.corpus();
    const [before, after] = [await corpusNamed(old, shipped), await corpusNamed(fresh, shipped)];
    const differences = compare(before, after);
    const affected: { file: string; turns: PlacedTurn[] }[] = [];
    const judging = await readJudging(call);
    for await (const input of options.affects ? readInputs(options.affects) : []) {
      if ('fault' in input) {
        remarkOnFault(input);
        continue;
      }
      const { circumstances, settings } = await judging.of(input.file);
      const [was, is] = [before, after].map(corpus => analyse(input.text, corpus, circumstances, input.mask));
      const turns = turnsBetween(was!, is!, withoutAge(settings));
      if (turns.length > 0) affected.push({ file: input.file, turns: placed(turns, input.text) });
    }
    print(
      options.format === 'json'
        ? JSON.stringify({ version: 1, instruments: differences.map(toJson), affected }, null, 2)
        : [...tableOf(differences, after), ...(options.affects ? affectedLines(affected) : [])].join('\n'),
    );
    return 0;
  },
});

type PlacedTurn = Turn & Place;

function placed(turns: readonly Turn[], text: string): PlacedTurn[] {
  const placeOf = placesIn(text);
  return turns.map(({ about, start, end, ...said }) => ({ about, ...placeOf({ start, end }), ...said }));
}

interface RecordDifference extends Difference {
  readonly instrument: string;
  readonly before: StatusRecord | undefined;
  readonly after: StatusRecord | undefined;
}

/** A compiled corpus, or the shipped one with what a file of an office adds to it. */
async function corpusNamed(name: string, shipped: Corpus): Promise<Corpus> {
  if (name === 'shipped') return shipped;
  const bytes = await readFile(name).catch(error => {
    throw new CallError(`${name}: cannot be read: ${(error as Error).message}`);
  });
  if (name.endsWith('.bin')) {
    const loaded = corpusFrom(name, Uint8Array.from(bytes).buffer);
    if ('fault' in loaded) throw new CallError(String(loaded.fault));
    return loaded.corpus;
  }
  const uri = pathToFileURL(name).href;
  const { corpus, files } = await (isProjectFile(uri)
    ? loadProject(uri, [], ownFilesOnDisk, shipped)
    : loadCorpusFile(uri, ownFilesOnDisk, shipped));
  for (const { uri, text, faults } of files)
    for (const fault of faults) throw new CallError(faultLine(nameOf(uri), text, fault));
  return corpus;
}

function compare(before: Corpus, after: Corpus): RecordDifference[] {
  return [...new Set([...before.ids, ...after.ids])].sort().flatMap(instrument => {
    const [was, is] = [before.recordOf(instrument), after.recordOf(instrument)];
    if (was === is) return [];
    const difference = differenceOf(was?.acts ?? [], is?.acts ?? []);
    const { added, changed, gone } = difference;
    const isOther = was?.day !== is?.day || was?.complete !== is?.complete;
    return isOther || added.length + changed.length + gone.length > 0
      ? [{ instrument, before: was, after: is, ...difference }]
      : [];
  });
}

function tableOf(differences: readonly RecordDifference[], corpus: Corpus): string[] {
  if (differences.length === 0) return ['The two say the same of what States did.'];
  return differences.flatMap(({ instrument, before, after, ...difference }) => [
    `${instrument}: ${corpus.instrument(instrument)?.titles.en ?? 'not in the new corpus'}`,
    `  ${recordInWords(before)} -> ${recordInWords(after)}`,
    ...differenceLines(difference, corpus).map(String),
    '',
  ]);
}

const recordInWords = (record: StatusRecord | undefined): string =>
  record ? `${dayInWords(record.day)}${record.complete ? ', complete' : ', not complete'}` : 'no record';

function affectedLines(
  affected: readonly { readonly file: string; readonly turns: readonly PlacedTurn[] }[],
): string[] {
  if (affected.length === 0) return ['No draft is affected.'];
  return affected.flatMap(({ file, turns }) =>
    turns.map(({ line, column, about, text, before, after }) =>
      about === 'claim'
        ? `${file}:${line}:${column} claim "${text}": ${before ?? 'none'} -> ${after ?? 'none'}`
        : `${file}:${line}:${column} ${after === undefined ? `no longer: ${before}` : `now: ${after}`}`,
    ),
  );
}

const toJson = ({ instrument, before, after, added, changed, gone, same }: RecordDifference) => {
  const head = (record: StatusRecord | undefined) =>
    record && { source: record.source, day: record.day, complete: record.complete };
  return { instrument, before: head(before), after: head(after), added, changed, gone, same };
};
