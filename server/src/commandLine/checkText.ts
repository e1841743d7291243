import { analyse } from '../analysis.ts';
import { type CheckedFile, checkedFile } from '../reports/findings.ts';
import { placesInWord } from '../reports/wordPlace.ts';
import { applyEdits, certainFixes } from '../rules/certainFixes.ts';
import { check } from '../rules/run.ts';
import type { Document } from './documents.ts';
import type { Judging } from './judging.ts';

/** Judges one text. */
export function checkText(
  file: string,
  { text, mask, paragraphs }: Document,
  { corpus, circumstances, settings }: Judging,
): CheckedFile {
  const analysis = analyse(text, corpus, circumstances, mask);
  const findings = check(analysis, settings);
  return paragraphs
    ? checkedFile(file, analysis, findings, placesInWord(text, paragraphs))
    : checkedFile(file, analysis, findings);
}

/** Makes what can be repaired without asking, again and again, for a repair may bring another to light. */
export function repairText(
  { text, mask }: Document,
  { corpus, circumstances, settings }: Judging,
): { text: string; repairs: number } {
  let repaired = text;
  let repairs = 0;
  for (let pass = 0; pass < 10; pass++) {
    const chosen = certainFixes(check(analyse(repaired, corpus, circumstances, mask), settings));
    if (chosen.length === 0) break;
    repairs += chosen.length;
    repaired = applyEdits(
      repaired,
      chosen.flatMap(({ edits }) => edits),
    );
  }
  return { text: repaired, repairs };
}
