import type { Circumstances } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { RuleSettings } from '../rules/run.ts';
import type { Call, Values } from './command.ts';
import { type focusOptions, readDay, readRules, readStates, type ruleOptions } from './options.ts';

/** By what one draft is judged. */
export interface Judging {
  readonly corpus: Corpus;
  readonly circumstances: Circumstances;
  readonly settings: RuleSettings;
}

/** Answers by what a draft is judged, given the path of its file. */
export type JudgingOf = (file: string) => Promise<Judging>;

/** The one place where the options of a call, and whatever else may set them, come together. */
export async function readJudging({ options, today, corpus: load }: JudgedCall): Promise<JudgingOf> {
  const corpus = await load();
  const judging: Judging = {
    corpus,
    circumstances: { today, states: readStates(options.states, corpus), asOf: readDay('as-of', options['as-of']) },
    settings: { profile: options.profile ?? 'recommended', severities: readRules(options.rule) },
  };
  return async () => judging;
}

/** The options that have a part in it; a command may have fewer of them. */
interface JudgedCall extends Pick<Call, 'today' | 'corpus'> {
  readonly options: Values<typeof focusOptions & typeof ruleOptions>;
}
