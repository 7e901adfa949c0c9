import { expect, test } from 'vitest';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { liveThrough } from '../support/week/live.ts';
import type { Sent } from '../support/week/recorder.ts';
import { aSilentTeam } from '../support/week/silent.ts';
import { leader, workers } from '../support/week/town.ts';

/** Five working days after which the month of `npm run bench -- messages` goes on as it began. */
const days = { from: '2026-03-05', to: '2026-03-11', quietAfter: '2026-03-04' };

/** A call is made in its minute; several of one minute are one message. */
const isCall = (key: string) => ['C09', 'C10', 'C11'].includes(key.split('|')[1] ?? '');

function byDay(sent: readonly Sent[], isOne: (one: Sent) => boolean): number[] {
  const days = Map.groupBy(sent.filter(isOne), ({ at }) => at.slice(0, 10));
  return [...days.values()].map(({ length }) => length);
}

test('whoever answers nothing gets one list a day and the calls, and the leader no more', async () => {
  const [lived] = await liveThrough(memoryStorage(), [aSilentTeam(days, 35, 11)], days);
  const sent = lived?.sent ?? [];
  for (const reader of [workers[0], leader]) {
    const own = sent.filter(({ message }) => message.audience === 'personal' && message.to === reader);
    const lists = byDay(own, ({ message: { view, cards } }) => view === 'agenda' && !cards.every(isCall));
    expect(lists).toHaveLength(5);
    expect(Math.max(...lists)).toBe(1);
    const others = own.filter(({ message: { view, cards } }) => view !== 'agenda' && !cards.every(isCall));
    expect(others.map(({ message }) => message.view).filter((view) => view !== 'attendance')).toEqual([]);
  }
  const posts = sent.filter(({ message }) => message.audience === 'channel');
  expect(Math.max(...byDay(posts, () => true))).toBe(1);
});
