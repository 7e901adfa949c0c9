import { inflateRawSync } from 'node:zlib';

const entrySign = 0x02014b50;
const endSign = 0x06054b50;
const endBytes = 22;
const pressed = 8;

/** A file in a zip as `npm run package` makes it; undefined when it is not there. Throws when it is no zip. */
export function readZip(zip: Buffer, wanted: string): Buffer | undefined {
  const end = zip.length - endBytes;
  if (end < 0 || zip.readUInt32LE(end) !== endSign) throw new Error('filen er ingen zip');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entrySign) throw new Error('filen er ingen hel zip');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (name === wanted) return content(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

/** The entry at the end says how long the file is, the one in front of it where it begins. */
function content(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === pressed ? inflateRawSync(bytes) : bytes;
}
