import { describe, expect, test } from 'vitest';
import { measureNames } from '../../src/language/measureNames.ts';
import { findSensitive } from '../../src/privacy/detect/sensitive.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

const here = hoursTown('2026-05-04T09:00', { key: 'a key of the test' });

const to = (name: string, words: string): PostedActivity | undefined => here().inChat(name, words).at(-1);
const inChannel = (words: string) =>
  here()
    .connector.in(here().town.teamsId)
    .filter((activity) => shown(activity).includes(words));
const now = () => here().goTo(here().app.time.local());

/** So many cases since 4 May, of which one ended in a job. */
async function cases(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened' },
      { type: 'placementPlanned', start: '2026-05-06' },
      ...(index === 1
        ? [{ type: 'jobStarted' as const, kind: 'ordinary' as const, date: '2026-05-28' }]
        : []),
    ]);
  }
}

describe('C31, the statement of a month', () => {
  test('goes to the leader at nine on the third working day, and to the channel when it is shared', async () => {
    await cases(7);
    await here().goTo('2026-06-03T08:59');
    expect(to('lise', 'Resultater for maj 2026')).toBeUndefined();
    await here().goTo('2026-06-03T09:00');
    const card = to('lise', 'Resultater for maj 2026');
    expect(shown(card)).toContain('Kun du ser dem, til du deler');
    expect(buttons(card)).toContain('statement.share');
    expect(inChannel('Resultater for maj')).toEqual([]);
    expect(shown(card)).not.toMatch(/B-10\d|Mette/);

    const comment = { ...button(card, 'form.open'), verb: 'statement.comment' };
    await press(here(), 'lise', { ...comment, comment: 'En god måned for alle.' });
    await press(here(), 'lise', button(card, 'statement.share'));
    await now();
    const [post, ...more] = inChannel('Resultater for maj');
    expect(more).toEqual([]);
    expect(shown(post)).toContain('En god måned for alle.');
    // One of seven came into a job: the leader reads it, the channel does not.
    expect(shown(card)).toContain('100 %');
    expect(shown(post)).not.toMatch(/B-10\d|Mette|Lise/);
    await press(here(), 'lise', button(card, 'statement.share'));
    await now();
    expect(inChannel('Resultater for maj')).toHaveLength(1);
  });

  test('is corrected on the next working day, as an answer to its post', async () => {
    await cases(7);
    await here().goTo('2026-06-03T09:00');
    await press(here(), 'lise', button(to('lise', 'Resultater for maj 2026'), 'statement.share'));
    await now();
    await register(here(), 'B-102', [{ type: 'contactHeld', form: 'talk', date: '2026-05-20' }]);
    await register(here(), 'B-108', [{ type: 'caseOpened', date: '2026-05-12' }]);
    await here().goTo('2026-06-04T08:59');
    expect(to('lise', 'Rettet: maj 2026')).toBeUndefined();
    await here().goTo('2026-06-04T09:00');
    const corrected = to('lise', 'Rettet: maj 2026');
    expect(shown(corrected)).toContain('Version 2');
    await press(here(), 'lise', button(corrected, 'statement.share'));
    await now();
    const all = [...here().connector.activities.values()].map(shown);
    expect(all.filter((words) => words.includes('Rettet opgørelse for maj 2026'))).toHaveLength(1);
    const first = await here().store.statements.get(here().town.groupId, '2026-05', 1);
    const second = await here().store.statements.get(here().town.groupId, '2026-05', 2);
    expect(second?.row.changed).toContain('M22');
    const stock = (row = first?.row) =>
      row?.lines.find(({ measure, group }) => measure === 'M22' && group === 'stockEnd')?.exact.n;
    expect([stock(), stock(second?.row)]).toEqual([6, 7]);
  });

  test('asks once more after three working days, and not when it was told to wait', async () => {
    await cases(5);
    await here().goTo('2026-06-03T09:00');
    await here().goTo('2026-06-09T09:00');
    const again = to('lise', 'Venter på dig siden');
    expect(again).toBeDefined();
    await press(here(), 'lise', button(again, 'statement.wait'));
    const before = here().inChat('lise', 'Resultater for maj').length;
    await here().goTo('2026-06-15T09:00');
    expect(here().inChat('lise', 'Resultater for maj')).toHaveLength(before);
  });

  test('reaches the channel whatever is in it, in both languages', () => {
    const names = Object.values(measureNames).flat();
    expect(names.filter((name) => findSensitive(name).length > 0)).toEqual([]);
  });

  test('is nobody else’s before it is shared', async () => {
    await cases(5);
    await here().goTo('2026-06-03T09:00');
    const card = to('lise', 'Resultater for maj 2026');
    const { text } = await press(here(), 'mette', button(card, 'statement.share'));
    expect(text).not.toBe('');
    expect(inChannel('Resultater for maj')).toEqual([]);
    expect(await say(here(), 'mette', '/resultater 2026-05')).toContain('Der er ingen tal');
    expect(await say(here(), 'lise', '/resultater 2026-05')).toContain('Resultater for maj');
  });

  test('is a file once, for ten minutes', async () => {
    await cases(5);
    await here().goTo('2026-06-03T09:00');
    const card = to('lise', 'Resultater for maj 2026');
    const { text: answer } = await press(here(), 'lise', button(card, 'statement.file'));
    const url = /https?:[^"\\]*resultater\.csv[^"\\]*/.exec(answer)?.[0] ?? '';
    const fetched = await fetch(url);
    expect(fetched.status).toBe(200);
    expect(await fetched.text()).toContain('måned;version;indsats;mål;gruppe;værdi;tæller;nævner;vist');
    expect((await fetch(url)).status).toBe(404);
  });
});
