import { isUtf8 } from 'node:buffer';
import { type Format, formatOf } from '../formats/format.ts';
import { type Mask, masks } from '../formats/masks.ts';
import type { FileFault } from '../reports/findings.ts';
import type { WordParagraph } from '../reports/wordPlace.ts';

/** The text of a draft of any format, and how its prose is told from the rest. */
export interface Document {
  readonly text: string;
  readonly mask: Mask;
  /** The paragraphs of a Word document, whose text is not that of the file. */
  readonly paragraphs?: readonly WordParagraph[];
}

/** Reads a draft as what its name says it is. */
export async function readDocument(name: string, bytes: Buffer): Promise<Document | { readonly fault: FileFault }> {
  const format = formatOf(name);
  if (format === 'docx') return readWordDocument(bytes);
  if (!isUtf8(bytes))
    return { fault: { message: 'This is not UTF-8 text; save the file as UTF-8.', line: firstLineNotUtf8(bytes) } };
  return { text: bytes.toString('utf8'), mask: await maskOf(format) };
}

/** The reader of HTML is started when it is first needed. */
export async function maskOf(format: Exclude<Format, 'docx'>): Promise<Mask> {
  return format === 'html' ? (await import('../readers/html.ts')).maskHtml : masks[format];
}

async function readWordDocument(bytes: Buffer): Promise<Document | { readonly fault: FileFault }> {
  const { readWord, WordFault } = await import('../readers/docx.ts');
  try {
    return { ...(await readWord(bytes)), mask: masks.plaintext };
  } catch (error) {
    if (!(error instanceof WordFault)) throw error;
    return { fault: { message: `This Word document cannot be read: ${error.message}.` } };
  }
}

function firstLineNotUtf8(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
