import type { Edit } from '../rules/rule.ts';
import { parseYaml } from '../text/yaml.ts';

/**
 * The edit that puts an entry at the end of a list in a project file, such as a name under `aliases`, `iccpr`. What is
 * missing on the way is made; comments and order stay. `undefined` where the file is broken or no edit gives just that.
 */
export function insertEntry(source: string, path: readonly string[], entry: string | object): Edit | undefined {
  const wanted = withEntry(source, path, entry);
  if (wanted === undefined) return undefined;
  return [...candidates(source, path, entry)].find(edit => {
    const yaml = parseYaml(source.slice(0, edit.start) + edit.text + source.slice(edit.end));
    return !('fault' in yaml) && JSON.stringify(yaml.value) === wanted;
  });
}

/** What the file is to say afterwards. */
function withEntry(source: string, path: readonly string[], entry: string | object): string | undefined {
  const yaml = parseYaml(source);
  if ('fault' in yaml) return undefined;
  const whole = structuredClone(yaml.value ?? {}) as Record<string, unknown>;
  if (typeof whole !== 'object' || Array.isArray(whole)) return undefined;
  let at = whole;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
    if (typeof at !== 'object' || Array.isArray(at)) return undefined;
  }
  const last = path.at(-1)!;
  const list = at[last] ?? [];
  if (!Array.isArray(list)) return undefined;
  at[last] = [...list, entry];
  return JSON.stringify(whole);
}

/** Ways of writing it, the best first; which of them fits depends on how the file is written. */
function* candidates(source: string, path: readonly string[], entry: string | object): Generator<Edit> {
  const yaml = parseYaml(source);
  if ('fault' in yaml) return;
  const item = typeof entry === 'string' ? scalar(entry) : flow(entry);
  const isJson = /^\s*\{/.test(source);
  // From the deepest key that is there to the whole file.
  for (let depth = path.length; depth > 0; depth--) {
    const pointer = path
      .slice(0, depth)
      .map(key => `/${key}`)
      .join('');
    const known = valueAt(yaml.value, path.slice(0, depth));
    if (known === undefined) continue;
    const start = yaml.offsetOf(pointer);
    const rest = path.slice(depth);
    const own = indentAt(source, start);
    for (const step of ['  ', '', '    ']) {
      const block = `\n${nested(rest, item, own + step)}`;
      const end = sectionEnd(source, start, own.length);
      yield { start: end, end, text: block };
    }
    const inline =
      rest.length === 0
        ? item
        : `${rest
            .map(key => `${JSON.stringify(key)}: `)
            .join('{ ')
            .replace(/^\{ /, '')}[${item}]`;
    const isEmpty = Object.keys(known as object).length === 0;
    for (const close of closers(source, start))
      yield { start: close, end: close, text: `${isEmpty ? '' : ', '}${inline}` };
  }
  const end = source.trimEnd().length;
  if (isJson) {
    const isEmpty = Object.keys((yaml.value ?? {}) as object).length === 0;
    const body = `${JSON.stringify(path[0])}: ${path.slice(1).reduceRight((inner, key) => `{ ${JSON.stringify(key)}: ${inner} }`, `[${typeof entry === 'string' ? JSON.stringify(entry) : JSON.stringify(entry)}]`)}`;
    const last = source.lastIndexOf('}');
    const before = source.slice(0, last).trimEnd().length;
    yield { start: before, end: last, text: `${isEmpty ? '' : ','}\n  ${body}\n` };
  } else
    yield {
      start: end === 0 ? source.length : end,
      end: source.length,
      text: `${end === 0 ? '' : '\n'}${nested(path, item, '')}\n`,
    };
}

/** `aliases:` and below it `iccpr:` and below it the item, each a line. */
function nested(keys: readonly string[], item: string, indent: string): string {
  const lines = keys.map((key, i) => `${indent}${'  '.repeat(i)}${key}:`);
  return [...lines, `${indent}${'  '.repeat(keys.length)}- ${item}`].join('\n');
}

/** Plain where YAML cannot take it for anything else. */
const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ’().-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|~)$/i.test(text)
    ? text
    : JSON.stringify(text);

const flow = (entry: object): string =>
  `{ ${Object.entries(entry)
    .map(
      ([key, value]) =>
        `${key}: ${/^[a-z0-9-]+$/.test(String(value)) && /[a-z]/.test(String(value)) ? value : JSON.stringify(value)}`,
    )
    .join(', ')} }`;

function indentAt(source: string, offset: number): string {
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(line, offset))![0];
}

/** The end of the last line that belongs to a key: those that follow and are indented deeper, or are items of its list. */
function sectionEnd(source: string, start: number, indent: number): number {
  const lines = source.slice(start).split('\n');
  let end = start;
  let at = start;
  for (const [i, line] of lines.entries()) {
    const text = line.trimEnd();
    const deeper = /^[ \t]*/.exec(text)![0].length > indent || text.startsWith(`${' '.repeat(indent)}- `);
    if (i > 0 && text !== '' && !deeper) break;
    if (i === 0 || (text !== '' && !text.trimStart().startsWith('#'))) end = at + text.length;
    at += line.length + 1;
  }
  return end;
}

/** Where a list or mapping in brackets could end. */
function closers(source: string, start: number): number[] {
  return [...source.slice(start, start + 4000).matchAll(/(?<!\s)\s*[\]}]/g)]
    .slice(0, 12)
    .map(({ index }) => start + index);
}

function valueAt(whole: unknown, path: readonly string[]): unknown {
  let at = whole;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at ?? [];
}
