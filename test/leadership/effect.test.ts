import { describe, expect, test } from 'vitest';
import { hoursTown, register, say } from '../paidHours/town.ts';
import { rowIn, shown } from '../support/botServerActivities.ts';

const here = hoursTown('2026-03-02T09:00');
const posts = () =>
  here()
    .connector.in(here().town.teamsId)
    .filter((one) => shown(one).includes('Sådan går det'));

/** Six cases with a placement from the first day: everybody is talked with after five days, and then each month in time. */
async function sixCases(): Promise<void> {
  for (let index = 1; index <= 6; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened' },
      { type: 'planRegistered', jobGoal: true },
      { type: 'placementPlanned', start: '2026-03-02', maxWeeks: 26 },
    ]);
  for (const day of ['2026-03-07', '2026-04-07', '2026-05-06', '2026-06-03']) {
    here().app.time.set(`${day}T10:00`);
    for (let index = 1; index <= 6; index += 1)
      await register(here(), `B-10${index}`, [{ type: 'contactHeld', form: 'talk' }]);
  }
}

describe('what a team came to', () => {
  test('is told once in its channel, after ninety days, in numbers that name nobody', async () => {
    await sixCases();
    await here().goTo('2026-06-08T08:30');
    await here().goTo('2026-06-16T12:00');
    const [post, ...more] = posts();
    expect(more).toEqual([]);
    expect(rowIn(post, 'Til første opfølgning')).toEqual(['5 dage', '–']);
    expect(rowIn(post, 'Kontakt til tiden')[1]).toBe('100 %');
    expect(shown(post)).not.toMatch(/B-10|Mette/);
  });

  test('is there by /effekt from that day on, with one’s own figures', async () => {
    await sixCases();
    await register(here(), 'B-201', [{ type: 'caseOpened' }], 'anders');
    const words = await say(here(), 'mette', '/effekt');
    expect(words).toMatch(/De seneste 30 dage mod de første 30.*Dine egne tal, maj 2026/);
    expect(words).toContain('Kontakt til tiden i maj 2026: 6 af 6');
    expect(await say(here(), 'anders', '/effekt Mette')).toContain('Uden plan: 1 af 1');
  });

  test('waits until then', async () => {
    await register(here(), 'B-101', [{ type: 'caseOpened' }]);
    expect(await say(here(), 'mette', '/effekt')).toContain('Teamet kan se sig selv fra søndag 31. maj');
  });
});
