import type { Command, Option } from './command.ts';

/** What there is, a line a command. */
export function overview(commands: readonly Command[]): string {
  const heads = commands.map(({ name, operands }) => `${name} ${operands}`.trimEnd());
  const width = Math.max(...heads.map(head => head.length));
  const lines = commands.map(({ summary }, i) => `  ${heads[i]!.padEnd(width)}  ${summary}`);
  return `Usage: treaty-lens COMMAND [options]\n\n${lines.join('\n')}\n\nThe options of a command: treaty-lens COMMAND --help\n${exitCodes}`;
}

/** How one command is called. */
export function usageOf({ name, operands, summary, options }: Command): string {
  const heads = Object.entries(options).map(([option, described]) => headOf(option, described));
  const width = Math.max(...heads.map(head => head.length), 0);
  const lines = Object.values(options).map(({ about }, i) => `  ${heads[i]!.padEnd(width)}  ${about}`);
  return [`Usage: treaty-lens ${name} ${operands} [options]`, summary, lines.join('\n'), exitCodes]
    .filter(block => block !== '')
    .join('\n\n');
}

/** `--format stylish|json`, as usage and the documentation name an option. */
export function headOf(option: string, { choices, value }: Option): string {
  const shown = choices?.join('|') ?? value;
  return shown === undefined ? `--${option}` : `--${option} ${shown}`;
}

const exitCodes = 'Exit codes: 0 no errors, 1 errors (or more warnings than --max-warnings), 2 could not run.';
