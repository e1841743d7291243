import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { keyOf } from '../../server/src/sayings/say.ts';

/** Everything that the server says to users: the keys of the templates that bear the tag `say`, with the file that says it. */
export function sayings(): Map<string, string> {
  const found = new Map<string, string>();
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
