/** Letters as lines in a box of 6 × 8: pictures are drawn without fonts, which differ by machine. */
const glyphs: Readonly<Record<string, string>> = {
  A: 'M0 8 L3 0 L6 8 M1.2 5 H4.8',
  D: 'M0 0 V8 H2 Q6 8 6 4 Q6 0 2 0 Z',
  E: 'M6 0 H0 V8 H6 M0 4 H5',
  F: 'M6 0 H0 V8 M0 4 H5',
  J: 'M5 0 V5.5 Q5 8 2.5 8 Q0 8 0 5.5',
  M: 'M0 8 V0 L3 5 L6 0 V8',
  N: 'M0 8 V0 L6 8 V0',
  O: 'M3 0 Q6 0 6 4 Q6 8 3 8 Q0 8 0 4 Q0 0 3 0 Z',
  P: 'M0 8 V0 H3.5 Q6 0 6 2.2 Q6 4.5 3.5 4.5 H0',
  S: 'M6 1.5 Q5 0 3 0 Q0 0 0 2 Q0 4 3 4 Q6 4 6 6 Q6 8 3 8 Q1 8 0 6.5',
  U: 'M0 0 V5 Q0 8 3 8 Q6 8 6 5 V0',
  Ø: 'M3 0 Q6 0 6 4 Q6 8 3 8 Q0 8 0 4 Q0 0 3 0 Z M6 -0.5 L0 8.5',
};

export const glyphWidth = 6;

/** The lines of a letter; nothing for one that no picture uses. */
export function glyph(letter: string): string {
  return glyphs[letter] ?? '';
}
