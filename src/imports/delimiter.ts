export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that cuts the line of headings into most pieces; `;` when none does. Quoted text does not count. */
export function detectDelimiter(headingLine: string): Delimiter {
  const bare = headingLine.replace(/"[^"]*"/g, '');
  const pieces = (delimiter: Delimiter): number => bare.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (pieces(delimiter) > pieces(best) ? delimiter : best));
}
