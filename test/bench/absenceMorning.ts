import { setTimeout as wait } from 'node:timers/promises';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { Outgoing, Render, Sender, SendResult, Target } from '../../src/delivery/contracts.ts';
import { conversationLimits, createPacer } from '../../src/delivery/pacing.ts';
import { createRender } from '../../src/delivery/render.ts';
import { createDelivery } from '../../src/delivery/run.ts';
import { sweepOnce } from '../../src/delivery/sweep.ts';
import { loadTemplates } from '../../src/delivery/templates.ts';
import { viewOf } from '../../src/features.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { aSetting, type Setting, workAll } from '../support/delivery.ts';
import { aMember } from '../support/rows.ts';
import { type Figure, figure } from './figure.ts';

const teams = 5;
const groupsPerTeam = 5;
const peoplePerGroup = 20;
const everybody = teams * groupsPerTeam * peoplePerGroup;
/** Teams refuses more than this many requests a second from one app in one tenant. */
const tenantPerSecond = 50;
const secondsWanted = 60;
const bytesWanted = 24 * 1024;

/**
 * The worst morning: 500 people are expected at 08:00 across 25 groups in five teams, and nobody comes. From 08:30:00 by
 * a clock that runs, until Teams has every call, in a Teams that refuses whatever is over its limits.
 */
export async function absenceMorning(): Promise<Figure[]> {
  const azurite = await startAzurite();
  try {
    const storage = await connectStore({
      type: 'connectionString',
      connectionString: azurite.connectionString,
    });
    const settings: Setting[] = [];
    for (let number = 0; number < teams; number += 1) settings.push(await aTeam(storage, number));
    const lists = await listsOf(settings);
    const morning = await callsOf(settings, storage);
    return [
      figure('list card of a group, the largest', lists, 'bytes', bytesWanted),
      figure(`${everybody} calls at 08:30: the last one is with Teams`, morning.personal, 's', secondsWanted),
      figure('and the last neutral twin', morning.twins, 's', secondsWanted),
      figure('requests that Teams refused meanwhile', morning.refused, 'requests', 1),
    ];
  } finally {
    await azurite.stop();
  }
}

const render: Render = createRender({
  templates: loadTemplates('cards'),
  viewOf,
  calendarFor: createCalendar,
  programmeOf: (id) => builtInProgramme(id),
  guard: () => {},
});

async function aTeam({ store }: Connected, number: number): Promise<Setting> {
  const channel = `19:channel-${number}@thread.tacv2`;
  const team = await aSetting(store, '2026-04-10T10:00', {
    deliveryMode: 'both',
    tenantId: 'tenant',
    channels: { reminders: channel },
  });
  for (let group = 0; group < groupsPerTeam; group += 1) {
    const [worker, instructor] = [
      `worker-${number}-${group}@kommune.dk`,
      `room-${number}-${group}@kommune.dk`,
    ];
    for (const upn of [worker, instructor]) {
      await store.members.update(team.teamId, `id-${upn}`, () =>
        aMember(upn, { conversationId: `chat ${upn}` }),
      );
    }
    const codes = Array.from({ length: peoplePerGroup }, (_, index) => `B-${number}${group}${index + 10}`);
    await Promise.all(codes.map((code) => anExpected(team, code, worker, instructor)));
  }
  return team;
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

async function callsOf(settings: readonly Setting[], { hints }: Connected) {
  const [first] = settings;
  if (!first) throw new Error('no teams');
  const begin = performance.now();
  const clock = () => toEpochMs('2026-04-13T08:30') + Math.floor(performance.now() - begin);
  const strict = strictTeams(clock);
  const delivery = createDelivery({
    ...first.deps,
    hints,
    clock,
    render,
    sender: strict.sender,
    pacer: createPacer(),
    wait: async (ms) => void (await wait(ms)),
  });
  delivery.start();
  while (strict.sent.length < 2 * everybody) {
    if (performance.now() - begin > 4 * secondsWanted * 1000)
      throw new Error(`${strict.sent.length} were sent`);
    await wait(100);
  }
  await delivery.stop();
  const last = (type: Target['type']) =>
    Math.max(
      ...strict.sent.filter((one) => one.type === type).map(({ at }) => at - toEpochMs('2026-04-13T08:30')),
    );
  return { personal: last('personal') / 1000, twins: last('channel') / 1000, refused: strict.refused() };
}

/** A Teams that counts by itself, and refuses what is over its limits with 429 as the real one does. */
function strictTeams(clock: () => number) {
  const sent: { type: Target['type']; at: number }[] = [];
  const moments = new Map<string, number[]>();
  let refused = 0;
  const admits = (key: string, count: number, ms: number, now: number) =>
    (moments.get(key) ?? []).filter((at) => at > now - ms).length < count;
  const take = async (target: Target, _outgoing: Outgoing): Promise<SendResult> => {
    const now = clock();
    const key = target.type === 'channel' ? target.channelId : target.member.upn;
    const within =
      admits('tenant', tenantPerSecond, 1_000, now) &&
      conversationLimits.every(({ count, ms }) => admits(key, count, ms, now));
    if (!within) {
      refused += 1;
      return { type: 'refused', status: 429, retryAfterMs: 1_000 };
    }
    for (const name of ['tenant', key]) moments.set(name, [...(moments.get(name) ?? []), now]);
    return { type: 'sent', conversationId: `chat ${key}`, activityId: `activity-${sent.length}` };
  };
  const sender: Sender = {
    send: async (target, outgoing) => {
      const result = await take(target, outgoing);
      if (result.type === 'sent') sent.push({ type: target.type, at: clock() });
      return result;
    },
    update: (target, _activity, outgoing) => take(target, outgoing),
  };
  return { sender, sent, refused: () => refused };
}
