/**
 * `npm run eval -- FOLDER`: reads a folder of marked passages (`passages.jsonl`, `miscitations.jsonl`, `score.mjs`) and prints
 * how much of what a careful editor sees is found, and what is found beside it. Nothing of the folder is kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Analysis, analyse } from '../../server/src/analysis.ts';
import type { Claim } from '../../server/src/claims/claim.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import { idsOf } from '../../server/src/reports/scan.ts';
import { check } from '../../server/src/rules/run.ts';

const [, , folder, ...options] = process.argv;
if (!folder) {
  console.error('eval: expected the folder of the marked passages');
  process.exit(2);
}
const corpus = new CompiledCorpus(Uint8Array.from(readFileSync('dist/corpus.bin')).buffer);
const read = (text: string): Analysis => analyse(text, corpus, { today: '2026-11-25', states: [], asOf: undefined });
const lines = <T>(file: string): T[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);

const findings: string[] = [];
let words = 0;
const predictions = lines<{ id: string; text: string }>('passages.jsonl').map(({ id, text }) => {
  const analysis = read(text);
  words += text.split(/\s+/).length;
  for (const { span, rule, severity, message } of check(analysis, { profile: 'recommended', severities: {} })) {
    findings.push(`${id} ${severity} ${rule}: "${text.slice(span.start, span.end).replace(/\s+/g, ' ')}": ${message}`);
  }
  return { id, citations: citationsOf(analysis), claims: analysis.claims.map(claimOf) };
});
mkdirSync('out', { recursive: true });
writeFileSync('out/predictions.jsonl', predictions.map(prediction => JSON.stringify(prediction)).join('\n'));
const gold = path.join(folder, 'passages.jsonl');
spawnSync(process.execPath, [path.join(folder, 'score.mjs'), 'out/predictions.jsonl', '--gold', gold, ...options], {
  stdio: 'inherit',
});

console.log(`\nFindings in the passages (${words} words): ${findings.length}`);
for (const finding of findings) console.log(`  ${finding}`);

const slips = lines<{ text: string; start: number; end: number; surface: string; class: string }>(
  'miscitations.jsonl',
).map(slip => {
  const spoken = check(read(slip.text), { profile: 'recommended', severities: {} });
  return { ...slip, caught: spoken.some(({ span }) => span.start < slip.end && slip.start < span.end) };
});
for (const kind of new Set(slips.map(slip => slip.class))) {
  const own = slips.filter(slip => slip.class === kind);
  console.log(`\n${kind}: a finding on ${own.filter(({ caught }) => caught).length} of ${own.length}`);
  for (const { caught, surface } of own)
    if (caught === (kind !== 'error'))
      console.log(`  ${kind === 'error' ? 'missed' : 'spoken of'}: ${surface.replace(/\s+/g, ' ')}`);
}

/** Documents are named by their symbols there, whether or not the corpus has an id for them. */
function citationsOf({ citations }: Analysis): object[] {
  return citations
    .filter(({ resolution }) => resolution.kind !== 'ambiguous')
    .map(citation => ({
      start: citation.start,
      end: citation.end,
      kind: citation.form,
      instrument: idsOf(citation).map(id => {
        const symbol = /^(?:a|s|e)-/.test(id) ? corpus.instrument(id)?.symbols?.[0] : undefined;
        return symbol ? `undoc:${symbol}` : id;
      }),
      provisions: citation.provisions.map(({ text }) => text),
    }));
}

function claimOf({ start, end, state, instrument, action, negated }: Claim): object {
  const said =
    action === 'signature' ? 'signed' : action === 'accession' ? 'acceded' : action === 'party' ? 'party' : 'ratified';
  // The marks name the Union by two letters.
  return {
    start,
    end,
    state: state === 'EUE' ? 'EU' : state,
    instrument: instrument.id,
    action: negated ? 'not-party' : said,
  };
}
