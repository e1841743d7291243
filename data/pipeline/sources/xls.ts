/** A cell of an old Excel workbook: text, or a number, which may be the serial number of a day. */
export type XlsCell = string | number;
export type XlsSheet = ReadonlyMap<string, XlsCell>;

/** The key of a cell in a sheet, both counted from 0. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** Day number 1 is 1 January 1900 in a calendar that has a 29 February 1900, so days are counted from two days earlier. */
export const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** The sheets of a workbook of Excel 97 to 2003, by name: texts and numbers only, no formats and no formulas. */
export function readXls(bytes: Buffer): Map<string, XlsSheet> {
  const records = [...recordsOf(streamOf(bytes, 'Workbook'))];
  const strings = sharedStrings(records);
  const sheets = new Map<string, XlsSheet>();
  for (const { data } of records.filter(({ type }) => type === sheetRecord)) {
    const isWide = (data[7]! & 1) === 1;
    const name = data.toString(isWide ? 'utf16le' : 'latin1', 8, 8 + data[6]! * (isWide ? 2 : 1));
    sheets.set(name, cellsFrom(records, data.readUInt32LE(0), strings));
  }
  return sheets;
}

interface XlsRecord {
  readonly at: number;
  readonly type: number;
  readonly data: Buffer;
}

const [endRecord, continueRecord, sheetRecord, stringsRecord] = [0x0a, 0x3c, 0x85, 0xfc];

function* recordsOf(stream: Buffer): Generator<XlsRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2);
    yield { at, type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

function cellsFrom(records: readonly XlsRecord[], start: number, strings: readonly string[]): XlsSheet {
  const cells = new Map<string, XlsCell>();
  for (const { type, data } of records.slice(records.findIndex(({ at }) => at === start))) {
    if (type === endRecord) break;
    const set = (column: number, value: XlsCell) => cells.set(cellKey(data.readUInt16LE(0), column), value);
    if (type === 0xfd) set(data.readUInt16LE(2), strings[data.readUInt32LE(6)] ?? '');
    if (type === 0x203 || type === 0x06) set(data.readUInt16LE(2), data.readDoubleLE(6));
    if (type === 0x27e) set(data.readUInt16LE(2), shortNumber(data.readInt32LE(6)));
    // Several short numbers side by side, then the last column.
    if (type === 0xbd)
      for (let at = 4; at + 6 < data.length; at += 6)
        set(data.readUInt16LE(2) + (at - 4) / 6, shortNumber(data.readInt32LE(at + 2)));
  }
  return cells;
}

/** 30 bits of an integer or of the upper half of a floating-point number; two flags say which, and whether it is a hundredfold. */
function shortNumber(bits: number): number {
  const half = Buffer.alloc(8);
  half.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : half.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}

/** The texts of all cells, in one record and its continuations; a text that is cut goes on with a flag of its own. */
function sharedStrings(records: readonly XlsRecord[]): string[] {
  const first = records.findIndex(({ type }) => type === stringsRecord);
  const end = records.findIndex(({ type }, index) => index > first && type !== continueRecord);
  const parts = records.slice(first, end).map(({ data }) => data);
  let part = 0;
  let at = 8;
  const next = () => {
    if (at >= parts[part]!.length && part + 1 < parts.length) [part, at] = [part + 1, 0];
    return parts[part]!;
  };
  const strings: string[] = [];
  for (let count = parts[0]!.readUInt32LE(4); count > 0; count--) {
    const head = next();
    let left = head.readUInt16LE(at);
    let flags = head[at + 2]!;
    const runs = flags & 8 ? head.readUInt16LE(at + 3) * 4 : 0;
    const extra = flags & 4 ? head.readUInt32LE(at + (flags & 8 ? 5 : 3)) : 0;
    at += 3 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0);
    let text = '';
    while (left > 0) {
      if (at >= parts[part]!.length) flags = next()[at++]!;
      const width = flags & 1 ? 2 : 1;
      const taken = Math.min(left, Math.floor((parts[part]!.length - at) / width));
      text += parts[part]!.toString(width === 2 ? 'utf16le' : 'latin1', at, at + taken * width);
      at += taken * width;
      left -= taken;
    }
    for (let skip = runs + extra; skip > 0; ) {
      const step = Math.min(skip, next().length - at);
      at += step;
      skip -= step;
    }
    strings.push(text);
  }
  return strings;
}

/** One stream of the compound file that holds a workbook: a chain of sectors, as the allocation table links them. */
function streamOf(file: Buffer, name: string): Buffer {
  const size = 1 << file.readUInt16LE(30);
  const sector = (number: number) => file.subarray((number + 1) * size, (number + 2) * size);
  const table = Array.from({ length: file.readUInt32LE(44) }, (_, index) => sector(file.readUInt32LE(76 + index * 4)));
  const follow = (number: number) =>
    table[Math.floor((number * 4) / size)]?.readUInt32LE((number * 4) % size) ?? endOfChain;
  const chain = (start: number) => {
    const sectors: Buffer[] = [];
    for (let number = start; number < endOfChain; number = follow(number)) sectors.push(sector(number));
    return Buffer.concat(sectors);
  };
  const directory = chain(file.readUInt32LE(48));
  for (let at = 0; at < directory.length; at += 128) {
    const entry = directory.toString('utf16le', at, at + Math.max(0, directory.readUInt16LE(at + 64) - 2));
    if (entry === name) return chain(directory.readUInt32LE(at + 116)).subarray(0, directory.readUInt32LE(at + 120));
  }
  return Buffer.alloc(0);
}

const endOfChain = 0xfffffffa;
