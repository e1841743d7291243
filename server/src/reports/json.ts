import { type CheckedFile, countsOf, knownIn, type PlacedFinding } from './findings.ts';
import type { Format } from './format.ts';

/** The form of our own; a change of what is there raises the `version`. */
export const json: Format = ({ files, hasBaseline }) => {
  const printed = files.map(fileOf);
  const counts = { ...countsOf(files), ...(hasBaseline ? { known: knownIn(files) } : {}) };
  return `${JSON.stringify({ version: 1, files: printed, counts }, null, 2)}\n`;
};

export const fileOf = ({ file, findings, fault, output }: CheckedFile) => ({
  file,
  findings: findings.map(findingOf),
  fault: fault?.message,
  output,
});

export const findingOf = (finding: PlacedFinding) => {
  const { rule, severity, start, end, line, column, endLine, endColumn, message, instrument, fixes, known, where } =
    finding;
  return {
    rule,
    severity,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    where,
    message,
    instrument,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
    known,
  };
};
