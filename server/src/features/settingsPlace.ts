import { findFrontMatter } from '../markdown/mask.ts';

/** Where in a document's own settings an offset is: in the front matter below `treaty-lens:`, or in a directive. */
export interface SettingsPlace {
  /** What is asked for at the offset. */
  readonly wants:
    | 'product'
    | 'key'
    | 'state'
    | 'day'
    | 'style'
    | 'language'
    | 'rule'
    | 'severity'
    | 'directive'
    | 'focus';
  /** What is written of it up to the offset. */
  readonly typed: string;
}

export function settingsPlaceAt(source: string, offset: number): SettingsPlace | undefined {
  return inDirective(source, offset) ?? inFrontMatter(source, offset);
}

function inDirective(source: string, offset: number): SettingsPlace | undefined {
  const before = source.slice(Math.max(0, offset - 1000), offset);
  const start = before.lastIndexOf('<!--');
  if (start < 0 || before.includes('-->', start)) return undefined;
  const text = before.slice(start + 4);
  const typed = /(?<![^\s,=])[^\s,=]*$/.exec(text)![0];
  if (/^\s*[\w:-]*$/.test(text))
    return 't'.startsWith(text.trim()[0] ?? 't') ? { wants: 'directive', typed } : undefined;
  const rest = text.slice(0, text.length - typed.length);
  if (/\s--/.test(rest)) return undefined;
  if (/^\s*treaty-lens-[\w-]+\s/.test(text)) return { wants: 'rule', typed };
  if (!/^\s*treaty-lens:\s/.test(text)) return undefined;
  const key = /(?<![\w-])([\w-]+)\s*=[\sA-Z,]*$/.exec(rest)?.[1];
  if (key?.startsWith('state') && /[=,]\s*$/.test(rest)) return { wants: 'state', typed };
  if (key === 'as-of' && rest.endsWith('=')) return { wants: 'day', typed };
  return { wants: 'focus', typed };
}

const values: Readonly<Record<string, SettingsPlace['wants']>> = {
  states: 'state',
  'as-of': 'day',
  style: 'style',
  lang: 'language',
};

/** Read by lines, for what is being typed is seldom YAML yet. */
function inFrontMatter(source: string, offset: number): SettingsPlace | undefined {
  const block = findFrontMatter(source);
  if (!block || offset < block.start || offset > block.end) return undefined;
  const lines = source.slice(block.start, offset).split('\n');
  const line = lines.pop()!;
  const typed = /(?<![^\s,:[\]{}])[^\s,:[\]{}]*$/.exec(line)![0];
  const path = pathTo(lines, line.slice(0, line.length - typed.length));
  if (path.length === 0) return line === typed ? { wants: 'product', typed } : undefined;
  const [product, key, rule] = path;
  if (product !== 'treaty-lens') return undefined;
  if (key === undefined) return { wants: 'key', typed };
  if (key !== 'rules') return values[key] && { wants: values[key], typed };
  return { wants: rule === undefined ? 'rule' : 'severity', typed };
}

/** The keys under which a place stands: those of the lines above that are less indented, and those on its own line. */
function pathTo(lines: readonly string[], line: string): string[] {
  const path: string[] = [];
  let indent = /^\s*(?:- )?/.exec(line)![0].length;
  // "- KEN" may stand as far left as its key does.
  if (/^\s*- /.test(line)) indent -= 1;
  if (indent === 0 && !/^\S+:/.test(line)) return [];
  for (const above of lines.toReversed()) {
    const key = /^(\s*)([\w-]+):\s*(?:#.*)?$/.exec(above);
    if (!key || key[1]!.length >= indent) continue;
    indent = key[1]!.length;
    path.unshift(key[2]!);
    if (indent === 0) break;
  }
  return [...path, ...flowPath(line)];
}

/** "treaty-lens: { rules: { wrong-year: " leads to all three; what is closed or followed by a comma is left again. */
function flowPath(line: string): string[] {
  const path: string[] = [];
  for (const { 0: token, 1: key } of line.matchAll(/(?<![\w-])([\w-]+)\s*:(?=\s|$)|[{}[\],]/g)) {
    if (key !== undefined) path.push(key);
    else if (token === '{') path.push('{');
    else if (token === '[') path.push('[');
    else {
      const opening = Math.max(path.lastIndexOf('{'), path.lastIndexOf('['));
      if (token === ',') {
        if (path[opening] === '{') path.splice(opening + 1);
      } else path.splice(Math.max(0, opening - 1));
    }
  }
  return path.filter(part => part !== '{' && part !== '[');
}
