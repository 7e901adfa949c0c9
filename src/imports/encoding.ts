import { pipeline, type Readable, Transform } from 'node:stream';
import iconv from 'iconv-lite';

/** `mixed`: lines in UTF-8 and lines in Windows-1252 in one file, as when two exports were pasted together. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows1252' | 'mixed';

/**
 * Which encoding a file is in. A byte order mark or the zeros of UTF-16 say it; else each line is UTF-8 where it is valid
 * UTF-8, and Windows-1252 where it is not, in which Danish case systems write (ISO-8859-1 has the same letters).
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const seen = { utf8: false, other: false };
  let start: Uint8Array | undefined = new Uint8Array();
  const lines = createLines((line) => {
    if (isAscii(line)) return;
    if (asUtf8(line) === undefined) seen.other = true;
    else seen.utf8 = true;
  });
  for await (const chunk of bytes) {
    if (start) start = Buffer.concat([start, chunk]);
    if (start && start.length >= enoughToKnow) {
      const wide = utf16Of(start);
      if (wide) return wide;
      start = undefined;
    }
    lines.add(chunk);
  }
  lines.end();
  const wide = start && utf16Of(start);
  if (wide) return wide;
  if (!seen.other) return 'utf8';
  return seen.utf8 ? 'mixed' : 'windows1252';
}

const enoughToKnow = 64;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function utf16Of(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf16be';
  const zeros = (from: number): number => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  const half = Math.floor(start.length / 2);
  if (half < 4) return undefined;
  if (zeros(1) > half * 0.8 && zeros(0) === 0) return 'utf16le';
  return zeros(0) > half * 0.8 && zeros(1) === 0 ? 'utf16be' : undefined;
}

function isAscii(line: Uint8Array): boolean {
  return line.every((byte) => byte < 0x80);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function asUtf8(line: Uint8Array): string | undefined {
  try {
    return strict.decode(line);
  } catch {
    return undefined;
  }
}

/** Cuts bytes after each line end; no letter of either encoding has such a byte inside. */
function createLines(onLine: (line: Uint8Array) => void): { add(chunk: Uint8Array): void; end(): void } {
  let rest: Uint8Array = new Uint8Array();
  const add = (chunk: Uint8Array): void => {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let at = rest.length; at < all.length; at += 1) {
      if (all[at] !== lineFeed && all[at] !== carriageReturn) continue;
      onLine(all.subarray(from, at + 1));
      from = at + 1;
    }
    rest = all.subarray(from);
  };
  return { add, end: () => rest.length > 0 && onLine(rest) };
}

/** The text of a file, piece by piece, without its byte order mark and without characters that nobody can see. */
export function decode(bytes: Readable, encoding: Encoding): NodeJS.ReadWriteStream {
  // A reader that has seen enough ends the whole chain, the open file too.
  return pipeline(bytes, decoder(encoding), withoutInvisible(), () => {});
}

function decoder(encoding: Encoding): NodeJS.ReadWriteStream {
  if (encoding !== 'mixed') return iconv.decodeStream(encoding === 'utf16be' ? 'utf16-be' : encoding);
  const lineByLine = new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform: (chunk, _, done) => {
      lines.add(chunk);
      done();
    },
    flush: (done) => {
      lines.end();
      done();
    },
  });
  const lines = createLines((line) => {
    lineByLine.push(asUtf8(line) ?? iconv.decode(Buffer.from(line), 'windows1252'));
  });
  return lineByLine;
}

/** Zero-width characters, soft hyphens and marks of direction: before a quotation mark they would make it a letter. */
function withoutInvisible(): Transform {
  return new Transform({
    encoding: 'utf8',
    decodeStrings: false,
    transform: (text, _, done) => done(null, String(text).replace(/\p{Cf}/gu, '')),
  });
}
