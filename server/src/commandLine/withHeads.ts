import { asText } from '../text/escape.ts';
import type { Draft } from './drafts.ts';

/** The Markdown for each draft, under the name of its file where there are several. */
export function withHeads(drafts: readonly Draft[], write: (draft: Draft) => string): string {
  const texts = drafts.map(draft => write(draft));
  return drafts.length > 1
    ? texts.map((text, i) => `## ${asText(drafts[i]!.file)}\n\n${text}`).join('\n\n')
    : texts.join('');
}
