/** A file cannot be read as what it is: the message says what is wrong with it, `at` where (`line 12`, `cell C7`). */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly at: string | undefined;

  constructor(message: string, at?: string) {
    super(message);
    this.at = at;
  }
}
