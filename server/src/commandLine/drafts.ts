import { type Analysis, analyse } from '../analysis.ts';
import type { Mask } from '../formats/masks.ts';
import type { Call, Values } from './command.ts';
import { readInputs } from './inputs.ts';
import { type Judging, readJudging } from './judging.ts';
import type { focusOptions, inputOptions, ruleOptions } from './options.ts';
import type { projectOptions } from './projects.ts';
import { remarkOnFault, remarkOnOwnFiles } from './remarks.ts';

/** One draft that was read. */
export interface Draft {
  readonly file: string;
  /** Absent for standard input. */
  readonly path: string | undefined;
  readonly text: string;
  readonly mask: Mask;
  readonly analysis: Analysis;
  readonly settings: Judging['settings'];
}

/** The drafts of a call, in the order of their names; what cannot be read is said, and counted. */
export async function readDrafts(
  call: Pick<Call, 'operands' | 'today' | 'corpus'> & {
    readonly options: Values<typeof focusOptions & typeof ruleOptions & typeof projectOptions & typeof inputOptions>;
  },
): Promise<{ readonly drafts: readonly Draft[]; readonly unread: number }> {
  const judging = await readJudging(call);
  const drafts: Draft[] = [];
  let unread = 0;
  for await (const input of readInputs(call.operands, call.options['stdin-filename'])) {
    if ('text' in input) {
      const { file, path, text, mask } = input;
      const { corpus, circumstances, settings } = await judging.of(file);
      drafts.push({ file, path, text, mask, analysis: analyse(text, corpus, circumstances, mask), settings });
    } else {
      remarkOnFault(input);
      unread++;
    }
  }
  remarkOnOwnFiles(await judging.faults());
  return { drafts, unread };
}
