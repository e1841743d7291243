/** How many UTF-16 units two texts have in common from their beginning, and from their end in what is left. */
export function commonEnds(a: string, b: string): { head: number; tail: number } {
  const head = commonHead(a, b);
  const most = Math.min(a.length, b.length) - head;
  let tail = 0;
  // Whole stretches are compared by the engine, at the speed of memory.
  while (tail + stretch <= most && sliceFromEnd(a, tail) === sliceFromEnd(b, tail)) tail += stretch;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { head, tail };
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + stretch <= most && a.slice(head, head + stretch) === b.slice(head, head + stretch)) head += stretch;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

const stretch = 0x4000;

const sliceFromEnd = (text: string, tail: number): string =>
  text.slice(text.length - tail - stretch, text.length - tail);
