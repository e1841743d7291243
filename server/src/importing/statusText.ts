import type { TreatyAct } from '../corpus/corpus.ts';
import { say, type Word } from '../sayings/say.ts';
import { yamlReason } from '../sayings/yamlReason.ts';
import type { Language } from '../text/language.ts';
import { parseYaml, type Yaml } from '../text/yaml.ts';

/** One entry under `status:` of an own corpus. */
export interface StatusEntry {
  readonly instrument: string;
  readonly source: { readonly title: string; readonly day: string; readonly url?: string };
  readonly complete: boolean;
  readonly acts: readonly TreatyAct[];
}

/**
 * The text of an own corpus with the entries in it: one of the same instrument is replaced, everything else stays as it
 * is written. Answers a reason where the text is written in a form that cannot be added to. A new one begins with what it
 * is, in the language of whoever imports.
 */
export function withStatus(
  text: string | undefined,
  entries: readonly StatusEntry[],
  language: Language = 'en',
): { readonly text: string } | { readonly fault: Word } {
  if (text === undefined || text.trim() === '')
    return { text: `# ${heading.in(language)}\nstatus:\n${entries.map(entry => written(entry, '  ')).join('')}` };
  const yaml = parseYaml(text);
  if ('fault' in yaml) return { fault: say`it is not readable as YAML: ${yamlReason(yaml.fault.reason)}` };
  // A file of comments only has no value.
  const before = yaml.value ?? {};
  if (typeof before !== 'object' || Array.isArray(before)) return { fault: say`it is no mapping` };
  const changed = entries.reduce(place, text);
  const after = parseYaml(changed);
  return 'value' in after && isAsMeant(before, after.value, entries)
    ? { text: changed }
    : { fault: say`its list "status" is written in a form that cannot be added to` };
}

const heading = say`What States did, imported with Treaty Lens. Each entry names the source it was read in, and that source's day.`;

/** Replaces or adds one entry, line by line; that nothing else was touched is held against the result as a whole. */
function place(text: string, entry: StatusEntry): string {
  const yaml = parseYaml(text);
  if ('fault' in yaml) return text;
  const own = statusOf(yaml.value);
  const end = text.endsWith('\n') ? text : `${text}\n`;
  if (own === undefined) return `${end}status:\n${written(entry, '  ')}`;
  if (own.length === 0) return text.replace(/^status:.*$/m, `status:\n${written(entry, '  ').trimEnd()}`);
  const lines = end.split('\n');
  const starts = own.map((_, index) => lineOf(text, yaml, `/status/${index}`));
  const indent = /^ */.exec(lines[starts[0]!] ?? '')?.[0] ?? '';
  const index = own.findIndex(({ instrument }) => instrument === entry.instrument);
  const from = index < 0 ? endOf(lines, starts.at(-1)!, indent) : starts[index]!;
  const to = index < 0 ? from : (starts[index + 1] ?? endOf(lines, starts[index]!, indent));
  lines.splice(from, to - from, ...written(entry, indent).trimEnd().split('\n'));
  return lines.join('\n');
}

const lineOf = (text: string, yaml: Yaml, pointer: string): number =>
  text.slice(0, yaml.offsetOf(pointer)).split('\n').length - 1;

/** The line after the entry that begins at `start`: the first one that is not indented further than its dash. */
function endOf(lines: readonly string[], start: number, indent: string): number {
  let end = start + 1;
  while (end < lines.length && lines[end]!.startsWith(`${indent} `)) end++;
  return end;
}

function written({ instrument, source, complete, acts }: StatusEntry, indent: string): string {
  const { title, day, url } = source;
  const lines = [
    `- instrument: ${instrument}`,
    `  source: { title: ${quoted(title)}, day: ${day}${url ? `, url: ${quoted(url)}` : ''} }`,
    ...(complete ? ['  complete: true'] : []),
    acts.length === 0 ? '  acts: []' : '  acts:',
    ...acts.map(
      ({ participant, kind, date, effective, end, statement }) =>
        `    - { ${[
          `participant: ${participant}`,
          `kind: ${kind}`,
          date && `date: ${date}`,
          effective && `effective: ${effective}`,
          end && `end: ${end}`,
          statement && 'statement: true',
        ]
          .filter(Boolean)
          .join(', ')} }`,
    ),
  ];
  return lines.map(line => `${indent}${line}\n`).join('');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function statusOf(value: unknown): readonly { readonly instrument?: unknown }[] | undefined {
  const { status } = (value ?? {}) as { status?: unknown };
  return status === undefined || status === null ? undefined : Array.isArray(status) ? status : [];
}

/** The same keys with the same values, and under `status` the same entries but for those that were placed. */
function isAsMeant(before: object, after: unknown, entries: readonly StatusEntry[]): boolean {
  const placed = new Set(entries.map(({ instrument }) => instrument));
  const others = (value: unknown) =>
    JSON.stringify([
      { ...(value as object), status: undefined },
      (statusOf(value) ?? []).filter(({ instrument }) => !placed.has(String(instrument))),
    ]);
  const found = (statusOf(after) ?? []).filter(({ instrument }) => placed.has(String(instrument)));
  return others(before) === others(after) && found.length === placed.size;
}
