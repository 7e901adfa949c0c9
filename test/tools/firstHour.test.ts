import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { team as sampleTeam } from '../../src/cards/sampleTown.ts';
import { morningText } from '../../src/settings/nextMorning.ts';
import { greetingFace } from '../../src/tools/demo/greeting.ts';
import { openSampleCases } from '../../src/tools/demo/sampleCases.ts';
import { drawFace } from '../../src/tools/gallery/draw.ts';
import { wordsOf } from '../cards/walk.ts';

test('README, help and greeting of the demo say the same number of cases', () => {
  const cases = openSampleCases();
  expect(cases).toBeGreaterThan(40);
  expect(readFileSync('README.md', 'utf8')).toContain(`${cases} invented cases`);
  expect(readFileSync('src/tools/demo.ts', 'utf8')).not.toMatch(/\d+ opdigtede sager/);
  for (const language of ['da', 'en'] as const) {
    const words = wordsOf(drawFace(greetingFace(language, '2026-04-13T07:58')).card).join('\n');
    expect(words).toContain(`${cases} `);
    expect(words).toContain('B-101');
    expect(words).toContain('08:00');
  }
});

test.each([
  ['07:58', 'Skriv /tid 08:00'],
  ['08:00', 'Skriv /opgaver'],
  ['08:13', 'Skriv /opgaver'],
])('whoever opens the demo at %s reads how the tasks of the day arrive: %s', (time, expected) => {
  const words = wordsOf(drawFace(greetingFace('da', `2026-04-13T${time}`)).card).join('\n');
  expect(words).toContain(`${expected}, så kommer dagens opgaver`);
});

test.each([
  ['2026-04-13', 'I morgen'],
  ['2026-04-17', 'Mandag 20. april'],
  ['2026-04-01', 'Tirsdag 7. april'],
])('a team that gets the bot on %s hears of the next morning: %s', (today, expected) => {
  expect(morningText(sampleTeam, today)).toBe(expected);
});
