import type { Analysis } from '../analysis.ts';
import { type CitationStyle, isCitationStyle } from '../citing/style.ts';
import type { Edit } from '../rules/rule.ts';
import type { Saying } from '../sayings/say.ts';

/** What a command writes into a draft, and the sentence that tells of it. */
export interface Writing {
  readonly edits: readonly Edit[];
  readonly message: Saying;
}

/** The document's own style goes before the one that is set. */
export function styleOf({ frontMatter }: Pick<Analysis, 'frontMatter'>, set: CitationStyle): CitationStyle {
  const own = frontMatter.style?.value;
  return isCitationStyle(own) ? own : set;
}

/** The text after edits that do not overlap. */
export function applied(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + put;
    at = end;
  }
  return text + source.slice(at);
}
