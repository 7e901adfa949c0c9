import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows1252';

/**
 * Which encoding a whole file is in. A byte order mark says it; else a file that is valid UTF-8 to its last byte is
 * UTF-8, and any other is Windows-1252, in which Danish case systems write (ISO-8859-1 has the same letters).
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of bytes) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf16le';
    if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf16be';
    first = false;
    if (!isValid(decoder, chunk)) return 'windows1252';
  }
  return isValid(decoder, undefined) ? 'utf8' : 'windows1252';
}

function isValid(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file, piece by piece, without its byte order mark. */
export function decode(bytes: Readable, encoding: Encoding): NodeJS.ReadWriteStream {
  return bytes.pipe(iconv.decodeStream(encoding === 'utf16be' ? 'utf16-be' : encoding, { stripBOM: true }));
}
