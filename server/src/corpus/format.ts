import { say, type Word } from '../sayings/say.ts';

/**
 * The compiled corpus as a file: named sections of bytes, read once into one buffer and viewed in place.
 * Little-endian, sections aligned to eight bytes; what is seldom needed stays UTF-8 until asked for.
 */
const magic = 'TREATYLENS';
const version = 1;

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Joins sections into one file, in the order of their names: equal sections give equal bytes. */
export function writeContainer(sections: ReadonlyMap<string, Section>): Uint8Array {
  const names = [...sections.keys()].sort();
  const directory: [string, number, number][] = [];
  let at = 0;
  for (const name of names) {
    const { byteLength } = sections.get(name)!;
    directory.push([name, at, byteLength]);
    at += Math.ceil(byteLength / 8) * 8;
  }
  const head = new TextEncoder().encode(JSON.stringify({ magic, version, directory }));
  const body = 8 + Math.ceil(head.length / 8) * 8;
  const file = new Uint8Array(body + at);
  new DataView(file.buffer).setUint32(0, head.length, true);
  new DataView(file.buffer).setUint32(4, body, true);
  file.set(head, 8);
  for (const [name, offset] of directory) {
    const { buffer, byteOffset, byteLength } = sections.get(name)!;
    file.set(new Uint8Array(buffer, byteOffset, byteLength), body + offset);
  }
  return file;
}

/** Views on a compiled corpus; throws a `CorpusError` that says what is wrong with the file. */
export class Container {
  readonly #buffer: ArrayBuffer;
  readonly #sections = new Map<string, { at: number; length: number }>();

  constructor(buffer: ArrayBuffer) {
    this.#buffer = buffer;
    const { body, directory } = readHead(buffer);
    for (const [name, at, length] of directory) {
      if (body + at + length > buffer.byteLength) {
        throw new CorpusError(
          say`it ends at byte ${buffer.byteLength}, inside the section "${name}" (expected ${body + at + length} bytes)`,
        );
      }
      this.#sections.set(name, { at: body + at, length });
    }
  }

  bytes(name: string): Uint8Array {
    const { at, length } = this.#section(name);
    return new Uint8Array(this.#buffer, at, length);
  }

  uint16(name: string): Uint16Array {
    const { at, length } = this.#section(name);
    return new Uint16Array(this.#buffer, at, length / 2);
  }

  uint32(name: string): Uint32Array {
    const { at, length } = this.#section(name);
    return new Uint32Array(this.#buffer, at, length / 4);
  }

  int32(name: string): Int32Array {
    const { at, length } = this.#section(name);
    return new Int32Array(this.#buffer, at, length / 4);
  }

  json<T>(name: string): T {
    return JSON.parse(new TextDecoder().decode(this.bytes(name))) as T;
  }

  #section(name: string) {
    const section = this.#sections.get(name);
    if (!section) throw new CorpusError(say`it has no section "${name}"`);
    return section;
  }
}

/** The compiled corpus cannot be used; `fault` says where and why, and goes on "… is not a corpus: <message>". */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly fault: Word;

  constructor(fault: Word) {
    super(String(fault));
    this.fault = fault;
  }
}

function readHead(buffer: ArrayBuffer): { body: number; directory: [string, number, number][] } {
  if (buffer.byteLength < 16) throw new CorpusError(say`it has ${buffer.byteLength} bytes (expected a header)`);
  const view = new DataView(buffer);
  const length = view.getUint32(0, true);
  const body = view.getUint32(4, true);
  if (8 + length > buffer.byteLength || body < 8 + length)
    throw new CorpusError(say`its header is damaged at byte ${0}`);
  let head: { magic?: unknown; version?: unknown; directory?: unknown };
  try {
    head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  } catch {
    throw new CorpusError(say`its header is damaged at byte ${8}`);
  }
  if (head.magic !== magic) throw new CorpusError(say`its header does not name it one`);
  if (head.version !== version)
    throw new CorpusError(say`it has the format ${String(head.version)}, and this program reads ${version}`);
  return { body, directory: head.directory as [string, number, number][] };
}

/** Texts one after the other, each decoded only when asked for. */
export class TextColumn {
  readonly #bytes: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #decoder = new TextDecoder();

  constructor(container: Container, name: string) {
    this.#bytes = container.bytes(name);
    this.#ends = container.uint32(`${name}.ends`);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(index: number): string {
    return this.#decoder.decode(this.#bytes.subarray(index > 0 ? this.#ends[index - 1] : 0, this.#ends[index]));
  }

  static write(sections: Map<string, Section>, name: string, texts: readonly string[]): void {
    const encoded = texts.map(text => new TextEncoder().encode(text));
    const ends = new Uint32Array(texts.length);
    let at = 0;
    for (const [i, bytes] of encoded.entries()) {
      at += bytes.length;
      ends[i] = at;
    }
    const all = new Uint8Array(at);
    for (const [i, bytes] of encoded.entries()) all.set(bytes, ends[i]! - bytes.length);
    sections.set(name, all);
    sections.set(`${name}.ends`, ends);
  }
}
