import { graceMinutes } from '../../../src/absence/ask.ts';
import { dateOf, timeOf, toLocal } from '../../../src/calendar/localTime.ts';
import { cardRowKey, escapeKey } from '../../../src/store/keys.ts';
import type { CardRow } from '../../../src/store/rows.ts';
import { utcOf } from '../../../src/store/utc.ts';
import type { MemoryStorage } from './memoryStore.ts';
import { rowsOf } from './rowsOf.ts';
import type { Laid } from './town.ts';

const graceMs = graceMinutes * 60_000;
const minute = 60_000;
/** Whose clock is ahead asks the list later than whose is behind sees it done: each ten minutes off. */
const mostSkewMs = 20 * minute;
/** In the evening nobody is woken any more, and next morning's list has it. */
const lastTime = '17:00';

/**
 * To be asked after each sweep in which nothing went wrong, with its clock. The first one after the alarm of a day may ask the
 * list first; by one that comes when that time is over, who is missing is looked for, and no line of the next morning.
 */
export function uncalled(
  { cases }: MemoryStorage,
  { teamId, expected }: Laid,
): (sweptAt: number) => string[] {
  const partition = escapeKey(teamId);
  const waiting = new Map(expected.flatMap(({ key, at }) => (key.includes('|C09|') ? [[key, at]] : [])));
  const asked = new Map<string, number>();
  const isCalled = (key: string) => {
    const row = cases.row(partition, cardRowKey(key));
    const [card] = row ? rowsOf<CardRow>([row], 'card:') : [];
    return card !== undefined && card.messages.length > 0;
  };
  return (sweptAt) =>
    [...waiting].flatMap(([key, at]) => {
      const first = asked.get(key);
      if (sweptAt < at - graceMs || !isInTime(sweptAt, at)) return [];
      if (first === undefined) asked.set(key, sweptAt);
      if (first === undefined || sweptAt < first + graceMs + mostSkewMs) return [];
      waiting.delete(key);
      return isCalled(key) ? [] : [`nobody was called about ${key} by ${utcOf(sweptAt)}`];
    });
}

function isInTime(sweptAt: number, at: number): boolean {
  const local = toLocal(sweptAt);
  return dateOf(local) === dateOf(toLocal(at)) && timeOf(local) < lastTime;
}
