import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import type { SendResult } from '../../src/outbox/contract.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { createSilenceWatch } from '../../src/rounds/silence.ts';
import type { Team } from '../../src/store/rows.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { mette, workAll } from '../support/delivery.ts';
import { patient } from '../support/patient.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting, storage } = testSettings();
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;
const lis = 'entra-lis';
const busy: SendResult = { type: 'refused', status: 503 };
const never: SendResult = { type: 'refused', status: 403 };

type Done =
  | 'nothing was due'
  | 'nobody swept'
  | 'swept only'
  | 'all sent'
  | 'busy'
  | 'all refused'
  | 'one refused';

/** Two people's cards fall due on Tuesday 7 April at 08:00; how far the morning comes is the test's. */
async function aMorning(done: Done, now: string, over: Partial<Team> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const team = await aSetting('2026-03-12T10:00', over);
  if (done !== 'nothing was due') {
    await team.opens('B-101', [...events]);
    await team.opens('B-102', [...events], 'entra-jonas');
  }
  team.time.set('2026-04-07T08:00');
  const { send } = team.teams;
  const refuse = (answer: SendResult, whom?: string) => {
    team.teams.send = async (target, outgoing) => {
      const to = target.type === 'personal' ? target.member.id : '';
      return whom === undefined || to === whom ? answer : send(target, outgoing);
    };
  };
  if (done === 'busy') refuse(busy);
  if (done === 'all refused') refuse(never);
  if (done === 'one refused') refuse(never, mette);
  if (done !== 'nobody swept') await sweepOnce(team.deps);
  if (done !== 'nobody swept' && done !== 'swept only') await workAll(team.deps);
  team.teams.send = send;
  team.time.set(now);
  const counted: number[] = [];
  const metrics = { silentTeams: (teams: number) => counted.push(teams) } as never;
  const watch = createSilenceWatch({ ...team.deps, log, metrics });
  const alarms = () => lines.filter(({ msg }) => String(msg).startsWith('silence')).length;
  return { ...team, watch, alarms, counted };
}

describe('a morning is silent', () => {
  test.each<[Done, string, Partial<Team>, number]>([
    ['nothing was due', '2026-04-07T09:00', {}, 0],
    ['nobody swept', '2026-04-07T09:00', {}, 1],
    ['swept only', '2026-04-07T09:00', {}, 1],
    ['all sent', '2026-04-07T09:00', {}, 0],
    ['busy', '2026-04-07T09:00', {}, 1],
    ['all refused', '2026-04-07T09:00', {}, 1],
    // The leader has the card in their place, and the list of what failed.
    ['one refused', '2026-04-07T09:00', {}, 0],
    ['nobody swept', '2026-04-07T08:59', {}, 0],
    ['nobody swept', '2026-04-07T11:59', {}, 1],
    ['nobody swept', '2026-04-07T12:00', {}, 0],
    // A Saturday, Ascension Day, and a day on which the team is closed.
    ['nobody swept', '2026-04-11T09:00', {}, 0],
    ['nobody swept', '2026-05-14T09:00', {}, 0],
    ['nobody swept', '2026-04-09T09:00', { closingDays: ['04-09'] }, 0],
    ['nobody swept', '2026-04-09T09:00', {}, 1],
    ['nobody swept', '2026-04-07T09:00', { removed: true }, 0],
  ])('when %s, at %s, %o: %i alarms', async (done, now, over, expected) => {
    const { watch, alarms, counted } = await aMorning(done, now, over);
    await watch.round();
    expect([alarms(), watch.teams(), counted]).toEqual([expected, expected, [expected]]);
  });
});

test('the log says it once a day, the leader hears it once when Teams takes messages again', async () => {
  const team = await aMorning('nobody swept', '2026-04-07T09:00');
  await team.watch.round();
  team.time.set('2026-04-07T09:10');
  await team.watch.round();
  await workAll(team.deps);
  expect(team.alarms()).toBe(1);
  expect(team.teams.shown).toMatchObject([{ to: lis, card: { view: 'silence' } }]);
  team.time.set('2026-04-08T09:00');
  await team.watch.round();
  expect(team.alarms()).toBe(2);
});

test('two processes tell the leader once', async () => {
  const team = await aMorning('nobody swept', '2026-04-07T09:00');
  await team.watch.round();
  await createSilenceWatch({ ...team.deps, store: (await storage.beside()).store }).round();
  await workAll(team.deps);
  expect(team.teams.shown).toHaveLength(1);
});

test('a team that another process looks after raises no second alarm here, and is known all the same', async () => {
  const { deps } = await aMorning('nobody swept', '2026-04-07T09:00');
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const watch = createSilenceWatch({ ...deps, log, isOurs: () => false });
  await watch.round();
  expect([lines, watch.teams()]).toEqual([[], 1]);
});

test('when it is over, health says so', async () => {
  const team = await aMorning('swept only', '2026-04-07T09:00');
  await team.watch.round();
  await workAll(team.deps);
  team.time.set('2026-04-07T09:10');
  await team.watch.round();
  expect([team.watch.teams(), team.alarms(), team.counted]).toEqual([0, 1, [1, 0]]);
});

test('a bot that cannot sweep looks by itself, and its health knows the team', async () => {
  const { deps } = await aMorning('nobody swept', '2026-04-07T09:00');
  const due = () => Promise.reject(new Error('storage does not answer'));
  const delivery = createDelivery({ ...deps, store: { ...deps.store, teams: { ...deps.store.teams, due } } });
  expect(delivery.health.silentTeams()).toBe(0);
  delivery.start();
  await vi.waitFor(() => expect(delivery.health.silentTeams()).toBe(1), patient);
  await delivery.stop();
});
