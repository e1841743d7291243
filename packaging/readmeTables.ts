import type { Rule } from '../server/src/rules/rule.ts';

export interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly { readonly command: string; readonly title: string }[];
  };
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription?: string;
  readonly description?: string;
}

/** The README with its tables of rules, settings and commands made anew; `words` are those of `package.nls.json`. */
export function withTables(
  readme: string,
  { contributes }: Manifest,
  words: Readonly<Record<string, string>>,
  rules: readonly Rule[],
): string {
  const said = (key = '') => words[key.replaceAll('%', '')] ?? key;
  const tables = {
    rules: [
      ['rule', 'says', 'how loud'],
      ...rules.map(({ id, summary, severity, inProfile }) => [
        `[\`${id}\`](docs/rules.md#${id})`,
        summary,
        [
          severity,
          ...Object.entries(inProfile ?? {})
            .filter(([, other]) => other !== severity)
            .map(([profile, other]) => `${other} in *${profile}*`),
        ].join(', '),
      ]),
    ],
    settings: [
      ['setting', 'what', 'default'],
      ...Object.entries(contributes.configuration.properties).map(([key, setting]) => [
        `\`${key}\``,
        said(setting.markdownDescription ?? setting.description) +
          (setting.enum ? ` One of ${setting.enum.map(value => `\`${value || '""'}\``).join(', ')}.` : ''),
        `\`${JSON.stringify(setting.default)}\``,
      ]),
    ],
    commands: [['command', 'id'], ...contributes.commands.map(({ command, title }) => [said(title), `\`${command}\``])],
  };
  return Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- ${name}, made by npm run docs -->\n)[^]*?(?=<!-- /${name} -->)`),
        (_, opening) => `${opening}${tableOf(rows)}`,
      ),
    readme,
  );
}

const tableOf = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`)
    .join('');
