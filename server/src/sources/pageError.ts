import type { Saying } from '../sayings/say.ts';

/** A file cannot be read as what it is: `fault` says what is wrong with it, `at` where (`line 12`, `cell C7`). */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly fault: Saying;
  readonly at: Saying | undefined;

  constructor(fault: Saying, at?: Saying) {
    super(String(fault));
    this.fault = fault;
    this.at = at;
  }
}
