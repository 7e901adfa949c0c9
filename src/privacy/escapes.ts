/** A text with its escapes undone; `origin[i]` is where character i stood in the text as written. */
export interface Decoded {
  text: string;
  origin: number[];
}

const escaped = /(?:%[0-9a-f]{2}){1,4}|&#x?[0-9a-f]{1,6};|&[a-z]{2,10};|\\u[0-9a-f]{4}|\\[nrt]/gi;
const entities: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hyphen: '-',
  dash: '-',
};

/** Undoes what links, HTML and JSON put in place of a character; undefined when there is nothing of the kind. */
export function decodeEscapes(text: string): Decoded | undefined {
  let result = '';
  const origin: number[] = [];
  let done = 0;
  const take = (piece: string, at: (index: number) => number): void => {
    for (let index = 0; index < piece.length; index += 1) origin.push(at(index));
    result += piece;
  };
  for (const match of text.matchAll(escaped)) {
    const from = done;
    take(text.slice(from, match.index), (index) => from + index);
    take(characterOf(match[0]), () => match.index);
    done = match.index + match[0].length;
  }
  if (done === 0) return undefined;
  const from = done;
  take(text.slice(from), (index) => from + index);
  origin.push(text.length);
  return { text: result, origin };
}

function characterOf(written: string): string {
  if (written.startsWith('%')) return fromLink(written);
  if (written.startsWith('\\')) return written[1] === 'u' ? fromPoint(written.slice(2), 16) : ' ';
  if (!written.startsWith('&#')) return entities[written.slice(1, -1).toLowerCase()] ?? '&';
  const hex = written[2]?.toLowerCase() === 'x';
  return fromPoint(written.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
}

function fromLink(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // Cut in the middle of a character: whatever it was, it stood between digits.
    return '-';
  }
}

function fromPoint(written: string, base: number): string {
  const point = Number.parseInt(written, base);
  return Number.isNaN(point) || point > 0x10ffff ? '-' : String.fromCodePoint(point);
}
