/** The text in a place of its own: a slice would keep all that it was cut from alive, and is slower to read. */
export const copyOf = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');
