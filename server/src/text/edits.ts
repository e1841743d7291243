/** How many UTF-16 units two texts have in common from their beginning, and from their end in what is left. */
export function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  let tail = 0;
  // Whole stretches are compared by the engine, at the speed of memory.
  for (const stretch of stretches)
    while (head + stretch <= shorter && a.slice(head, head + stretch) === b.slice(head, head + stretch))
      head += stretch;
  for (const stretch of stretches)
    while (head + tail + stretch <= shorter && fromEnd(a, tail, stretch) === fromEnd(b, tail, stretch)) tail += stretch;
  return { head, tail };
}

const stretches = [0x4000, 0x100, 0x10, 1];

const fromEnd = (text: string, tail: number, length: number): string =>
  text.slice(text.length - tail - length, text.length - tail);
