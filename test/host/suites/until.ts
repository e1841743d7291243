/** Asks again and again until there is an answer: nothing in an editor happens at once. */
export async function until<T>(
  expected: string,
  find: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`There was not, within ${patience / 1000} s, ${expected}.`);
    await pause(30);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
