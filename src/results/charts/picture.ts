import { type Bar, type Chart, initialsOf, topOf } from './chart.ts';
import { glyph, glyphWidth } from './glyphs.ts';

const height = 260;
const widths = { half: 480, wide: 980 } as const;
/** Where bars may stand: so far from the edges, and between these heights. */
const margin = 16;
const [top, base] = [20, 200];
/** Part of a bar's place that it fills. */
const filled = 0.66;
/** A bar of a figure that is hidden is as tall whatever the figure is. */
const hiddenHeight = 34;

const colours = { ground: '#F7F5F0', line: '#8A9A96', letter: '#41504C', before: '#5E9485', now: '#1F6F5C' };
/** Of ends: told apart without colour sight by their letters. */
const ofGroups = ['#1F6F5C', '#2F5FA8', '#7A3E9D', '#B4560F'];

/** Bars on a ground of their own that is legible in light and dark. The figures stand beside it as text. */
export function chartSvg(chart: Chart): string {
  const { bars } = chart;
  const width = chart.wide ? widths.wide : widths.half;
  const place = (width - 2 * margin) / bars.length;
  const scale = (base - top) / topOf(chart);
  const middleOf = (index: number) => margin + place * (index + 0.5);
  const drawn = bars.map((bar, index) =>
    barAt(bar, { middle: middleOf(index), wide: place * filled, scale, colour: colourOf(chart, index) }),
  );
  const letters = initialsOf(chart).map((letter, index) => letterAt(letter, middleOf(index)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<defs><pattern id="hidden" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<rect width="3" height="9" fill="${colours.line}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" rx="12" fill="${colours.ground}"/>`,
    ...drawn,
    `<path d="M${margin} ${base} H${width - margin}" stroke="${colours.line}" stroke-width="3" stroke-linecap="round"/>`,
    `<g fill="none" stroke="${colours.letter}" stroke-width="1.1" stroke-linecap="round" stroke-linejoin="round">`,
    ...letters,
    '</g></svg>',
  ].join('');
}

function colourOf({ kind, bars }: Chart, index: number): string {
  if (kind === 'ends') return ofGroups[index] ?? colours.now;
  return index === bars.length - 1 ? colours.now : colours.before;
}

interface Where {
  middle: number;
  wide: number;
  scale: number;
  colour: string;
}

function barAt(bar: Bar, { middle, wide, scale, colour }: Where): string {
  if (bar === 'none') return '';
  const tall = bar === 'hidden' ? hiddenHeight : round(bar * scale);
  const box = `x="${round(middle - wide / 2)}" y="${round(base - tall)}" width="${round(wide)}" height="${tall}" rx="3"`;
  return bar === 'hidden'
    ? `<rect ${box} fill="url(#hidden)" stroke="${colours.line}" stroke-width="2" stroke-dasharray="5 4"/>`
    : `<rect ${box} fill="${colour}"/>`;
}

const letterScale = 3;

function letterAt(letter: string, middle: number): string {
  const x = round(middle - (glyphWidth * letterScale) / 2);
  return `<path d="${glyph(letter)}" transform="translate(${x} ${base + 20}) scale(${letterScale})"/>`;
}

function round(length: number): number {
  return Number(length.toFixed(1));
}
