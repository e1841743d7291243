import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedFile, PlacedFinding } from '../reports/findings.ts';
import { CallError } from './command.ts';
import { write } from './output.ts';

/** Findings that were there before, by the file they stand in. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

type KnownFinding = Pick<PlacedFinding, 'rule' | 'text' | 'fingerprint'>;

/**
 * Marks what a baseline holds. A finding is the same where it is surrounded by the same words, on whatever line;
 * of what is left, where the same rule speaks of the same words in the same file.
 */
export function markKnown(files: readonly CheckedFile[], baseline: Baseline): CheckedFile[] {
  return files.map(checked => {
    const left = [...(baseline.get(path.resolve(checked.file)) ?? [])];
    const known = new Set<PlacedFinding>();
    const take = (isSame: (finding: PlacedFinding, entry: KnownFinding) => boolean) => {
      for (const finding of checked.findings) {
        const at = known.has(finding) ? -1 : left.findIndex(entry => isSame(finding, entry));
        if (at < 0) continue;
        left.splice(at, 1);
        known.add(finding);
      }
    };
    take((finding, entry) => finding.fingerprint === entry.fingerprint);
    take((finding, entry) => finding.rule === entry.rule && finding.text === entry.text);
    return {
      ...checked,
      findings: checked.findings.map(finding => (known.has(finding) ? { ...finding, known: true } : finding)),
    };
  });
}

/** Throws a `CallError` where the file is none that `--write-baseline` has written. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new CallError(`--baseline: ${file} cannot be read: ${error.message}`);
  });
  const findings = parse(text);
  if (!findings)
    throw new CallError(`--baseline: ${file} is no baseline of Treaty Lens; write one with --write-baseline ${file}`);
  return new Map(
    Object.entries(findings).map(([name, known]) => [path.resolve(path.dirname(file), name), known] as const),
  );
}

/** Paths are written as seen from the baseline, so that it can be used from any folder. */
export async function writeBaseline(file: string, files: readonly CheckedFile[]): Promise<void> {
  const findings = Object.fromEntries(
    files
      .filter(checked => checked.findings.length > 0)
      .map(checked => [
        path.relative(path.dirname(path.resolve(file)), path.resolve(checked.file)).replaceAll(path.sep, '/'),
        checked.findings.map(({ rule, text, fingerprint }) => ({ rule, text, fingerprint })),
      ]),
  );
  await write('write-baseline', file, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
}

function parse(text: string): Record<string, KnownFinding[]> | undefined {
  try {
    const { version, findings } = JSON.parse(text);
    const isKnown = (entry: KnownFinding) =>
      [entry.rule, entry.text, entry.fingerprint].every(word => typeof word === 'string');
    return version === 1 && Object.values<KnownFinding[]>(findings).every(list => list.every(isKnown))
      ? findings
      : undefined;
  } catch {
    return undefined;
  }
}
