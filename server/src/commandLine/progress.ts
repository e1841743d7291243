/** A terminal, or what stands for one. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Passes results through, and shows on a terminal how many of them there are already; it leaves nothing behind. */
export async function* withProgress<T>(
  results: AsyncIterable<T>,
  total: number,
  screen: Screen,
  now: () => number,
): AsyncGenerator<T> {
  if (!screen.isTTY || total < fewest) {
    yield* results;
    return;
  }
  let done = 0;
  let shown = 0;
  try {
    for await (const result of results) {
      done++;
      if (now() - shown >= pause || done === total) {
        shown = now();
        screen.write(`\r${bar(done, total, screen.columns ?? 80)}`);
      }
      yield result;
    }
  } finally {
    screen.write('\r\u001b[K');
  }
}

/** Fewer files are done before one can read how many there are. */
const fewest = 20;
/** Milliseconds: often enough to be seen to move. */
const pause = 100;

/** `[=====>    ] 1,234 of 5,000 files` */
function bar(done: number, total: number, columns: number): string {
  const words = ` ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`;
  const width = Math.max(4, Math.min(40, columns - words.length - 3));
  const full = Math.floor((done / total) * width);
  return `[${'='.repeat(full)}${full < width ? '>' : ''}${' '.repeat(Math.max(0, width - full - 1))}]${words}`;
}
