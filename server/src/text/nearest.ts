/** The words that differ from one by the fewest letters, at most two and less than half of it; the nearest first. */
export function nearestWords(word: string, known: readonly string[]): string[] {
  const most = Math.min(2, Math.floor((word.length - 1) / 2));
  return known
    .map(other => ({ other, distance: lettersApart(word, other, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ other }) => other);
}

/**
 * How many letters must be put, dropped, changed or swapped with their neighbour to make one word of another;
 * more than `most` where it is more.
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return fill(a, b, b.length, most) ? rows[a.length % 3]![b.length]! : most + 1;
}

/** The same for a word and the beginning of another that is nearest to it. */
export function lettersFromBeginning(a: string, b: string, most: number): number {
  const width = Math.min(b.length, a.length + most);
  if (!fill(a, b, width, most)) return most + 1;
  return Math.min(...rows[a.length % 3]!.subarray(0, width + 1));
}

/** Longer words are cut: nobody's word is longer than this. */
const longest = 60;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/** Fills the rows of the table of distances in turn; `false` as soon as no distance can be small enough. */
function fill(a: string, b: string, width: number, most: number): boolean {
  if (a.length > longest || width > longest) return false;
  for (let j = 0; j <= width; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [row, last, before] = [rows[i % 3]!, rows[(i + 2) % 3]!, rows[(i + 1) % 3]!];
    const letter = a.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
  }
  return true;
}
