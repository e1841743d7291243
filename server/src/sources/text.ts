/** The text of a file: as its byte order mark, its declaration or its `meta` says; else UTF-8, or Windows-1252 where it is none. */
export function readText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const stated = /^<\?xml[^>]*encoding=["']([\w-]+)|<meta[^<>]*charset=["']?([\w-]+)/i.exec(head);
  for (const label of [labelOfMark(bytes), stated?.[1] ?? stated?.[2], 'utf-8']) {
    if (!label) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Neither what it claims to be nor what most are: every byte is a character of the last.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

const labelOfMark = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
