/** A cell that a spreadsheet would take for a formula, whoever wrote it. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as Danish Excel opens it (9-import.md): UTF-8 with a byte order mark, `;` between cells, CRLF after rows.
 * What looks like a formula is made text by an apostrophe before it.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;
}

function cellText(cell: string): string {
  const plain = formula.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
