import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';
import { isShortForm, namingsIn } from './shortForms.ts';

export const shortFormInconsistent: Rule = {
  id: 'short-form-inconsistent',
  summary: 'The draft calls one instrument by two short forms.',
  severity: 'off',
  inProfile: { strict: 'information' },
  *check(analysis) {
    for (const { instrument, mentions } of namingsIn(analysis)) {
      const seen = new Set<string>();
      let usual: string | undefined;
      for (const { start, end } of mentions.filter(isShortForm)) {
        const written = analysis.source.slice(start, end);
        usual ??= written;
        if (written === usual || seen.has(written)) continue;
        seen.add(written);
        yield {
          span: { start, end },
          message: say`This draft has called it '${usual}'; keep to one short form.`,
          instrument,
          fixes: [{ title: say`Change to '${usual}'`, edits: [{ start, end, text: usual }] }],
        };
      }
    }
  },
};
