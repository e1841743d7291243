import { parseYaml } from '../text/yaml.ts';

/**
 * The text of a project file with one more file in its list `corpora`; what else is written in it stays. `undefined`
 * where the list is written in a form that cannot be added to.
 */
export function withCorpus(text: string | undefined, file: string): string | undefined {
  const known = corporaOf(text ?? '');
  if (known === undefined) return undefined;
  if (known.includes(file)) return text;
  const item = plain(file);
  const end = text === undefined || text === '' || text.endsWith('\n') ? (text ?? '') : `${text}\n`;
  const changed = /^corpora:/m.test(end)
    ? end
        .replace(
          /^corpora:[ \t]*\[(.*)\]/m,
          (_, list: string) => `corpora: [${[list.trim(), item].filter(Boolean).join(', ')}]`,
        )
        .replace(/^corpora:[ \t]*(#.*)?\n((?:[ \t]*- .*\n)+)/m, (whole: string, _, list: string) => {
          const indent = /^[ \t]*/.exec(list)?.[0] ?? '';
          return `${whole}${indent}- ${item}\n`;
        })
        .replace(/^corpora:[ \t]*(?:(?:null|~)[ \t]*)?\n(?![ \t]*-)/m, `corpora:\n  - ${item}\n`)
    : `${end}corpora:\n  - ${item}\n`;
  return agrees(text, changed, [...known, file]) ? changed : undefined;
}

/** The same text without that file in the list; empty where nothing else is left, `undefined` where it cannot be taken out. */
export function withoutCorpus(text: string, file: string): string | undefined {
  const known = corporaOf(text);
  if (known === undefined || !known.includes(file)) return text;
  const item = plain(file);
  const left = known.filter(other => other !== file);
  const changed =
    left.length === 0
      ? text.replace(
          /^corpora:[ \t]*(?:\n[ \t]*- (.*)|\[(.*)\][ \t]*)\n/m,
          (whole: string, below?: string, beside?: string) => ((below ?? beside)?.trim() === item ? '' : whole),
        )
      : withoutLine(text, `- ${item}`).replace(`, ${item},`, ',').replace(`, ${item}]`, ']');
  return agrees(text, changed, left) ? changed : undefined;
}

function withoutLine(text: string, content: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.trim() === content);
  return at < 0 ? text : lines.toSpliced(at, 1).join('\n');
}

/** The files that a project file names; none where it has no such list, `undefined` where it is no YAML or the list no list. */
export function corporaOf(text: string): string[] | undefined {
  const yaml = parseYaml(text);
  if ('fault' in yaml) return undefined;
  if (yaml.value === undefined || yaml.value === null) return [];
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) return undefined;
  const { corpora } = yaml.value as { corpora?: unknown };
  if (corpora === undefined || corpora === null) return [];
  return Array.isArray(corpora) && corpora.every(file => typeof file === 'string') ? corpora : undefined;
}

function agrees(before: string | undefined, after: string, corpora: readonly string[]): boolean {
  const others = (text: string): string | undefined => {
    const yaml = parseYaml(text);
    return 'fault' in yaml ? undefined : JSON.stringify({ ...(yaml.value as object), corpora: undefined });
  };
  return JSON.stringify(corporaOf(after)) === JSON.stringify(corpora) && others(before ?? '') === others(after);
}

const plain = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "''")}'`);
