import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen } from '../../src/engine/state.ts';
import type { CaseRecord } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { generateScenario } from '../support/generate.ts';
import { addDays, dateOf } from '../support/oracle/calendar.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { liveThrough } from '../support/week/live.ts';
import { during, type TownTeam } from '../support/week/town.ts';

/** No turn of the question, no agreed step and no rhythm with its ten working days leaves more room than this. */
const longestSilence = 100;
/** So much of a history that one is lived through in seconds. */
const mostDays = 100;

/** A team whose cases go as a scenario of pure chance has it, up to a day after which nobody says anything more. */
function townOf(seed: number) {
  const { cases, events } = generateScenario(seed);
  const from = dateOf(events[0]?.at ?? '2026-01-05T08:00');
  const last = [addDays(from, mostDays), dateOf(events.at(-1)?.at ?? from)].toSorted()[0] ?? from;
  const town: TownTeam = {
    id: `team-${seed}`,
    cases: cases.map(({ rules: _, ...one }) => one),
    past: [],
    coming: during(events, { from, to: last }),
    over: { deliveryMode: 'personal' },
    leave: { of: 'worker-b', standIn: 'worker-c', from: addDays(from, 20), to: addDays(from, 30) },
  };
  return { town, last, days: { from, to: addDays(last, longestSilence), quietAfter: last } };
}

async function waitingCases(store: Store, teamId: string): Promise<CaseRecord[]> {
  const found = [];
  for await (const record of store.cases.list(teamId))
    if (isOpen(record.state) && !record.state.paused) found.push(record);
  return found;
}

test('in the living bot, an open case that does not rest hears of itself again, whatever was said and answered before', async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      const { town, last, days } = townOf(seed);
      const { store } = memoryStorage();
      const [lived] = await liveThrough({ store }, [town], days);
      expect(lived?.unplanned, `seed ${seed}`).toBe(0);
      for (const { caseRef } of await waitingCases(store, town.id)) {
        looked += 1;
        const later = lived?.seen.filter(({ card, at }) => card.caseRef === caseRef && dateOf(at) > last);
        expect(later?.length, `seed ${seed}, ${caseRef}`).toBeGreaterThan(0);
      }
    }),
    // The same histories each time. In 65805 a case has more open cards than one transaction can list anew on a morning.
    { numRuns: 7, seed: 20_260_413, examples: [[65_805]] },
  );
  expect(looked).toBeGreaterThan(2);
});
