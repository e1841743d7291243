import type { Rule } from './rule.ts';

/** Speaks of the project file and the files of facts that it names, and so of no draft: `project/` finds the faults. */
export const customCorpusInvalid: Rule = {
  id: 'custom-corpus-invalid',
  summary: 'The project file or a file of own facts says something that cannot be read or taken.',
  severity: 'error',
  inProfile: { drafting: 'warning' },
  *check() {},
};
