import type { MarbleColour, MarbleCounts } from '../store/postRows.ts';
import { marbleColours } from './marbles.ts';

/** Told apart without colour sight too: each colour has its own mark. */
const looks: Record<MarbleColour, { fill: string; mark: string }> = {
  job: { fill: '#1F6F5C', mark: 'M-6 0 L-1 5 L7 -5' },
  flexJob: { fill: '#A32D52', mark: 'M-6 0 H6 M0 -6 V6' },
  education: { fill: '#2F5FA8', mark: 'M-6 4 L0 -6 L6 4 Z' },
  target: { fill: '#B4560F', mark: 'M-6 -3 H6 M-6 3 H6' },
  first: { fill: '#7A3E9D', mark: 'M0 -6 V6' },
};

const size = 240;
/** Inside of the glass. */
const [left, right, top, bottom] = [22, 218, 24, 216];
/** From the largest marble to the smallest: as large as all of them fit. */
const radii = [21, 17, 14, 11, 9, 7] as const;

export interface MarblePicture {
  counts: MarbleCounts;
  /** Places that are still empty are drawn up to so many; 0: none. */
  goal: number;
}

/** A glass with one marble for each outcome, on a ground of its own that is legible in light and dark. No text in it. */
export function marbleSvg({ counts, goal }: MarblePicture): string {
  const marbles = marbleColours.flatMap((colour) => Array.from({ length: counts[colour] }, () => colour));
  const places = Math.max(marbles.length, goal);
  const radius = radii.find((one) => capacity(one) >= places) ?? radii[radii.length - 1] ?? 7;
  const drawn = Array.from({ length: Math.min(places, capacity(radius)) }, (_, index) =>
    use(marbles[index] ?? 'hoped', placeOf(index, radius), radius),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`,
    `<defs>${marbleColours.map(marble).join('')}${hoped}</defs>`,
    `<rect width="${size}" height="${size}" rx="12" fill="#F7F5F0"/>`,
    '<path d="M16 18 V206 Q16 222 32 222 H208 Q224 222 224 206 V18" fill="none" stroke="#8A9A96" stroke-width="6" stroke-linecap="round"/>',
    `<g transform="scale(${radius / drawnRadius})">${drawn.join('')}</g>`,
    '</svg>',
  ].join('');
}

const gap = 1;

function perRow(radius: number): number {
  // Every other row is shifted by half a marble, so each row has room for that.
  return Math.floor((right - left - radius) / (2 * radius + gap));
}

/** Rows lie in the hollows of the ones below. */
function rowHeight(radius: number): number {
  return (2 * radius + gap) * 0.87;
}

function capacity(radius: number): number {
  const rows = Math.floor((bottom - top - 2 * radius) / rowHeight(radius)) + 1;
  return rows * perRow(radius);
}

/** Middle of the nth marble; they lie in rows from the bottom. */
function placeOf(index: number, radius: number): { x: number; y: number } {
  const row = Math.floor(index / perRow(radius));
  const width = perRow(radius) * (2 * radius + gap) + radius;
  const start = (left + right - width) / 2 + radius + (row % 2) * radius;
  const x = start + (index % perRow(radius)) * (2 * radius + gap);
  return { x, y: bottom - radius - row * rowHeight(radius) };
}

/** Marbles are drawn with this radius, and scaled. */
const drawnRadius = 15;

function use(id: MarbleColour | 'hoped', { x, y }: { x: number; y: number }, radius: number): string {
  const at = (length: number) => Number(((length * drawnRadius) / radius).toFixed(1));
  return `<use href="#${id}" x="${at(x)}" y="${at(y)}"/>`;
}

function marble(colour: MarbleColour): string {
  const { fill, mark } = looks[colour];
  return `<g id="${colour}"><circle r="${drawnRadius}" fill="${fill}"/><circle cx="-5" cy="-6" r="4" fill="#FFFFFF" opacity="0.55"/><path d="${mark}" fill="none" stroke="#FFFFFF" stroke-width="2.5" stroke-linecap="round"/></g>`;
}

/** The place of one that is still hoped for. */
const hoped =
  '<circle id="hoped" r="13.5" fill="none" stroke="#8A9A96" stroke-width="2" stroke-dasharray="4 4"/>';
