import { describe, expect, test } from 'vitest';
import type { Sender } from '../../src/outbox/contract.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { register } from '../../src/register/register.ts';
import { recountRow } from '../../src/store/dueRow.ts';
import type { CaseStore, Store, TeamStore } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aWorker, mette, type Setting, workAll } from '../support/delivery.ts';
import { aChange, aTeam } from '../support/rows.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting, storage } = testSettings();
const plan = { type: 'planRegistered', jobGoal: true } as const;
const contact = { type: 'contactHeld', form: 'talk' } as const;
const start = { type: 'placementPlanned', start: '2026-03-02' } as const;
/** What Teams shows: to whom, which cards, and in which state. */
const shown = ({ teams }: Setting) =>
  teams.shown.map(({ to, card }) => ({
    to,
    view: card.view,
    cards: (card.cards as { key: string; state: string }[]).map(({ key, state }) => `${key} ${state}`),
  }));

describe('a due contact', () => {
  test('comes at 08:00 in every kind, in its turn, and the leader hears in the end', async () => {
    const team = await aSetting('2026-03-01T12:00');
    await team.opens('B-101', [start]);
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk', date: '2026-03-01' }]);
    await team.goTo('2026-03-02T12:00');
    await team.happens('B-101', [{ type: 'contactHeld', form: 'walk' }]);
    team.teams.shown.length = 0;
    await team.goTo('2026-03-26T07:59');
    expect(shown(team).filter(({ cards }) => cards[0]?.includes('C01'))).toEqual([]);
    await team.goTo('2026-04-30T12:00');
    const told = (await team.store.cases.cards(team.teamId, 'B-101')).map(({ row }) => row);
    expect(
      told
        .filter(({ card }) => card === 'C01')
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .map(({ to, key }) => [...to, key]),
    ).toEqual([
      [mette, 'B-101|C01|headsUp|2026-03-02'],
      [mette, 'B-101|C01|due|2026-03-02'],
      [mette, 'B-101|C01|overdue|2026-03-02'],
      ['entra-lis', 'B-101|C01|escalation|2026-03-02'],
    ]);
  });

  test('of five weeks ago, imported today, is one overdue card and not three', async () => {
    const team = await aSetting('2026-04-13T10:00');
    await team.opens('B-102', [start, { type: 'contactHeld', form: 'talk', date: '2026-03-09' }]);
    await team.goTo('2026-04-13T12:00');
    expect(shown(team).map(({ cards }) => cards)).toEqual([['B-102|C01|overdue|2026-03-09 open']]);
  });

  test('of several cases is one list for the person, and one post for the channel', async () => {
    const channels = { reminders: '19:opgaver' };
    const team = await aSetting('2026-03-12T10:00', {
      deliveryMode: 'day',
      channels,
    });
    for (const caseRef of ['B-1', 'B-2']) await team.opens(caseRef, [plan, start, contact]);
    await team.opens('B-3', [plan, start, contact], 'entra-jonas');
    await team.goTo('2026-04-07T08:00');
    const due = shown(team)
      .filter(({ cards }) => cards.some((key) => key.includes('C01|headsUp')))
      .map((one) => ({ ...one, cards: one.cards.toSorted() }));
    expect(due.toSorted((a, b) => `${a.to} ${a.cards}`.localeCompare(`${b.to} ${b.cards}`))).toEqual([
      {
        to: '19:opgaver',
        view: 'dayPost',
        cards: ['B-1', 'B-2', 'B-3'].map((code) => `${code}|C01|headsUp|2026-03-12 open`),
      },
      { to: 'entra-jonas', view: 'card', cards: ['B-3|C01|headsUp|2026-03-12 open'] },
      {
        to: mette,
        view: 'agenda',
        cards: ['B-1|C01|headsUp|2026-03-12 open', 'B-2|C01|headsUp|2026-03-12 open'],
      },
    ]);
  });
});

describe('late', () => {
  /** Due on 10 April (a Friday); nobody swept from the 7th on. */
  async function afterOutage(now: string) {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact]);
    team.time.set(now);
    await sweepOnce(team.deps);
    await workAll(team.deps);
    return team;
  }
  const c01 = (team: Setting) => shown(team).map(({ to, cards }) => [to, ...cards]);

  test.each([
    ['the same morning', '2026-04-07T10:30', [[mette, 'B-101|C01|headsUp|2026-03-12 open']]],
    [
      'after three days: the latest kind only',
      '2026-04-10T09:00',
      [[mette, 'B-101|C01|due|2026-03-12 open']],
    ],
    ['at night: not yet', '2026-04-07T21:00', []],
    ['on a Saturday: not yet', '2026-04-11T09:00', []],
    [
      'after two weeks: the worker and the leader, each once',
      '2026-04-20T09:00',
      [
        ['entra-lis', 'B-101|C01|escalation|2026-03-12 open'],
        [mette, 'B-101|C12|halfway|2026-03-02,13 open', 'B-101|C01|overdue|2026-03-12 open'],
      ],
    ],
  ])('%s', async (_, now, expected) => {
    const team = await afterOutage(now);
    expect(
      c01(team)
        .map((line) => line.toSorted())
        .toSorted(),
    ).toEqual(expected.map((line) => line.toSorted()).toSorted());
  });

  test('after days without a sweep, the last list leads to the new one and shows nothing twice', async () => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact]);
    await team.goTo('2026-04-07T08:00');
    team.time.set('2026-04-10T09:00');
    await sweepOnce(team.deps);
    await workAll(team.deps);
    expect(c01(team)).toEqual([[mette], [mette, 'B-101|C01|due|2026-03-12 open']]);
  });

  test('what waited over the weekend goes out on Monday at 08:00', async () => {
    const team = await afterOutage('2026-04-11T09:00');
    expect((await team.store.teams.get(team.teamId))?.nextDue).toBe('2026-04-13T06:00:00.000Z');
    await team.goTo('2026-04-13T07:59');
    expect(shown(team)).toEqual([]);
    await team.goTo('2026-04-13T08:00');
    expect(c01(team)).toEqual([[mette, 'B-101|C01|overdue|2026-03-12 open']]);
  });

  test('nothing that was done meanwhile comes', async () => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact]);
    team.time.set('2026-04-10T09:00');
    await team.happens('B-101', [contact]);
    await team.goTo('2026-04-10T10:00');
    expect(shown(team)).toEqual([]);
  });

  test('an absence alert of this morning is a line in the afternoon, and an alert within two hours', async () => {
    for (const [now, view] of [
      ['2026-04-13T10:00', 'card'],
      ['2026-04-13T13:00', 'agenda'],
    ] as const) {
      const team = await aSetting('2026-04-10T10:00');
      const programme = 'social-stoette-cti';
      await team.happens(
        'B-301',
        [
          { type: 'caseOpened' },
          { type: 'attendanceSchedule', days: ['mon'], start: '08:30', from: '2026-04-13' },
        ],
        { create: { programme, assignees: [['ctiWorker', mette]] } },
      );
      team.time.set('2026-04-13T08:50');
      await team.happens('B-301', [{ type: 'notArrived' }]);
      team.time.set(now);
      await sweepOnce(team.deps);
      await workAll(team.deps);
      expect(shown(team)).toEqual([{ to: mette, view, cards: [expect.stringContaining('C09|callNow')] }]);
    }
  });
});

describe('whom it reaches', () => {
  const leave = (standIn?: string) => ({ leaves: [{ from: '2026-04-06', to: '2026-04-08', standIn }] });
  test.each([
    ['the stand-in while away', { [mette]: leave('entra-jonas') }, 'entra-jonas'],
    ['the leader if nobody stands in', { [mette]: leave() }, 'entra-lis'],
    ['the leader for who left', { [mette]: { left: true } }, 'entra-lis'],
    [
      'the stand-in of a stand-in',
      { [mette]: leave('entra-jonas'), 'entra-jonas': leave('entra-lis') },
      'entra-lis',
    ],
    [
      'the leader if two stand in for each other',
      { [mette]: leave('entra-jonas'), 'entra-jonas': leave(mette) },
      'entra-lis',
    ],
  ])('%s', async (_, members, reader) => {
    const team = await aSetting('2026-03-12T10:00', {}, members);
    await team.opens('B-101', [plan, start, contact]);
    await team.goTo('2026-04-07T08:00');
    expect(shown(team).map(({ to }) => to)).toEqual([reader]);
    expect(await team.card('B-101|C01|headsUp|2026-03-12')).toMatchObject({ to: [reader] });
  });

  test('a worker whom the team does not know: the leader finds it on the list', async () => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact], 'entra-ukendt');
    await team.goTo('2026-04-07T08:00');
    expect(await team.store.messages.failed(team.teamId)).toMatchObject([{ to: 'entra-ukendt' }]);
  });
});

describe('a card that comes to a message which Teams has refused', () => {
  test('is tried, and reaches the leader as the first ones did', async () => {
    const team = await aSetting('2026-03-12T10:00');
    const refs = Array.from({ length: 20 }, (_, index) => `B-${index + 10}`);
    for (const ref of refs) await team.opens(ref, [plan, start, contact]);
    const sender: Sender = {
      ...team.deps.sender,
      send: async (target, outgoing) =>
        target.type === 'personal' && target.member.id === mette
          ? { type: 'refused', status: 403 }
          : team.deps.sender.send(target, outgoing),
    };
    const deps = { ...team.deps, sender };
    /** So many cards are written in two steps; between them the message with the first ones is refused. */
    let steps = 0;
    const commit: typeof team.store.commit = async (...args) => {
      const done = await team.store.commit(...args);
      steps += args[1].messages.length;
      if (steps === 1) {
        await createRescue(deps)();
        await workAll(deps);
      }
      return done;
    };
    await team.goTo('2026-04-07T07:59');
    team.time.set('2026-04-07T08:00');
    await sweepOnce({ ...deps, store: { ...team.store, commit } });
    await workAll(deps);
    expect(steps).toBeGreaterThan(1);
    expect(shown(team).map(({ to, cards }) => [to, ...cards.toSorted()])).toEqual([
      ['entra-lis', ...refs.map((ref) => `${ref}|C01|headsUp|2026-03-12 open`)],
    ]);
    expect(await team.store.messages.failed(team.teamId)).toMatchObject([{ to: mette }]);
  });
});

test('a sweep ends its first team before it begins others, its own before those of another process', async () => {
  const store = await storage.freshStore();
  const { deps } = aWorker(store, { now: '2026-04-07T08:00' });
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids)
    await store.teams.update(id, () =>
      aTeam({ id, tenantId: `tenant of ${id}`, nextDue: '2026-04-06T06:00:00.000Z' }),
    );
  const steps: string[] = [];
  const cases: CaseStore = {
    ...store.cases,
    due: (id, now) => {
      steps.push(`begins ${id}`);
      return store.cases.due(id, now);
    },
  };
  const teams: TeamStore = {
    ...store.teams,
    sleepUntil: async (team, at) => {
      const slept = await store.teams.sleepUntil(team, at);
      steps.push(`ends ${team.row.id}`);
      return slept;
    },
  };
  const isOurs = (id: string) => id === 'tenant of c';
  expect(await sweepOnce({ ...deps, isOurs, store: { ...store, cases, teams } })).toMatchObject({ teams: 4 });
  expect(steps.slice(0, 2)).toEqual(['begins c', 'ends c']);
  expect(new Set(steps)).toEqual(new Set(ids.flatMap((id) => [`begins ${id}`, `ends ${id}`])));
});

test('a sweep goes on in whole steps where a process that was killed had begun', async () => {
  const team = await aSetting('2026-03-12T10:00');
  const refs = Array.from({ length: 40 }, (_, index) => `B-${index}`);
  for (const ref of refs) await team.opens(ref, [plan, start, contact]);
  team.time.set('2026-04-07T08:00');
  let commits = 0;
  const until = (last: number): Store => ({
    ...team.store,
    commit: async (id, change) => {
      commits += 1;
      if (commits > last) throw new Error('killed');
      return team.store.commit(id, change);
    },
  });
  expect(await sweepOnce({ ...team.deps, store: until(1) })).toMatchObject({ faults: 1 });
  commits = 0;
  expect(await sweepOnce({ ...team.deps, store: until(8) })).toMatchObject({ faults: 0 });
  await workAll(team.deps);
  const cards = shown(team).flatMap(({ cards: keys }) => keys);
  expect(cards.toSorted()).toEqual(refs.map((ref) => `${ref}|C01|headsUp|2026-03-12 open`).toSorted());
  expect(shown(team)).toHaveLength(1);
});

describe('several instances', () => {
  test('sweep and deliver the same moment: every card once', async () => {
    const team = await aSetting('2026-03-12T10:00');
    const refs = Array.from({ length: 30 }, (_, index) => `B-${index}`);
    for (const ref of refs)
      await team.opens(ref, [plan, start, contact], ref < 'B-2' ? mette : 'entra-jonas');
    team.time.set('2026-04-07T08:00');
    const instances = ['one', 'two', 'three'].map((instance) => ({ ...team.deps, instance }));
    await Promise.all(
      instances.map(async (deps) => {
        await sweepOnce(deps);
        await workAll(deps);
      }),
    );
    team.time.advance(3_000);
    await workAll(team.deps);
    const cards = shown(team).flatMap(({ cards: keys }) => keys);
    expect(cards.toSorted()).toEqual(refs.map((ref) => `${ref}|C01|headsUp|2026-03-12 open`).toSorted());
    expect(shown(team)).toHaveLength(2);
    expect(await team.store.messages.outbox(team.teamId)).toEqual([]);
  });

  test('whose clocks differ by a minute from end to end: every card once, none counted as unknown', async () => {
    const team = await aSetting('2026-03-12T10:00');
    const refs = ['B-1', 'B-2', 'B-3'];
    for (const ref of refs)
      await team.opens(ref, [plan, start, contact], ref < 'B-2' ? mette : 'entra-jonas');
    await team.goTo('2026-04-07T07:59');
    const instances = [-30_000, 0, 30_000].map((skew) => ({
      ...team.deps,
      instance: `clock ${skew}`,
      clock: () => team.time.clock() + skew,
    }));
    /** While one sends, the others are told of the same requests and try. */
    const sender = {
      ...team.deps.sender,
      send: async (...args: Parameters<typeof team.deps.sender.send>) => {
        for (const deps of instances) {
          await createRescue(deps)();
          await workAll(deps);
        }
        return team.deps.sender.send(...args);
      },
    };
    team.time.advance(45_000);
    for (let quarter = 0; quarter < 6; quarter += 1) {
      for (const deps of instances) await sweepOnce(deps);
      for (const deps of instances) await workAll({ ...deps, sender });
      team.time.advance(15_000);
    }
    const cards = shown(team).flatMap(({ cards: keys }) => keys);
    expect(cards.toSorted()).toEqual(refs.map((ref) => `${ref}|C01|headsUp|2026-03-12 open`));
    const rows = await Promise.all(
      [mette, 'entra-jonas'].map((upn) =>
        team.store.messages.get(team.teamId, personalId('2026-04-07T08:00', upn)),
      ),
    );
    expect(rows.map((message) => message?.row)).toMatchObject([
      { state: 'sent', possibleDuplicates: 0 },
      { state: 'sent', possibleDuplicates: 0 },
    ]);
  });
});

describe('an answer in the very moment in which a team is put to sleep', () => {
  const moments = ['before', 'after'] as const;
  test.each(moments)('committed right %s it: its next card is not slept over', async (when) => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact]);
    team.time.set('2026-04-07T08:00');
    const { teams } = team.store;
    const answer = async () => {
      await team.happens('B-101', [{ type: 'promiseMade' }]);
    };
    const sleepUntil: typeof teams.sleepUntil = async (...args) => {
      if (when === 'before') await answer();
      const slept = await teams.sleepUntil(...args);
      if (when === 'after') await answer();
      return slept;
    };
    await sweepOnce({ ...team.deps, store: { ...team.store, teams: { ...teams, sleepUntil } } });
    expect((await teams.get(team.teamId))?.nextDue).toBe('2026-04-08T06:00:00.000Z');
  });

  test.each(moments)(
    'committed right %s it, where nothing of its case was due: not slept over',
    async (when) => {
      const team = await aSetting('2026-03-12T10:00');
      await team.opens('B-101', [plan, start, contact]);
      const { teamId, deps } = team;
      const { teams } = team.store;
      await teams.update(teamId, (known) => ({ ...known!, nextDue: '2026-03-12T09:00:00.000Z' }));
      const answer = () => team.happens('B-101', [{ type: 'promiseMade' }]);
      const sleepUntil: typeof teams.sleepUntil = async (...args) => {
        if (when === 'before') await answer();
        const slept = await teams.sleepUntil(...args);
        if (when === 'after') await answer();
        return slept;
      };
      await sweepOnce({ ...deps, store: { ...team.store, teams: { ...teams, sleepUntil } } });
      await sweepOnce(deps);
      expect((await teams.get(teamId))?.nextDue).toBe('2026-03-13T07:00:00.000Z');
    },
  );

  test('whose commit comes after that sleep, though it read the team before it: not slept over either', async () => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [plan, start, contact]);
    const { store, teamId, deps } = team;
    await store.teams.update(teamId, (known) => ({ ...known!, nextDue: '2026-03-12T09:00:00.000Z' }));
    const commit: typeof store.commit = async (...args) => {
      await sweepOnce(deps);
      return store.commit(...args);
    };
    const event = { type: 'promiseMade', at: '2026-03-12T10:00', caseRef: 'B-101' } as const;
    await register(
      { ...deps, store: { ...store, commit } },
      {
        ...{ teamId, caseRef: 'B-101', by: 'import', source: 'slow', verb: 'import' },
        decide: () => ({ type: 'events', events: [event] }),
      },
    );
    expect((await store.teams.get(teamId))?.nextDue).toBe('2026-03-13T07:00:00.000Z');
  });
});

test('a process that dies right after a commit leaves its team to be looked at in time', async () => {
  const team = await aSetting('2026-03-12T10:00');
  const { store } = team;
  let dead = false;
  const commit: Store['commit'] = async (...args) => {
    const done = await store.commit(...args);
    dead = true;
    return done;
  };
  const wakeBy: Store['teams']['wakeBy'] = async (...args) => {
    if (dead) throw new Error('killed');
    await store.teams.wakeBy(...args);
  };
  Object.assign(team.deps, { store: { ...store, commit, teams: { ...store.teams, wakeBy } } });
  await expect(team.opens('B-101', [plan, start, contact])).rejects.toThrow('killed');
  const [first] = (await team.record('B-101'))?.due.map(({ at }) => at).sort() ?? [];
  expect(first).toBeDefined();
  expect((await store.teams.get(team.teamId))?.nextDue).toBe(first);
});

test('a figure that only another release counts keeps no team awake, and its request waits for that release', async () => {
  const team = await aSetting('2026-03-12T10:00');
  const { store, teamId } = team;
  await team.opens('B-1', [plan, start, contact]);
  await team.goTo('2026-04-07T07:50');
  const request = recountRow('ofAnotherRelease', '2026-03', '2026-04-07T05:50:00.000Z', 'settings|1');
  await store.commit(teamId, aChange({ dueAdded: [request] }));
  await store.teams.wakeBy(teamId, request.at, team.time.clock());
  await team.goTo('2026-04-07T08:00');
  expect(shown(team).flatMap(({ cards }) => cards)).toContain('B-1|C01|headsUp|2026-03-12 open');
  const { nextDue = '' } = (await store.teams.get(teamId)) ?? {};
  expect(nextDue > '2026-04-07T06:00:00.000Z').toBe(true);
  expect(nextDue < '2026-04-07T07:00:00.000Z').toBe(true);
  expect((await store.cases.due(teamId, '2026-04-07T06:00:00.000Z')).rows).toContainEqual(
    expect.objectContaining({ figure: 'ofAnotherRelease' }),
  );
});
