/** To standard output, with the line's end. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** To standard error: what is no part of the result. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const isColoured = (): boolean => process.stdout.isTTY && !process.env.NO_COLOR;
