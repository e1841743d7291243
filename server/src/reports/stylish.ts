import { type CheckedFile, countsOf, knownIn } from './findings.ts';
import type { Format } from './format.ts';

/** As ESLint's default form: a block a file, a line a finding, a sum at the end. */
export const stylish: Format = ({ files, isColoured }) => {
  const paint: Paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = files.filter(({ findings }) => findings.length > 0).map(file => blockOf(file, paint));
  const { error, warning, information, hint } = countsOf(files);
  const [total, known] = [error + warning + information + hint, knownIn(files)];
  const sum = `${count(total, 'finding')}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${information} information, ${count(hint, 'hint')}`;
  const tail = known > 0 ? ` (and ${known} known)` : '';
  return `${blocks.join('')}\n${total === 0 ? `No ${known > 0 ? 'new ' : ''}findings.` : paint(error > 0 ? 31 : 33, sum)}${tail}\n`;
};

function blockOf({ file, findings }: CheckedFile, paint: Paint): string {
  const places = findings.map(({ line, column, where }) => `${where ?? line}:${column}`);
  const width = Math.max(...places.map(place => place.length));
  const lines = findings.map(({ severity, message, rule, known }, i) => {
    const level = paint(known ? 2 : colours[severity], severity.padEnd(11));
    return `  ${paint(2, places[i]!.padStart(width))}  ${level}  ${message}${known ? ' (known)' : ''}  ${paint(2, rule)}`;
  });
  return `\n${paint(4, file)}\n${lines.join('\n')}\n`;
}

type Paint = (code: number, text: string) => string;

const colours = { error: 31, warning: 33, information: 36, hint: 2 } as const;
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
