import { countsOf, knownIn, type PlacedFinding } from './findings.ts';
import type { Format } from './format.ts';

/** The form of our own; a change of what is there raises the `version`. */
export const json: Format = ({ files, hasBaseline }) => {
  const printed = files.map(({ file, findings, fault, output }) => ({
    file,
    findings: findings.map(findingOf),
    fault: fault?.message,
    output,
  }));
  const counts = { ...countsOf(files), ...(hasBaseline ? { known: knownIn(files) } : {}) };
  return `${JSON.stringify({ version: 1, files: printed, counts }, null, 2)}\n`;
};

const findingOf = (finding: PlacedFinding) => {
  const { rule, severity, start, end, line, column, endLine, endColumn, message, instrument, fixes, known } = finding;
  return {
    rule,
    severity,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    message,
    instrument,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
    known,
  };
};
