import { type MarbleCounts, marbleColours } from './marbles.ts';

/** Told apart without colour sight too: each colour has its own mark. */
const looks = {
  job: { fill: '#1F6F5C', mark: 'M-6 0 L-1 5 L7 -5' },
  education: { fill: '#2F5FA8', mark: 'M-6 4 L0 -6 L6 4 Z' },
  target: { fill: '#B4560F', mark: 'M-6 -3 H6 M-6 3 H6' },
  first: { fill: '#7A3E9D', mark: 'M0 -6 V6' },
} as const;

const width = 480;
const height = 240;
const radius = 15;
const perRow = 14;
/** More marbles than this fill the glass; the numbers stand beside it. */
const mostMarbles = perRow * 6;

/** A glass with one marble for each outcome, on a ground of its own that is legible in light and dark. No text in it. */
export function marbleSvg(counts: MarbleCounts): string {
  const marbles = marbleColours.flatMap((colour) => Array.from({ length: counts[colour] }, () => colour));
  const drawn = marbles.slice(0, mostMarbles).map((colour, index) => marble(colour, index));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="12" fill="#F7F5F0"/>`,
    `<path d="M16 20 V208 Q16 224 32 224 H448 Q464 224 464 208 V20" fill="none" stroke="#8A9A96" stroke-width="6" stroke-linecap="round"/>`,
    ...drawn,
    '</svg>',
  ].join('');
}

/** They lie in rows from the bottom, every other row shifted by half a marble. */
function marble(colour: keyof typeof looks, index: number): string {
  const row = Math.floor(index / perRow);
  const x = 36 + (index % perRow) * 31 + (row % 2) * 4;
  const y = 206 - row * 31;
  const { fill, mark } = looks[colour];
  return `<g transform="translate(${x} ${y})"><circle r="${radius}" fill="${fill}"/><circle cx="-5" cy="-6" r="4" fill="#FFFFFF" opacity="0.55"/><path d="${mark}" fill="none" stroke="#FFFFFF" stroke-width="2.5" stroke-linecap="round"/></g>`;
}
