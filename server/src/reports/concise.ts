import type { Format } from './format.ts';

/** A line a finding, as compilers print: what a problem matcher, Vim or Emacs reads. */
export const concise: Format = ({ files }) =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(
        ({ line, column, severity, message, rule, known }) =>
          `${file}:${line}:${column}: ${severity}: ${message.replace(/\s+/g, ' ')}${known ? ' (known)' : ''} [${rule}]\n`,
      ),
    )
    .join('');
