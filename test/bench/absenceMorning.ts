import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import { kinds, viewOf } from '../../src/features.ts';
import type { Render, Target } from '../../src/outbox/contract.ts';
import { createPacer } from '../../src/outbox/pacing/pacer.ts';
import { createRender } from '../../src/outbox/render.ts';
import { loadTemplates } from '../../src/outbox/templates.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { createSender } from '../../src/teams/send.ts';
import { type Judge, startConnector } from '../support/connector.ts';
import { aSetting, type Setting, workAll } from '../support/delivery.ts';
import { slowly, together, withLimits } from '../support/misbehaving.ts';
import { seededRandom } from '../support/random.ts';
import { aMember } from '../support/rows.ts';
import { type Figure, figure } from './figure.ts';

const teams = 5;
const groupsPerTeam = 5;
/** `ABSENCE_PEOPLE` asks for fewer. */
const peoplePerGroup = Number(process.env.ABSENCE_PEOPLE ?? 20);
const everybody = teams * groupsPerTeam * peoplePerGroup;
/** Documented for one app in one tenant. */
const tenantMost = 50;
const secondsWanted = 60;
const bytesWanted = 24 * 1024;

/**
 * The worst morning: 500 people are expected at 08:00 across 25 groups in five teams, and one of each comes. From 08:30:00 by
 * a clock that runs, over HTTP, until Teams has every call, a list of them for each worker, in a Teams that refuses whatever
 * is over its limits. The channels hear nothing before eleven.
 */
export async function absenceMorning(): Promise<Figure[]> {
  const azurite = await startAzurite();
  const teamsOf = watchedTeams();
  const connector = await startConnector(teamsOf.judge);
  try {
    const storage = await connectStore({
      type: 'connectionString',
      connectionString: azurite.connectionString,
    });
    const settings: Awaited<ReturnType<typeof aTeam>>[] = [];
    for (let number = 0; number < teams; number += 1)
      settings.push(await aTeam(storage, number, connector.serviceUrl));
    const lists = await listsOf(settings);
    for (const setting of settings) await oneComes(setting);
    const morning = await callsOf(settings, storage, teamsOf);
    return [
      figure('list card of a group, the largest', lists, 'bytes', bytesWanted),
      figure(
        `${everybody} are expected at 08:30: the last list of calls is with Teams`,
        morning,
        's',
        secondsWanted,
      ),
      figure('most requests in any second', teamsOf.peak(), 'requests', tenantMost),
      figure('requests that Teams refused meanwhile', teamsOf.refused(), 'requests', 1),
    ];
  } finally {
    await connector.close();
    await azurite.stop();
  }
}

const render: Render = createRender({
  templates: loadTemplates('cards'),
  viewOf,
  kinds,
  site: () => undefined,
  calendarFor: createCalendar,
  programmeOf: (id) => builtInProgramme(id),
  guard: () => {},
});

async function aTeam({ store }: Connected, number: number, serviceUrl: string) {
  const channel = `19:channel-${number}@thread.tacv2`;
  const team = await aSetting(store, '2026-04-10T10:00', {
    deliveryMode: 'day',
    tenantId: 'tenant',
    serviceUrl,
    channels: { reminders: channel },
  });
  const firsts: string[] = [];
  for (let group = 0; group < groupsPerTeam; group += 1) {
    const [worker, instructor] = [`worker-${number}-${group}`, `room-${number}-${group}`];
    for (const upn of [worker, instructor]) {
      await store.members.update(team.teamId, upn, () => aMember(upn, { conversationId: `a:29:${upn}` }));
    }
    const codes = Array.from({ length: peoplePerGroup }, (_, index) => `B-${number}${group}${index + 10}`);
    await Promise.all(codes.map((code) => anExpected(team, code, worker, instructor)));
    firsts.push(codes[0] ?? '');
  }
  return { ...team, firsts };
}

async function anExpected(team: Setting, code: string, worker: string, instructor: string): Promise<void> {
  const done = await team.happens(
    code,
    [
      { type: 'caseOpened', stage: 'preparation' },
      { type: 'attendanceSchedule', days: ['mon'], start: '08:00', from: '2026-04-13' },
    ],
    {
      create: {
        programme: 'jobstyrke',
        assignees: [
          ['companyConsultant', worker],
          ['instructor', instructor],
        ],
      },
    },
  );
  if (done.type !== 'done') throw new Error(`${code}: ${done.type}`);
}

/** A list that somebody has touched asks nobody first. */
async function oneComes({ time, happens, firsts }: Awaited<ReturnType<typeof aTeam>>): Promise<void> {
  time.set('2026-04-13T07:50');
  for (const code of firsts)
    await happens(code, [{ type: 'attendanceMarked', on: '2026-04-13', mark: 'met' }]);
}

/** Bytes of the largest list that was sent at 07:45. */
async function listsOf(settings: readonly Setting[]): Promise<number> {
  let largest = 0;
  let count = 0;
  const [first] = settings;
  if (!first) throw new Error('no teams');
  first.time.set('2026-04-13T07:45');
  for (const { deps, hints } of settings) {
    const drawn: Render = (input) => {
      const outgoing = render(input);
      if (input.message.view === 'attendance') {
        count += 1;
        largest = Math.max(largest, Buffer.byteLength(JSON.stringify(outgoing.card)));
      }
      return outgoing;
    };
    const now = { ...deps, clock: first.deps.clock, hints, render: drawn, pacer: createPacer() };
    await sweepOnce(now);
    await workAll(now);
  }
  if (count < teams * groupsPerTeam) throw new Error(`${count} lists were sent`);
  return largest;
}

/** From 08:30:00 by a clock that runs, over HTTP; when each message reached Teams, in seconds after that. */
async function callsOf(settings: readonly Setting[], { hints }: Connected, teamsOf: WatchedTeams) {
  const [first] = settings;
  if (!first) throw new Error('no teams');
  const begin = performance.now();
  const log = pino({ level: 'silent' });
  const clock = () => toEpochMs('2026-04-13T08:30') + Math.floor(performance.now() - begin);
  const { connect } = createAdapter({ trust: { type: 'anybody' }, log });
  const delivery = createDelivery({
    ...first.deps,
    ...{ hints, clock, render, log, pacer: createPacer(), sender: createSender({ connect, clock, log }) },
    wait: async (ms) => void (await wait(ms)),
  });
  delivery.start();
  while (teamsOf.posts.length < teams * groupsPerTeam) {
    if (performance.now() - begin > 4 * secondsWanted * 1000)
      throw new Error(`${teamsOf.posts.length} were sent`);
    await wait(100);
  }
  await delivery.stop();
  return Math.max(...teamsOf.posts.map(({ at }) => at - begin)) / 1_000;
}

type WatchedTeams = ReturnType<typeof watchedTeams>;

/** Teams with its limits and a network's delays; when each new message came, as it was taken. */
function watchedTeams() {
  const strict = withLimits(() => performance.now());
  const posts: { type: Target['type']; at: number }[] = [];
  const note: Judge = ({ line, thread, body }) => {
    const isPost = line.startsWith('POST') && ('attachments' in body || 'activity' in body);
    const type = thread.startsWith('19:') ? 'channel' : 'personal';
    if (isPost) posts.push({ type, at: performance.now() });
    return undefined;
  };
  const judge = together(strict.judge, note, slowly(seededRandom(7), 30, 200));
  return { judge, posts, refused: strict.refused, peak: strict.peak };
}
