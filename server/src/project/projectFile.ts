import type { Corpus } from '../corpus/corpus.ts';
import { type OwnFault, readChecked } from '../corpus/own/checked.ts';
import type { OwnFile } from '../corpus/own/withOwn.ts';
import { allRules } from '../rules/all.ts';
import type { Ignored } from '../rules/ignored.ts';
import { isSeverity, type Profile, type Severity } from '../rules/rule.ts';
import { type Saying, say } from '../sayings/say.ts';
import { nearestWords } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { type ProjectDocument, projectSchema } from './schema.ts';

/** What a project file says; what it does not say is absent. */
export interface ProjectSettings {
  readonly states?: readonly string[];
  /** ISO date. */
  readonly asOf?: string;
  readonly profile?: Profile;
  /** By rule id. */
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly style?: NonNullable<ProjectDocument['style']>;
  readonly lang?: NonNullable<ProjectDocument['lang']>;
  readonly ignored?: readonly Ignored[];
}

export interface ProjectFile {
  readonly settings: ProjectSettings;
  readonly facts: OwnFile;
  /** Paths of further files of facts, as they are written. */
  readonly corpora: readonly { readonly path: string; readonly span: Span }[];
  /** The instruments that its settings name, by their ids. */
  readonly instruments: readonly { readonly id: string; readonly span: Span }[];
  readonly faults: readonly OwnFault[];
}

/** Reads a project file, called `file` where its facts are shown. A fault takes its own entry out, and nothing else. */
export function readProjectFile(file: string, source: string, corpus: Corpus): ProjectFile {
  const { value, faults: found, spanOf } = readChecked<ProjectDocument>(source, projectSchema);
  const faults = [...found];
  const accept = (pointer: string, reason: Saying | undefined): boolean => {
    if (reason !== undefined) faults.push({ ...spanOf(pointer), message: reason });
    return reason === undefined;
  };
  const states = value.states?.filter(
    (code, i) => code !== undefined && accept(`/states/${i}`, corpus.participant(code) ? undefined : noState(code)),
  );
  const severities: Record<string, Severity> = {};
  for (const [rule, said] of Object.entries(value.rules ?? {})) {
    if (!accept(`/rules/${rule}`, isRule(rule) ? undefined : noRule(rule))) continue;
    if (said === false) severities[rule] = 'off';
    else if (isSeverity(said)) severities[rule] = said;
  }
  const ignored = value.ignore?.filter(
    (entry, i) =>
      entry !== undefined && accept(`/ignore/${i}/rule`, isRule(entry.rule) ? undefined : noRule(entry.rule)),
  );
  return {
    settings: {
      states,
      asOf: value['as-of'] ?? value.asOf,
      profile: value.profile,
      severities: value.rules && severities,
      style: value.style,
      lang: value.lang,
      ignored,
    },
    facts: { file, value, spanOf },
    corpora: (value.corpora ?? []).flatMap((path, i) =>
      path === undefined ? [] : [{ path, span: spanOf(`/corpora/${i}`) }],
    ),
    instruments: (value.ignore ?? []).flatMap((entry, i) =>
      entry?.instrument === undefined ? [] : [{ id: entry.instrument, span: spanOf(`/ignore/${i}/instrument`) }],
    ),
    faults,
  };
}

const ruleIds = new Set(allRules.map(({ id }) => id));
const isRule = (id: string): boolean => ruleIds.has(id);
const noRule = (id: string): Saying => {
  const [nearest] = nearestWords(id, [...ruleIds]);
  return nearest
    ? say`There is no rule "${id}"; did you mean ${nearest}?`
    : say`There is no rule "${id}"; the rules are ${[...ruleIds].join(', ')}.`;
};
const noState = (code: string): Saying => say`There is no State or organisation with the code ${code}.`;
