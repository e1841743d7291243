import type { Circumstances } from '../analysis.ts';
import { type CitationStyle, citationStyles } from '../citing/style.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type InsertForm, insertForms } from '../features/insertion.ts';
import { isDay } from '../markdown/frontMatter.ts';
import { allRules } from '../rules/all.ts';
import { quotationChecks } from '../rules/quoted.ts';
import { isSeverity, type Profile, profiles, type Severity, severities } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import { type Saying, say } from '../sayings/say.ts';
import { type Language, languages } from '../text/language.ts';

/** The section `treatyLens` of a client's configuration, as far as it could be understood. */
export interface Settings extends RuleSettings {
  readonly enable: boolean;
  readonly states: readonly string[];
  readonly asOf: string | undefined;
  /** The language of drafts that do not name theirs; as their words tell where it is not set. */
  readonly language: Language | undefined;
  readonly hover: 'full' | 'compact' | 'off';
  readonly completion: 'context' | 'explicit' | 'off';
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** How completion and *Insert Citation* put an instrument into a text. */
  readonly insert: InsertForm;
  readonly maxNumberOfProblems: number;
  /** When a document is judged. */
  readonly run: 'onType' | 'onSave' | 'manual';
  /** Whether new findings on the line that is being typed wait for a pause. */
  readonly hideWhileTyping: boolean;
  /** House style in which instruments are written out, where a document names no other. */
  readonly citationStyle: CitationStyle;
  readonly updateBlocksOnSave: boolean;
  /** Paths of files of own facts, below the folders of the workspace. */
  readonly customCorpora: readonly string[];
}

export const defaultSettings: Settings = {
  enable: true,
  states: [],
  asOf: undefined,
  language: undefined,
  profile: 'recommended',
  severities: {},
  hover: 'full',
  completion: 'context',
  codeLens: false,
  inlayHints: false,
  insert: 'smart',
  maxNumberOfProblems: 500,
  run: 'onType',
  hideWhileTyping: false,
  quotations: 'hints',
  citationStyle: 'un',
  customCorpora: [],
  updateBlocksOnSave: false,
};

/** Reads what a client sent; each fault names the setting, what was expected and what was found, and the rest is in force. */
export function readSettings(section: unknown, corpus: Corpus | undefined): { settings: Settings; faults: Saying[] } {
  const faults: Saying[] = [];
  const given = isObject(section) ? section : {};
  const fault = (key: string, expected: Saying, found: unknown): undefined => {
    faults.push(say`${`treatyLens.${key}`}: expected ${expected}, found ${JSON.stringify(found)}`);
    return undefined;
  };
  const oneOf = <T extends string>(key: string, value: unknown, words: readonly T[]): T | undefined => {
    if (value === undefined || value === null) return undefined;
    return words.find(word => word === value) ?? fault(key, say`one of ${words.join(', ')}`, value);
  };
  const flag = (key: string, value: unknown): boolean | undefined => {
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
    return fault(key, say`true or false`, value);
  };
  const states = (Array.isArray(given.states) ? given.states : []).filter((code): code is string => {
    if (typeof code === 'string' && (!corpus || corpus.participant(code))) return true;
    fault('states', say`ISO 3166-1 alpha-3 codes such as KEN`, code);
    return false;
  });
  if (given.states !== undefined && !Array.isArray(given.states)) fault('states', say`a list of codes`, given.states);
  const asOf =
    given.asOf === '' || given.asOf === undefined || given.asOf === null
      ? undefined
      : isDay(given.asOf)
        ? given.asOf
        : fault('asOf', say`a day such as 2025-06-30`, given.asOf);
  const paths = (Array.isArray(given.customCorpora) ? given.customCorpora : []).filter(
    (path): path is string => typeof path === 'string',
  );
  if (paths.length !== (given.customCorpora === undefined ? 0 : [given.customCorpora].flat().length))
    fault('customCorpora', say`a list of paths`, given.customCorpora);
  const maximum = given.maxNumberOfProblems;
  if (maximum !== undefined && !isCount(maximum)) fault('maxNumberOfProblems', say`a whole number`, maximum);
  const settings: Settings = {
    enable: given.enable !== false,
    states,
    asOf,
    language: given.language === '' ? undefined : oneOf('language', given.language, languages),
    profile: oneOf<Profile>('profile', given.profile, profiles) ?? defaultSettings.profile,
    severities: { ...readSeverities(given.diagnosticSeverity, fault), ...readRules(given.rules, fault) },
    hover:
      oneOf('hover.mode', inside(given.hover, 'mode'), ['full', 'compact', 'off'] as const) ?? defaultSettings.hover,
    completion:
      oneOf('completion.trigger', inside(given.completion, 'trigger'), ['context', 'explicit', 'off'] as const) ??
      defaultSettings.completion,
    codeLens: flag('codeLens.enabled', inside(given.codeLens, 'enabled')) ?? defaultSettings.codeLens,
    inlayHints: flag('inlayHints.enabled', inside(given.inlayHints, 'enabled')) ?? defaultSettings.inlayHints,
    insert: oneOf('completion.insert', inside(given.completion, 'insert'), insertForms) ?? defaultSettings.insert,
    maxNumberOfProblems: isCount(maximum) ? maximum : defaultSettings.maxNumberOfProblems,
    run: oneOf('run', given.run, ['onType', 'onSave', 'manual'] as const) ?? defaultSettings.run,
    hideWhileTyping: given.hideWhileTyping === true,
    quotations: oneOf('checkQuotations', given.checkQuotations, quotationChecks) ?? defaultSettings.quotations,
    citationStyle: oneOf('citationStyle', given.citationStyle, citationStyles) ?? defaultSettings.citationStyle,
    updateBlocksOnSave: inside(given.generatedBlocks, 'updateOnSave') === true,
    customCorpora: paths,
  };
  return { settings, faults };
}

/** What of the settings goes into an analysis; `today` is an ISO date. */
export const circumstancesOf = ({ states, asOf, language }: Settings, today: string): Circumstances => ({
  today,
  states,
  asOf,
  language,
});

/** Whether drafts are read alike under both: what else differs is how much is said of them, and how. */
export const isAnalysedAlike = (one: Settings, other: Settings): boolean =>
  one.asOf === other.asOf &&
  one.language === other.language &&
  one.states.join() === other.states.join() &&
  one.customCorpora.join('\n') === other.customCorpora.join('\n');

type Complain = (key: string, expected: Saying, found: unknown) => undefined;

function readSeverities(given: unknown, fault: Complain): Record<string, Severity> {
  if (given === undefined || given === null) return {};
  if (isSeverity(given)) return { '*': given };
  if (!isObject(given)) {
    fault('diagnosticSeverity', say`one of ${severities.join(', ')}, or an object by rule`, given);
    return {};
  }
  const chosen: Record<string, Severity> = {};
  for (const [rule, severity] of Object.entries(given)) {
    if (!isRule(rule)) fault('diagnosticSeverity', say`one of the rules ${ruleIds.join(', ')}`, rule);
    else if (isSeverity(severity)) chosen[rule] = severity;
    else fault(`diagnosticSeverity.${rule}`, say`one of ${severities.join(', ')}`, severity);
  }
  return chosen;
}

/** `false` switches a rule off; a severity does what it does in `diagnosticSeverity`. */
function readRules(given: unknown, fault: Complain): Record<string, Severity> {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) {
    fault('rules', say`an object by rule`, given);
    return {};
  }
  const chosen: Record<string, Severity> = {};
  for (const [rule, value] of Object.entries(given)) {
    if (!isRule(rule)) fault('rules', say`one of the rules ${ruleIds.join(', ')}`, rule);
    else if (value === false) chosen[rule] = 'off';
    else if (isSeverity(value)) chosen[rule] = value;
    else if (value !== true) fault(`rules.${rule}`, say`true or false`, value);
  }
  return chosen;
}

const ruleIds = allRules.map(({ id }) => id);
const isRule = (id: string): boolean => ruleIds.includes(id);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
