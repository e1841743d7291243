import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { ownCorpusSchema } from '../../server/src/corpus/own/schema.ts';
import { projectSchema } from '../../server/src/project/schema.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { keyOf } from '../../server/src/sayings/say.ts';
import { yamlReasons } from './literals.ts';

/**
 * Everything that the server says to users, with the file that says it: the keys of the templates that bear the tag `say`,
 * and what it says by `phrase`: the sentences of rules and schemas, and the reasons of js-yaml that name nothing.
 */
export function sayings(): Map<string, string> {
  const found = new Map<string, string>(allRules.map(({ id, summary }) => [summary, id]));
  for (const schema of [projectSchema, ownCorpusSchema])
    for (const sentence of sentencesIn(schema)) found.set(sentence, 'schema.ts');
  for (const reason of yamlReasons()) if (!reason.includes('…')) found.set(reason, 'js-yaml');
  for (const file of globSync('server/src/**/*.ts')) {
    const source = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    for (const { index } of source.matchAll(/\bsay`/g)) found.set(keyOf(piecesAt(source, index + 4)), file);
  }
  return found;
}

/** What stands in a template outside of `${…}`, in which other templates may stand. */
function piecesAt(source: string, start: number): string[] {
  const pieces = [''];
  for (let at = start; source[at] !== '`'; at++) {
    if (source.startsWith('${', at)) {
      at = endOfValue(source, at + 2);
      pieces.push('');
    } else pieces.push(`${pieces.pop()}${source[at] === '\\' ? source[++at] : source[at]}`);
  }
  return pieces;
}

/** The place of the brace that closes a value. */
function endOfValue(source: string, start: number): number {
  let at = start;
  for (let depth = 1; ; at++) {
    if (source[at] === '`') {
      for (at++; source[at] !== '`'; at++) if (source.startsWith('${', at)) at = endOfValue(source, at + 2);
    } else if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at;
  }
}

const spoken: ReadonlySet<string> = new Set(['description', 'enumDescriptions', 'patternErrorMessage']);

function* sentencesIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (spoken.has(key)) yield* [value].flat().filter((text): text is string => typeof text === 'string');
    else yield* sentencesIn(value);
  }
}
