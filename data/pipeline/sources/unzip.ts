import { inflateRawSync } from 'node:zlib';

/** The text of one file of a zip archive; `undefined` where the archive has no such file. */
export function textInZip(archive: Buffer, name: string): string | undefined {
  // The central directory is at the end, found by its closing record; it alone has the sizes of every entry.
  const end = archive.lastIndexOf('PK\x05\x06', archive.length, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry++) {
    const lengths = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      const isDeflated = archive.readUInt16LE(at + 10) === 8;
      return (isDeflated ? inflateRawSync(packed) : packed).toString('utf8');
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return undefined;
}
