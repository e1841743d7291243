import type { FileFindings } from './findings.ts';
import { countsOf } from './findings.ts';

/** Findings as ESLint's default form prints them: a block a file, a line a finding, a sum at the end. */
export function stylish(files: readonly FileFindings[], colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, findings }) => {
      const places = findings.map(({ line, column }) => `${line}:${column}`);
      const width = Math.max(...places.map(place => place.length));
      const lines = findings.map(({ severity, message, rule }, i) => {
        const level = paint(colours[severity], severity.padEnd(11));
        return `  ${paint(2, places[i]!.padStart(width))}  ${level}  ${message}  ${paint(2, rule)}`;
      });
      return `\n${paint(4, file)}\n${lines.join('\n')}\n`;
    });
  const { error, warning, information, hint } = countsOf(files);
  const total = error + warning + information + hint;
  const sum = `${count(total, 'finding')}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${information} information, ${count(hint, 'hint')}`;
  return `${blocks.join('')}\n${total === 0 ? 'No findings.' : paint(error > 0 ? 31 : 33, sum)}\n`;
}

const colours = { error: 31, warning: 33, information: 36, hint: 2 } as const;
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
