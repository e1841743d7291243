import type { Corpus } from '../corpus/corpus.ts';

/**
 * One command of the command line: a file of this folder, and a line in `commands.ts`.
 * Usage, `--help` and the reading of the options are made from what it says of itself.
 */
export interface Command<O extends Options = Options> {
  /** One word, or two: `check`, `corpus info`. */
  readonly name: string;
  /** What stands after the name, as usage shows it: `[paths | -]`. */
  readonly operands: string;
  /** One sentence on what it does. */
  readonly summary: string;
  readonly options: O;
  run(call: Call<O>): Promise<ExitCode>;
}

/** As ESLint's: nothing to complain of, complaints, could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given more than once. */
  readonly multiple?: true;
  /** What a value looks like, in usage: `KEN,UGA`. */
  readonly value?: string;
  /** The only words that it takes. */
  readonly choices?: readonly string[];
  /** One sentence without a full stop. */
  readonly about: string;
}

export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = { readonly [Name in keyof O]?: ValueOf<O[Name]> };

type ValueOf<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O extends { choices: readonly (infer Word)[] }
    ? Word
    : O extends { multiple: true }
      ? readonly string[]
      : string;

/** What was typed after the name of a command, and what the host knows. */
export interface Call<O extends Options = Options> {
  readonly operands: readonly string[];
  readonly options: Values<O>;
  readonly program: Program;
  /** ISO date. */
  readonly today: string;
  /** The shipped corpus, read when it is first asked for; throws a `CallError` where it cannot be. */
  corpus(): Promise<Corpus>;
}

/** The running program. */
export interface Program {
  readonly version: string;
  /** Where it and the compiled corpus stand. */
  readonly folder: string;
  /** The text of `docs/rules.md`. */
  readonly rulesPage: string;
}

/** Keeps the types of the options for `run`, and forgets them for the list. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command => command as unknown as Command;

/** Something in the call cannot be carried out; the message is for the person who typed it. */
export class CallError extends Error {}
