import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** The text of a Word document, a paragraph a line with a blank line between, and where each paragraph is found. */
export interface WordText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** Offset in the text. */
  readonly start: number;
  readonly part: 'paragraph' | 'footnote' | 'endnote';
  /** Counted from 1, empty paragraphs and those of tables too, as Word counts; notes by the order in which they are stored. */
  readonly number: number;
}

/** What keeps a file from being read as a Word document, for the person who named it. */
export class WordFault extends Error {}

/** Files larger than this are not opened, and no part of one is unpacked beyond the second measure. */
export const largestWordFile = 100_000_000;
const largestPart = 200_000_000;
const deepest = 1000;

/**
 * Reads body, footnotes and endnotes. Deleted text, field codes and comments are left out.
 * A part that unpacks to more than it says or than is allowed is refused while it unpacks; entities other than XML's own are a fault.
 */
export async function readWord(bytes: Buffer): Promise<WordText> {
  if (bytes.length > largestWordFile) throw new WordFault('it is larger than 100 MB');
  if (bytes.subarray(0, 4).toString('latin1') === '\xd0\xcf\x11\xe0')
    throw new WordFault('it is encrypted, or in the older .doc format; save it as .docx without a password');
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    throw new WordFault(`it is no .docx file (${(error as Error).message})`);
  }
  try {
    return await readParts(zip);
  } catch (error) {
    throw error instanceof WordFault ? error : new WordFault(`it is damaged: ${(error as Error).message}`);
  } finally {
    zip.close();
  }
}

async function readParts(zip: ZipFile): Promise<WordText> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) if (parts.has(entry.fileName)) entries.set(entry.fileName, entry);
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const [file, part] of parts) {
    const entry = entries.get(file);
    if (!entry) {
      if (part === 'paragraph') throw new WordFault('it has no word/document.xml, so it is no Word document');
      continue;
    }
    if (entry.uncompressedSize > largestPart) throw new WordFault(`its ${file} unpacks to more than 200 MB`);
    const collector = new Collector(part);
    await parse(await zip.openReadStreamPromise(entry), collector);
    for (const { number, content } of collector.paragraphs) {
      paragraphs.push({ start: text.length, part, number });
      text += `${content}\n\n`;
    }
  }
  return { text, paragraphs };
}

const parts: ReadonlyMap<string, Paragraph['part']> = new Map([
  ['word/document.xml', 'paragraph'],
  ['word/footnotes.xml', 'footnote'],
  ['word/endnotes.xml', 'endnote'],
]);

async function parse(stream: Readable, collector: Collector): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', error => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE has no place in a Word document');
  });
  parser.on('opentag', tag => collector.open(tag));
  parser.on('closetag', tag => collector.close(tag));
  parser.on('text', text => collector.add(text));
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

/** Takes the paragraphs out of one part; a text box is a paragraph inside a paragraph. */
class Collector {
  readonly paragraphs: { readonly number: number; readonly content: string }[] = [];
  readonly #part: Paragraph['part'];
  readonly #open: { readonly number: number; content: string }[] = [];
  #count = 0;
  #depth = 0;
  #inText = false;
  #hidden = 0;

  constructor(part: Paragraph['part']) {
    this.#part = part;
  }

  open({ uri, local, attributes }: SaxesTagNS): void {
    if (++this.#depth > deepest) throw new Error('its elements are nested more than 1,000 deep');
    if (this.#hidden > 0 || isHidden(uri, local)) this.#hidden++;
    if (this.#hidden > 0 || !word.has(uri)) return;
    if (local === 't') this.#inText = true;
    else if (local === 'p') {
      if (this.#part === 'paragraph') this.#count++;
      this.#open.push({ number: this.#count, content: '' });
    } else if (local === 'footnote' || local === 'endnote') {
      // Separators are stored as notes with a type.
      const separator = Object.values(attributes).some(({ local: name }) => name === 'type');
      if (!separator) this.#count++;
    } else if (Object.hasOwn(characters, local) && this.#open.length > 0) this.#append(characters[local]!);
  }

  close({ uri, local }: SaxesTagNS): void {
    this.#depth--;
    if (this.#hidden > 0) {
      this.#hidden--;
      return;
    }
    if (!word.has(uri)) return;
    if (local === 't') this.#inText = false;
    else if (local === 'p') {
      const { number, content } = this.#open.pop()!;
      if (content.trim() !== '') this.paragraphs.push({ number, content });
    }
  }

  add(text: string): void {
    if (this.#inText && this.#hidden === 0) this.#append(text.replace(/[\r\n]/g, ' '));
  }

  #append(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) paragraph.content += text;
  }
}

const word: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Deleted and moved text; and what stands a second time for readers that do not know text boxes. */
const isHidden = (uri: string, local: string): boolean =>
  (word.has(uri) && (local === 'del' || local === 'moveFrom')) ||
  (local === 'Fallback' && uri === 'http://schemas.openxmlformats.org/markup-compatibility/2006');

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};
