import { Resvg } from '@resvg/resvg-js';

/** A drawing as a picture of so many pixels across; no word stands in it, so no font is asked for. */
export function drawPng(svg: string, pixels: number): Buffer {
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width' as const, value: pixels } };
  return new Resvg(svg, options).render().asPng();
}
