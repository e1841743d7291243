/**
 * `npm run corpus:import-check -- FOLDER`: imports every real sample of a page or list in the folder of the source files,
 * and holds its acts against those of the compiled corpus. Where the corpus has the record of the same source, not one
 * act may differ but what was left out of the corpus because other sources dispute it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { roman } from '../../data/pipeline/sources/untcCsv2013.ts';
import { parseNames } from '../../data/pipeline/unresolved.ts';
import type { Corpus, StatusRecord } from '../../server/src/corpus/corpus.ts';
import { differenceOf } from '../../server/src/corpus/difference.ts';
import { type ImportedRecord, importFile } from '../../server/src/importing/importFile.ts';
import { readCorpus } from '../../server/src/readCorpus.ts';
import { actInWords } from '../../server/src/wording/differenceLines.ts';

/** A kind of sample: what its files do not say themselves, and the source of the corpus that was read from the same. */
interface Samples {
  readonly files: string;
  readonly source: string;
  readonly day?: string;
  readonly instrumentOf?: (name: string) => string | undefined;
  /** It is no record of States, and is to be refused with a word that says so. */
  readonly refused?: RegExp;
}

const folder = process.argv[2];
if (!folder) {
  console.error('corpus:import-check: name the folder of the source files.');
  process.exit(2);
}
const loaded = await readCorpus('dist');
if ('fault' in loaded) throw new Error(String(loaded.fault));
const corpus: Corpus = loaded.corpus;
const unresolved = new Set(parseNames(await readFile('data/participants-unresolved.csv', 'utf8')));
const byUntc = new Map(corpus.ids.map(id => [corpus.instrument(id)?.untc, id]));
const ofUntc = (number: string): string | undefined => byUntc.get(number);
const ofIlo = (name: string): string => `ilo-${(/[CP]\d{3}/.exec(name)?.[0] ?? '').toLowerCase()}`;

const samples: readonly Samples[] = [
  { files: 'untc_html_2026-02-03/*.html.gz', source: 'untc-2026-02-03' },
  { files: 'samples/untc_viewdetails_*.html', source: 'untc-2026-02-03' },
  { files: 'ohchr_*/*.xls', source: 'ohchr-2025-10-10' },
  { files: 'samples/ohchr_*.xls', source: 'ohchr-2025-10-10' },
  { files: 'icrc_2020-11-09/*.xls', source: 'icrc-2020-11-09' },
  { files: 'samples/icrc_*.xls', source: 'icrc-2020-11-09' },
  { files: 'icrc_2023-06-29/*.csv', source: 'icrc-2023-06-29', day: '2023-06-29', instrumentOf: icrcInstrument },
  { files: 'ilo_normlex_*/*.csv', source: 'ilo-normlex-2023-06-29', day: '2023-06-29', instrumentOf: ofIlo },
  { files: 'samples/normlex_*.csv', source: 'ilo-normlex-2023-06-29', day: '2023-06-29', instrumentOf: ofIlo },
  { files: 'samples/wipo_lex_*.html', source: 'wipo-2026-02-03', day: '2026-02-03' },
  { files: 'untc_2023-06-29/*.csv', source: 'untc-2022-11-04', day: '2023-06-29', instrumentOf: ofUntc },
  { files: 'untc_2013-2015_*/treaties/*.csv', source: 'untc-2013', day: '2015-12-31', instrumentOf: ofZmjones },
  { files: 'samples/coe_*.json', source: 'coe', refused: /list of treaties/ },
];

const failures: string[] = [];
for (const sample of samples) await checkAll(sample);
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'Every sample imports.' : `${failures.length} failures.`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function checkAll(sample: Samples): Promise<void> {
  const files = (await glob(`status/${sample.files}`, { cwd: folder!, followSymbolicLinks: false })).sort();
  if (files.length === 0) failures.push(`${sample.files}: no such file below ${folder}`);
  const total = { records: 0, acts: 0, whole: 0, equal: 0, disputed: 0, beside: 0, agree: 0, differ: 0, outside: 0 };
  for (const file of files) {
    const name = path.basename(file).replace(/\..*$/, '');
    const instrument = sample.instrumentOf?.(name);
    if (sample.instrumentOf && instrument === undefined) {
      // A treaty that the corpus does not hold.
      total.outside++;
      continue;
    }
    const content = await readFile(path.join(folder!, file));
    const bytes = file.endsWith('.gz') ? gunzipSync(content) : content;
    const result = importFile({ bytes, corpus, instrument, day: sample.day, today: '2026-12-31' });
    if (sample.refused) {
      if (result.kind !== 'damaged' || !sample.refused.test(String(result.message)))
        failures.push(`${file}: was not refused`);
    } else if (result.kind !== 'read') failures.push(`${file}: ${result.message}`);
    else for (const record of result.records) checkRecord(file, record, sample, total);
  }
  console.log(
    `${sample.files}: ${files.length} files${total.outside ? ` (${total.outside} of treaties not in the corpus)` : ''}, ` +
      `${total.records} records, ${total.acts} acts, ${total.whole} complete; ` +
      `from the same source as the corpus: ${total.equal} acts equal, ${total.disputed} kept out of the corpus as disputed; ` +
      `beside another source: ${total.agree} agree, ${total.differ} differ`,
  );
}

function checkRecord(file: string, record: ImportedRecord, { source }: Samples, total: Record<string, number>): void {
  const count = (key: string, by = 1) => {
    total[key]! += by;
  };
  count('records');
  count('acts', record.acts.length);
  if (record.complete) count('whole');
  const strange = record.unread.filter(name => !unresolved.has(name) && name !== 'Niue');
  if (record.complete && strange.length > 0) failures.push(`${file}: complete without ${strange.join(', ')}`);
  const inForce = corpus.recordOf(record.instrument.id);
  if (inForce?.source === source) compareSame(file, record, inForce, count);
  else {
    const { same, added, changed } = differenceOf(inForce?.acts ?? [], record.acts, record.hidesEnds);
    count('agree', same);
    count('differ', added.length + changed.length);
  }
}

/** The corpus may say less than the file (a date or a kind that others dispute), and nothing else. */
function compareSame(
  file: string,
  record: ImportedRecord,
  inForce: StatusRecord,
  count: (key: string, by?: number) => void,
): void {
  const { added, changed, gone, same } = differenceOf(record.acts, inForce.acts);
  count('equal', same);
  count('disputed', gone.length);
  for (const act of [...added, ...changed.map(({ after }) => after)])
    failures.push(`${file}: the corpus has of ${act.participant} "${actInWords(act)}"`);
  const stated = new Set(record.acts.filter(({ statement }) => statement).map(keyOf));
  for (const act of inForce.acts)
    if (act.date && act.statement !== stated.has(keyOf(act)))
      failures.push(`${file}: the corpus ${act.statement ? 'has' : 'lacks'} a declaration of ${act.participant}`);
  const whole = record.complete && inForce.complete;
  if (whole)
    for (const act of gone) failures.push(`${file}: the corpus lacks of ${act.participant} "${actInWords(act)}"`);
}

function keyOf({ participant, date }: { participant: string; date: string | undefined }): string {
  return `${participant} ${date}`;
}

function icrcInstrument(name: string): string | undefined {
  const ids: Record<string, string> = {
    'GC_I-IV_1949': 'geneva-conventions-1949',
    AP_I_1977: 'ap-i',
    AP_II_1977: 'ap-ii',
  };
  return ids[name];
}

/** `4-13` is IV-13; of chapter XI the collection has the first section only. */
function ofZmjones(name: string): string | undefined {
  const [chapter = '', ...number] = name.split('-');
  return ofUntc([roman(Number(chapter)) + (chapter === '11' ? '-A' : ''), ...number].join('-'));
}
