import type { Circumstances } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CheckedFile } from '../reports/findings.ts';
import { checkedOwnFile } from '../reports/ownFaults.ts';
import { customCorpusInvalid } from '../rules/customCorpusInvalid.ts';
import { type RuleSettings, severityOf } from '../rules/run.ts';
import type { Call, Values } from './command.ts';
import { type focusOptions, readDay, readRules, readStates, type ruleOptions } from './options.ts';
import { nameOf, Projects, type projectOptions } from './projects.ts';

/** By what a draft is judged. */
export interface Judging {
  readonly corpus: Corpus;
  readonly circumstances: Circumstances;
  readonly settings: RuleSettings;
}

/** How the drafts of one call are judged: each by the call and the project file nearest to it. */
export interface Bench {
  /** The shipped corpus, without what offices add. */
  readonly corpus: Corpus;
  /** By what the draft of a name is judged; what the call says goes before what the project file says. */
  of(draft: string): Promise<Judging>;
  /** The project file nearest to a draft, as one would type it from here. */
  projectFileOf(draft: string): Promise<string | undefined>;
  /** What is wrong in the project files that were read, as findings of these files. */
  faults(): Promise<readonly CheckedFile[]>;
}

/** The one place where the options, and whatever else may set them, come together. */
export async function readJudging({ options, today, corpus: load }: JudgedCall): Promise<Bench> {
  const corpus = await load();
  const projects = new Projects(corpus, options);
  const states = readStates(options.states, corpus);
  const asOf = readDay('as-of', options['as-of']);
  const rules = readRules(options.rule);
  const of = async (draft: string): Promise<Judging> => {
    const { corpus, settings } = await projects.of(draft);
    return {
      corpus,
      circumstances: {
        today,
        states: states.length > 0 ? states : (settings.states ?? []),
        asOf: asOf ?? settings.asOf,
        language: settings.lang,
      },
      settings: {
        profile: options.profile ?? settings.profile ?? 'recommended',
        severities: { ...settings.severities, ...rules },
        ignored: settings.ignored,
      },
    };
  };
  return {
    corpus,
    of,
    projectFileOf: async draft => {
      const uri = await projects.fileOf(draft);
      return uri && nameOf(uri);
    },
    faults: async () => {
      const faulty = [...(await projects.read())].flatMap(({ files }) =>
        files.filter(({ faults }) => faults.length > 0),
      );
      const parts = [...new Map(faulty.map(part => [part.uri, part])).values()];
      const settings = { profile: options.profile ?? 'recommended', severities: rules };
      const severity = severityOf(customCorpusInvalid, settings);
      return severity === 'off' ? [] : parts.map(part => checkedOwnFile(nameOf(part.uri), part, severity));
    },
  };
}

/** The options that have a part in it; a command may have fewer of them. */
interface JudgedCall extends Pick<Call, 'today' | 'corpus'> {
  readonly options: Values<typeof focusOptions & typeof ruleOptions & typeof projectOptions>;
}
