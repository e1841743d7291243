#!/usr/bin/env node
/** The command line: `treaty-lens check` and `treaty-lens scan`. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { type Analysis, analyse } from './analysis.ts';
import { isDay } from './markdown/frontMatter.ts';
import { readCorpus } from './readCorpus.ts';
import { countsOf, placeFindings } from './reports/findings.ts';
import { scanReport } from './reports/scan.ts';
import { stylish } from './reports/stylish.ts';
import { allRules } from './rules/all.ts';
import { isSeverity, type Profile, profiles, type Severity, severities } from './rules/rule.ts';
import { check } from './rules/run.ts';

const usage = `Usage: treaty-lens check [paths | -] [--states KEN,UGA] [--as-of DATE] [--format stylish|json] [--profile drafting|recommended|strict]
                         [--rule id=severity] [--max-warnings N] [--quiet] [--stdin-filename NAME]
       treaty-lens scan  [paths | -] [--states KEN,UGA] [--as-of DATE] [--format json]

Without paths, standard input is read. A folder stands for the Markdown files below it.
Exit codes: 0 no errors, 1 errors (or more warnings than --max-warnings), 2 could not run.`;

/** Something in the call cannot be carried out; the message is for the person who typed it. */
class CallError extends Error {}

main().catch(error => {
  process.stderr.write(`treaty-lens: ${error instanceof CallError ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const { command, paths, options } = readCall();
  if (options.help || !command) {
    process.stdout.write(`${usage}\n`);
    process.exitCode = options.help ? 0 : 2;
    return;
  }
  const loaded = await readCorpus(import.meta.dirname);
  if ('fault' in loaded) throw new CallError(loaded.fault);
  const { corpus } = loaded;
  const states = list(options.states);
  for (const state of states) {
    if (!corpus.participant(state))
      throw new CallError(`--states: expected ISO 3166-1 alpha-3 codes such as KEN, found "${state}"`);
  }
  if (options['as-of'] !== undefined && !isDay(options['as-of']))
    throw new CallError(`--as-of: expected a day such as 2025-06-30, found "${options['as-of']}"`);
  const circumstances = { today: new Date().toISOString().slice(0, 10), states, asOf: options['as-of'] };
  const files: { file: string; analysis: Analysis }[] = [];
  for (const { file, text } of await readFiles(paths, options['stdin-filename']))
    files.push({ file, analysis: analyse(text, corpus, circumstances) });
  if (command === 'scan') {
    if ((options.format ?? 'json') !== 'json')
      throw new CallError(`--format: scan prints json, found "${options.format}"`);
    const head = { version: 1, corpus: { version: corpus.version, asOf: corpus.asOf } };
    print(JSON.stringify({ ...head, files: files.map(({ file, analysis }) => scanReport(file, analysis)) }, null, 2));
    return;
  }
  const settings = { profile: readProfile(options.profile), severities: readRules(options.rule) };
  const found = files.map(({ file, analysis }) => placeFindings(file, analysis, check(analysis, settings)));
  const shown = options.quiet
    ? found.map(({ file, findings }) => ({ file, findings: findings.filter(({ severity }) => severity === 'error') }))
    : found;
  const counts = countsOf(found);
  const format = options.format ?? 'stylish';
  if (format === 'json') print(JSON.stringify({ version: 1, files: shown, counts: countsOf(shown) }, null, 2));
  else if (format === 'stylish') {
    print(stylish(shown, process.stdout.isTTY && !process.env.NO_COLOR).trimEnd());
    for (const { file, analysis } of files) {
      if (analysis.citations.length === 0)
        process.stderr.write(`${file}: no citation of an instrument was recognised.\n`);
    }
  } else throw new CallError(`--format: expected stylish or json, found "${format}"`);
  const limit = readLimit(options['max-warnings']);
  process.exitCode = counts.error > 0 || counts.warning > limit ? 1 : 0;
}

function readCall() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        states: { type: 'string' },
        'as-of': { type: 'string' },
        format: { type: 'string' },
        profile: { type: 'string' },
        rule: { type: 'string', multiple: true },
        'max-warnings': { type: 'string' },
        quiet: { type: 'boolean' },
        'stdin-filename': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command, ...paths] = positionals;
    if (command !== undefined && command !== 'check' && command !== 'scan')
      throw new CallError(`no command "${command}"\n${usage}`);
    return { command, paths, options: values };
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(`${(error as Error).message}\n${usage}`);
  }
}

async function readFiles(paths: readonly string[], stdinName = '<stdin>'): Promise<{ file: string; text: string }[]> {
  if (paths.length === 0 || paths.includes('-')) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return [{ file: stdinName, text: Buffer.concat(chunks).toString('utf8') }];
  }
  const files: string[] = [];
  for (const path of paths) {
    const found = await glob([path, `${path}/**/*.{md,markdown}`], {
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    });
    if (found.length === 0) throw new CallError(`${path}: no such file, and no Markdown file below it`);
    files.push(...found.sort());
  }
  return Promise.all([...new Set(files)].map(async file => ({ file, text: await readFile(file, 'utf8') })));
}

function readProfile(word = 'recommended'): Profile {
  const profile = profiles.find(known => known === word);
  if (!profile) throw new CallError(`--profile: expected one of ${profiles.join(', ')}, found "${word}"`);
  return profile;
}

function readRules(assignments: readonly string[] = []): Record<string, Severity> {
  const chosen: Record<string, Severity> = {};
  for (const assignment of assignments) {
    const [id = '', severity] = assignment.split('=');
    if (!allRules.some(rule => rule.id === id))
      throw new CallError(`--rule: no rule "${id}"; the rules are ${allRules.map(rule => rule.id).join(', ')}`);
    if (!isSeverity(severity))
      throw new CallError(`--rule ${id}: expected one of ${severities.join(', ')}, found "${severity}"`);
    chosen[id] = severity;
  }
  return chosen;
}

function readLimit(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 0)
    throw new CallError(`--max-warnings: expected a whole number, found "${written}"`);
  return limit;
}

const list = (written = ''): string[] =>
  written
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
