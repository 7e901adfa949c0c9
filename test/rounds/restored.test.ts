import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import { kinds, viewOf } from '../../src/features.ts';
import { stopPersonalData } from '../../src/outbox/guard.ts';
import { createRender } from '../../src/outbox/render.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import { loadTemplates } from '../../src/outbox/templates.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { teamCopies } from '../../src/store/teamCopies.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { seal, unseal } from '../../src/tools/backup/sealed.ts';
import { testClock } from '../support/clock.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { type MemoryStorage, memoryStorage } from '../support/simulator/memoryStore.ts';
import { liveThrough } from '../support/week/live.ts';
import { recorder } from '../support/week/recorder.ts';
import { aTown } from '../support/week/town.ts';

const secret = { kind: 'key', text: '0123456789abcdef'.repeat(4) } as const;
const days = { from: '2026-04-08', to: '2026-04-13' };
/** A Tuesday: everything of the morning is swept, and nothing of it is sent. */
const morning = '2026-04-14T08:00';
const nextWeek = '2026-04-21T23:59';

/** A process that starts in the morning on a team that others have left. */
function aProcess({ store }: MemoryStorage, at: string) {
  const time = testClock(at);
  const teams = recorder(
    createRender({
      templates: loadTemplates('cards'),
      viewOf,
      kinds,
      site: () => undefined,
      calendarFor: createCalendar,
      programmeOf: (id) => builtInProgramme(id),
      guard: stopPersonalData,
    }),
    time.local,
  );
  const { deps } = aWorker(store, { time, render: teams.render, sender: teams.sender });
  const { advance, deps: own } = createDelivery(deps);
  const to = (moment: string) => advance(toEpochMs(moment), (ms) => time.advance(ms - time.clock()));
  return { deps: own, to, rescue: createRescue(own), sent: teams.sent };
}

async function liveOn(storage: MemoryStorage): Promise<string[]> {
  const { deps, rescue, to, sent } = aProcess(storage, morning);
  await rescue();
  await workAll(deps);
  await to(nextWeek);
  return sent
    .map(({ at, message }) => `${at} ${message.to} ${message.view} ${message.cards.join(' ')}`)
    .sort();
}

const copiesOf = ({ teams, cases }: MemoryStorage) =>
  teamCopies({ teams: teams.client, cases: cases.client }, async () => {});

test('a team that is put back from a back-up in the middle of a morning sends the next week what the original sends', async () => {
  const original = memoryStorage();
  const [town] = aTown(days, { cases: 16, teams: 1, seed: 5 });
  if (!town) throw new Error('there is no team');
  await liveThrough(original, [town], days);
  const { deps, to } = aProcess(original, '2026-04-14T00:00');
  await to('2026-04-14T07:59');
  const before = aProcess(original, morning);
  await sweepOnce({ ...deps, ...before.deps });
  expect((await original.store.messages.outbox(town.id)).length).toBeGreaterThan(2);

  const rows = (await copiesOf(original).take(town.id)) ?? [];
  const file = seal({ team: town.id, at: '2026-04-14T06:00:00.000Z', rows }, secret);
  const restored = memoryStorage();
  expect(await copiesOf(restored).put(town.id, unseal(file, secret).rows)).toBe('put');

  const sent = await liveOn(original);
  expect(await liveOn(restored)).toEqual(sent);
  expect(sent.length).toBeGreaterThan(30);
  expect(sent.some((line) => line.startsWith(morning))).toBe(true);
  expect(sent.some((line) => line > '2026-04-20')).toBe(true);
});
