import type { CitableFacts } from './facts.ts';
import type { Pinpoint } from './pinpoint.ts';

/** How one style writes an instrument: Markdown on one line, with every string of the corpus escaped, no stop at the end. */
export interface StyleRules {
  /** All that the style asks for, as at a first citation. */
  full(facts: CitableFacts, pinpoints: readonly Pinpoint[]): string;
  /** As later, when the full citation has been given. */
  short(facts: CitableFacts, pinpoints: readonly Pinpoint[]): string;
}

/** The parts that are there, with a separator between them. */
export const joined = (separator: string, parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(separator);

export const inBrackets = (content: string | undefined): string | undefined => (content ? `(${content})` : undefined);
