/** Rows as a table for a terminal: each column as wide as its widest cell, but for the last. */
export function columns(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows].map(row => row.map(cell => cell.replace(/\s+/g, ' ').trim()));
  const widths = heads.map((_, i) => Math.max(...all.map(row => row[i]!.length)));
  return all
    .map(
      row =>
        `${row
          .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
