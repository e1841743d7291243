import { readFile } from 'node:fs/promises';
import type { ImportedRecord } from '../importing/importFile.ts';
import type { Proposal } from '../importing/proposal.ts';
import { loadImporter } from '../loadImporter.ts';
import { CallError, defineCommand } from './command.ts';
import { type ImportTarget, targetOf, undo, writeImport } from './importTarget.ts';
import { readDay } from './options.ts';
import { print, remark } from './output.ts';
import { corpusHere, projectOptions } from './projects.ts';

export const corpusImport = defineCommand({
  name: 'corpus import',
  operands: 'FILE...',
  summary:
    "Read what States did from a depositary's page that you saved, show what it changes and, on demand, write it.",
  options: {
    instrument: { type: 'string', value: 'ID', about: 'the instrument (or set) a file is about that does not say so' },
    day: { type: 'string', value: 'DATE', about: 'the day of the data, where the page states none' },
    write: { type: 'boolean', about: 'write what is shown, into a corpus of your own' },
    into: { type: 'string', value: 'FILE', about: 'that corpus (treaty-lens-status.yml beside .treaty-lens.yml)' },
    undo: { type: 'boolean', about: 'put back what the last import replaced; once more brings it back' },
    incomplete: { type: 'boolean', about: 'take a table that does not agree with its own count, as incomplete' },
    format: { type: 'string', choices: ['table', 'json'], about: 'how the difference is shown (table)' },
    ...projectOptions,
  },
  async run(call) {
    const { operands, options, program, today } = call;
    const target = await targetOf(options);
    const importer = await loadImporter(program.folder);
    if (options.undo) {
      print(await undo(target, importer));
      return 0;
    }
    if (operands.length === 0) throw new CallError('corpus import: name the files that you saved');
    const [shipped, corpus] = [await call.corpus(), await corpusHere(call)];
    const day = readDay('day', options.day);
    const records: ImportedRecord[] = [];
    for (const file of operands) {
      const bytes = await readFile(file).catch(error => {
        throw new CallError(`${file}: cannot be read: ${(error as Error).message}`);
      });
      const { instrument, incomplete: allowIncomplete } = options;
      const result = importer.importFile({ bytes, corpus, instrument, day, today, allowIncomplete });
      if (result.kind !== 'read') throw new CallError(`${file}: ${result.message}${advice[result.kind]}`);
      if (options.format !== 'json') print(`${file}: ${result.what}`);
      for (const record of result.records) {
        const twice = records.find(({ instrument }) => instrument === record.instrument);
        if (twice)
          throw new CallError(`${file}: another file is about ${twice.instrument.id} too; import one of the two`);
        records.push(record);
      }
    }
    const proposals = records.map(record => importer.propose(record, corpus, shipped));
    if (options.format === 'json') print(JSON.stringify(toJson(proposals, options.write === true, target), null, 2));
    else for (const proposal of proposals) print(`${importer.proposalText(proposal, corpus)}\n`);
    const entries = proposals.flatMap(({ entry }) => entry ?? []);
    if (entries.length === 0) remark('Nothing of this is new: there is nothing to write.');
    else if (options.write) remark(await writeImport(target, entries, importer));
    else remark(`Nothing was written; --write writes this into ${target.file}.`);
    return 0;
  },
});

const advice = {
  damaged: ' Nothing was changed.',
  'which instrument': ' Use --instrument ID. Nothing was changed.',
  'which day': ' Use --day DATE. Nothing was changed.',
} as const;

function toJson(proposals: readonly Proposal[], written: boolean, { file }: ImportTarget) {
  return {
    version: 1,
    written: written && proposals.some(({ entry }) => entry) ? file : undefined,
    instruments: proposals.map(({ record, inForce, difference }) => ({
      instrument: record.instrument.id,
      source: record.source,
      complete: record.complete,
      checked: String(record.checked),
      unread: record.unread,
      remarks: record.remarks.map(String),
      inForce: inForce && { day: inForce.day, complete: inForce.complete },
      ...difference,
    })),
  };
}
