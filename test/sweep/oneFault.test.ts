import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { shown } from '../support/botServerActivities.ts';
import { lastTalked } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const cases = ['B-101', 'B-102', 'B-103'];
/** Cases that storage does not give, how often; and how many of its next transactions it refuses. */
let unread = new Map<string, number>();
let unwritten = 0;

function failing(store: Store): Store {
  const orFails =
    (read: Store['cases']['get']): Store['cases']['get'] =>
    async (team, caseRef) => {
      const left = unread.get(caseRef) ?? 0;
      unread.set(caseRef, left - 1);
      if (left > 0) throw new Error('storage does not answer');
      return read(team, caseRef);
    };
  const { get, getTogether } = store.cases;
  return {
    ...store,
    cases: { ...store.cases, get: orFails(get), getTogether: orFails(getTogether) },
    commit: async (team, change) => {
      unwritten -= 1;
      if (unwritten >= 0) throw new Error('storage does not answer');
      return store.commit(team, change);
    },
  };
}

const here = inTown({
  now: '2026-04-09T10:00',
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
  behind: failing,
});

/** Contacts of all of them fall due on Monday at 08:00. */
beforeEach(async () => {
  unread = new Map();
  unwritten = 0;
  const { app, town } = here();
  await lastTalked(app, town, cases, '2026-03-13');
  app.time.set('2026-04-13T08:00');
});

/** One sweep, and what it told. */
async function sweeps() {
  const swept = await sweepOnce(here().app.delivery);
  await here().app.deliver();
  return swept;
}

const listed = () => {
  const list = here().inChat('mette', 'kontakt').map(shown).join();
  return cases.filter((code) => list.includes(`${code}: kontakt`));
};

describe('storage that fails in the sweep of the morning', () => {
  test('once, at a case or at what is written: all are told in the same sweep', async () => {
    unread.set('B-102', 1);
    unwritten = 1;
    expect(await sweeps()).toMatchObject({ teams: 1, faults: 0 });
    expect(listed()).toEqual(cases);
  });

  test('at one case again and again: the others are told, and that one as soon as it can be', async () => {
    unread.set('B-102', Number.POSITIVE_INFINITY);
    expect(await sweeps()).toMatchObject({ faults: 1, partly: 1 });
    expect(listed()).toEqual(['B-101', 'B-103']);
    unread.delete('B-102');
    here().app.time.advance(2_000);
    expect(await sweeps()).toMatchObject({ faults: 0 });
    here().app.time.advance(10_000);
    await here().app.deliver();
    expect(listed()).toEqual(cases);
  });

  test('at all of them: the team stays due, and nothing of it is lost', async () => {
    unwritten = Number.POSITIVE_INFINITY;
    expect(await sweeps()).toMatchObject({ teams: 0, faults: 1 });
    expect(listed()).toEqual([]);
    unwritten = 0;
    expect(await sweeps()).toMatchObject({ teams: 1, faults: 0 });
    expect(listed()).toEqual(cases);
  });
});
