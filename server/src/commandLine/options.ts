import type { Corpus } from '../corpus/corpus.ts';
import { isDay } from '../markdown/frontMatter.ts';
import { allRules } from '../rules/all.ts';
import { isSeverity, profiles, type Severity, severities } from '../rules/rule.ts';
import { CallError, type Options } from './command.ts';

/** Options that more than one command has, and how each is read. A reader throws a `CallError` that names its option. */
export const focusOptions = {
  states: { type: 'string', value: 'KEN,UGA', about: 'States in focus, by their ISO 3166-1 alpha-3 codes' },
  'as-of': { type: 'string', value: 'DATE', about: 'judge status on that day, instead of today' },
} as const satisfies Options;

export const stateOption = {
  state: { type: 'string', value: 'KEN,UGA', about: 'States to look at, by their ISO 3166-1 alpha-3 codes' },
} as const satisfies Options;

export const dayOption = { 'as-of': focusOptions['as-of'] } as const satisfies Options;

export const inputOptions = {
  'stdin-filename': { type: 'string', value: 'NAME', about: 'what standard input is called in the output' },
} as const satisfies Options;

export const jobsOption = {
  jobs: { type: 'string', value: 'N', about: 'read that many files at a time (one a core where there are many files)' },
} as const satisfies Options;

export const outputOptions = {
  'output-file': { type: 'string', value: 'FILE', about: 'write the result to a file' },
} as const satisfies Options;

export const ruleOptions = {
  profile: { type: 'string', choices: profiles, about: 'how much is said (recommended)' },
  rule: { type: 'string', multiple: true, value: 'ID=SEVERITY', about: 'set one rule; may be repeated' },
} as const satisfies Options;

export function readStates(written: string | undefined, corpus: Corpus, option = 'states'): string[] {
  const codes = (written ?? '').split(',').flatMap(code => code.trim() || []);
  for (const code of codes) {
    if (!corpus.participant(code))
      throw new CallError(`--${option}: expected ISO 3166-1 alpha-3 codes such as KEN, found "${code}"`);
  }
  return codes;
}

export function readDay(option: string, written: string | undefined): string | undefined {
  if (written !== undefined && !isDay(written))
    throw new CallError(`--${option}: expected a day such as 2025-06-30, found "${written}"`);
  return written;
}

export function readCount(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d+$/.test(written)) throw new CallError(`--${option}: expected a whole number, found "${written}"`);
  return Number(written);
}

export function readRules(assignments: readonly string[] = []): Record<string, Severity> {
  const chosen: Record<string, Severity> = {};
  for (const assignment of assignments) {
    const [id = '', severity] = assignment.split('=');
    const rule = readRule('rule', id);
    if (!isSeverity(severity))
      throw new CallError(`--rule ${id}: expected one of ${severities.join(', ')}, found "${severity}"`);
    chosen[rule] = severity;
  }
  return chosen;
}

export function readRule(option: string, id: string): string {
  if (!allRules.some(rule => rule.id === id))
    throw new CallError(`--${option}: no rule "${id}"; the rules are ${allRules.map(rule => rule.id).join(', ')}`);
  return id;
}
