/** What is kept of a row until its case has its turn: the line that it begins on, and its cells. */
export interface KeptRow {
  line: number;
  cells: string[];
}

export interface KeptRows {
  /** Keeps a row; its place, which the next row of the same case names as the one `before` it. */
  add(row: KeptRow, before: number | undefined): number;
  /** The rows of a case in the order of the file, by the place of the last of them. */
  upTo(last: number): KeptRow[];
}

const pieceBytes = 2 ** 16;
/** In front of the cells, in bytes: the place of the row before, the line, how long the cells are. */
const [placeBytes, numberBytes] = [6, 4];
const headBytes = placeBytes + 2 * numberBytes;
const nowhere = 2 ** 48 - 1;

/** The rows of a file as bytes beside the heap, where no collector goes through them: 14 for each, and its cells as JSON. */
export function createKeptRows(): KeptRows {
  const pieces: Buffer[] = [];
  let piece = Buffer.alloc(0);
  let used = 0;
  const makeRoom = (bytes: number): void => {
    if (used + bytes <= piece.length) return;
    piece = Buffer.allocUnsafeSlow(Math.max(pieceBytes, bytes));
    used = 0;
    pieces.push(piece);
  };
  const add = ({ line, cells }: KeptRow, before = nowhere): number => {
    const said = JSON.stringify(cells);
    const length = Buffer.byteLength(said);
    makeRoom(headBytes + length);
    const place = (pieces.length - 1) * pieceBytes + used;
    used = piece.writeUIntBE(before, used, placeBytes);
    used = piece.writeUInt32BE(line, used);
    used = piece.writeUInt32BE(length, used);
    used += piece.write(said, used);
    return place;
  };
  const rowAt = (place: number): { row: KeptRow; before: number } => {
    const bytes = pieces[Math.floor(place / pieceBytes)] ?? piece;
    const at = place % pieceBytes;
    const from = at + headBytes;
    const length = bytes.readUInt32BE(from - numberBytes);
    const cells = JSON.parse(bytes.toString('utf8', from, from + length)) as string[];
    const row = { line: bytes.readUInt32BE(at + placeBytes), cells };
    return { row, before: bytes.readUIntBE(at, placeBytes) };
  };
  const upTo = (last: number): KeptRow[] => {
    const rows: KeptRow[] = [];
    for (let place = last; place !== nowhere; ) {
      const { row, before } = rowAt(place);
      rows.push(row);
      place = before;
    }
    return rows.reverse();
  };
  return { add, upTo };
}
