import { parseArgs } from 'node:util';
import type { Corpus } from '../corpus/corpus.ts';
import { CallError, type Command, type ExitCode, type Options, type Program, type Values } from './command.ts';
import { commands } from './commands.ts';
import { shippedCorpus } from './shippedCorpus.ts';
import { overview, usageOf } from './usage.ts';

/** Carries out what was typed after `treaty-lens`; what cannot be is one message on standard error. */
export async function runCommandLine(args: readonly string[], program: Program): Promise<ExitCode> {
  try {
    if (args[0] === '--version') return say(program.version);
    if (args[0] === '--help' || args[0] === '-h') return say(overview(commands));
    const command = commandNamed(args);
    const { help, operands, options } = readCall(command, args.slice(command.name.split(' ').length));
    if (help) return say(usageOf(command));
    let corpus: Promise<Corpus> | undefined;
    return await command.run({
      operands,
      options,
      program,
      today: new Date().toISOString().slice(0, 10),
      corpus: () => {
        corpus ??= shippedCorpus(program);
        return corpus;
      },
    });
  } catch (error) {
    process.stderr.write(
      `treaty-lens: ${error instanceof CallError ? error.message : ((error as Error)?.stack ?? error)}\n`,
    );
    return 2;
  }
}

function commandNamed(args: readonly string[]): Command {
  const named = commands.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
  if (named) return named;
  if (args.length === 0) throw new CallError(`say what to do.\n${overview(commands)}`);
  const group = commands.filter(({ name }) => name.startsWith(`${args[0]} `));
  if (group.length > 0)
    throw new CallError(
      `${args[0]}: expected one of ${group.map(({ name }) => name.slice(args[0]!.length + 1)).join(', ')}`,
    );
  throw new CallError(`no command "${args[0]}".\n${overview(commands)}`);
}

function readCall(command: Command, args: readonly string[]) {
  const call = parse(command, args);
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = call.options[name];
    if (choices && value !== undefined && !choices.includes(value))
      throw new CallError(`--${name}: expected ${wordsIn(choices)}, found "${value}"`);
  }
  return call;
}

function parse(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { help, ...rest } = values as Record<string, string | boolean | string[] | undefined>;
    return { help: help === true, operands: positionals, options: rest as Values<Options> };
  } catch (error) {
    throw new CallError(`${(error as Error).message}\n${usageOf(command)}`);
  }
}

const wordsIn = (choices: readonly string[]): string =>
  choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join();

function say(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return 0;
}
