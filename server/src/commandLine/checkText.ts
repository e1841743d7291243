import { analyse } from '../analysis.ts';
import { type CheckedFile, checkedFile } from '../reports/findings.ts';
import { applyEdits, certainFixes } from '../rules/certainFixes.ts';
import { check } from '../rules/run.ts';
import type { Judging } from './judging.ts';

/** Judges one text. */
export function checkText(file: string, text: string, { corpus, circumstances, settings }: Judging): CheckedFile {
  const analysis = analyse(text, corpus, circumstances);
  return checkedFile(file, analysis, check(analysis, settings));
}

/** Makes what can be repaired without asking, again and again, for a repair may bring another to light. */
export function repairText(
  text: string,
  { corpus, circumstances, settings }: Judging,
): { text: string; repairs: number } {
  let repaired = text;
  let repairs = 0;
  for (let pass = 0; pass < 10; pass++) {
    const chosen = certainFixes(check(analyse(repaired, corpus, circumstances), settings));
    if (chosen.length === 0) break;
    repairs += chosen.length;
    repaired = applyEdits(
      repaired,
      chosen.flatMap(({ edits }) => edits),
    );
  }
  return { text: repaired, repairs };
}
