import { samples } from './gallery/samples.ts';
let bad = 0; const sizes: number[] = [];
for (const s of samples) for (const l of ['da', 'en'] as const) {
  try {
    const { card } = s.draw(l); const j = JSON.stringify(card); sizes.push(j.length);
    const m = j.match(/\$\{[^}]*\}/g); if (m && bad++ < 10) console.log(s.name, l, [...new Set(m)].join());
    if (j.length > 24000) console.log('BIG', s.name, l, j.length);
  } catch (e) { if (bad++ < 15) console.log(s.name, l, String((e as Error).message).slice(0, 160), (e as Error).stack?.split('\n')[1]); }
}
console.log(samples.length, bad, Math.max(...sizes));
const show = process.argv[2]; if (show) console.log(JSON.stringify(samples.find((s) => s.name === show)?.draw('da').card, null, 1));
