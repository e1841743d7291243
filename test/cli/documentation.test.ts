import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../server/src/commandLine/command.ts';
import { commands } from '../../server/src/commandLine/commands.ts';
import { headOf, overview, usageOf } from '../../server/src/commandLine/usage.ts';
import { formatNames } from '../../server/src/reports/formats.ts';

const page = readFileSync('docs/command-line.md', 'utf8');

const introduction = page.slice(0, page.indexOf('\n### '));

test('the page has every command with every option; `npx vitest run test/cli/documentation.test.ts -u` writes them', async () => {
  await expect(`${introduction}\n${commands.map(sectionOf).join('\n')}`).toMatchFileSnapshot(
    '../../docs/command-line.md',
  );
});

/** The section of the page about a command. */
function sectionOf({ name, operands, summary, options }: Command): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries(options).map(
    ([option, described]) => `| \`${cell(headOf(option, described))}\` | ${cell(described.about)} |\n`,
  );
  const table = rows.length > 0 ? `\n| option | |\n|---|---|\n${rows.join('')}` : '';
  return `### \`treaty-lens ${`${name} ${operands}`.trimEnd()}\`\n\n${summary}\n${table}`;
}

describe.each(commands.map(command => [command.name, command] as const))('%s', (_, command) => {
  test('has usage with every option', () => {
    for (const option of Object.keys(command.options)) expect(usageOf(command)).toContain(`  --${option}`);
    expect(overview(commands)).toContain(`  ${command.name} `);
  });
});

test('the page says what each format is for', () => {
  for (const format of formatNames) expect(page).toContain(`\n| \`${format}\` | `);
});

test('the calls in the page are calls that there are', () => {
  const calls = [...page.matchAll(/^(?:npx )?treaty-lens (?!COMMAND)(.+?)(?: +#.*)?$/gm)].map(([, call]) => call!);
  expect(calls.length).toBeGreaterThan(5);
  for (const call of calls) {
    const command = commands.find(({ name }) => call.startsWith(name));
    expect(command, call).toBeDefined();
    for (const [, option] of call.matchAll(/ --([a-z-]+)/g))
      expect(Object.keys(command!.options), call).toContain(option);
  }
});

test('the pre-commit hooks are calls that there are', () => {
  const hooks = load(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Record<string, unknown>[];
  expect(hooks.map(({ id, entry, language }) => [id, entry, language])).toEqual([
    ['treaty-lens', 'treaty-lens check', 'node'],
    ['treaty-lens-fix', 'treaty-lens check --fix', 'node'],
  ]);
});
