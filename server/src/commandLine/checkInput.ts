import { writeFile } from 'node:fs/promises';
import { type CheckedFile, unreadFile } from '../reports/findings.ts';
import { checkText, repairText } from './checkText.ts';
import { CallError } from './command.ts';
import type { Input } from './inputs.ts';
import type { Judging } from './judging.ts';

export interface RepairOptions {
  readonly fix?: boolean;
  readonly 'fix-dry-run'?: boolean;
}

/** What is to be said of one draft; `remark` is for standard error, which only the first thread may write to. */
export interface CheckedInput {
  readonly checked: CheckedFile;
  readonly remark?: string;
}

/** Judges one draft, and repairs it where that was asked for. */
export async function checkInput(
  input: Input,
  judging: Judging,
  { fix, 'fix-dry-run': dryRun }: RepairOptions,
): Promise<CheckedInput> {
  if ('fault' in input) return { checked: unreadFile(input.file, input.fault) };
  if (!fix && !dryRun) return { checked: checkText(input.file, input, judging) };
  const { text, repairs } = repairText(input, judging);
  if (input.paragraphs) {
    const remark =
      repairs > 0 ? `${input.file}: a Word document is not repaired; make the repairs in Word.` : undefined;
    return { checked: checkText(input.file, input, judging), remark };
  }
  const checked = checkText(input.file, { ...input, text }, judging);
  if (repairs === 0) return { checked };
  const count = `${repairs} ${repairs === 1 ? 'repair' : 'repairs'}`;
  if (dryRun) return { checked: { ...checked, output: text }, remark: `${input.file}: --fix would make ${count}.` };
  if (input.path === undefined)
    throw new CallError('--fix: standard input cannot be written to; use --fix-dry-run --format json');
  await writeFile(input.path, text);
  return { checked, remark: `${input.file}: ${count} ${repairs === 1 ? 'was' : 'were'} made.` };
}
