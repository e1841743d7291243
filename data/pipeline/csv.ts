/** One row of comma-separated values. */
export const stringify = (cells: readonly string[]): string =>
  cells.map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
