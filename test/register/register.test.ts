import { describe, expect, test } from 'vitest';
import { register } from '../../src/register/register.ts';
import { mette, type Setting, workAll } from '../support/delivery.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting } = testSettings();
const placement = { type: 'placementPlanned', start: '2026-03-02' } as const;
const plan = { type: 'planRegistered', jobGoal: true } as const;
const contact = { type: 'contactHeld', form: 'talk' } as const;
const headsUp = 'B-101|C01|headsUp|2026-03-12';
const due = 'B-101|C01|due|2026-03-12';
const jonas = 'entra-jonas';

/** Case B-101 with a contact on 12 March: heads-up on 7 April, due on Friday 10 April. */
async function aCase(now = '2026-04-07T08:00', over = {}) {
  const team = await aSetting('2026-03-12T10:00', over);
  await team.opens('B-101', [plan, placement, contact]);
  await team.goTo(now);
  return team;
}
/** The messages on C01 to one reader, as Teams shows them now. */
const shownTo = ({ teams }: Setting, who: string) =>
  teams.shown
    .filter(({ to }) => to === who)
    .map(({ card }) =>
      (card.cards as { key: string; state: string }[]).map(({ key, state }) => `${key} ${state}`),
    )
    .filter(([first]) => first?.includes('|C01|'));
const answers = { cardKey: headsUp };
const log = (team: Setting) => team.store.cases.events(team.teamId, 'B-101');

describe('an answer', () => {
  test('commits the event, the next deadline, the card and the audit, and every copy shows it', async () => {
    const channels = { reminders: '19:opgaver' };
    const team = await aCase(undefined, { deliveryMode: 'day', channels });
    const result = await team.happens('B-101', [contact], answers);
    expect(result).toMatchObject({ type: 'done', next: '2026-05-07', card: { state: 'answered' } });
    await workAll(team.deps);
    expect(shownTo(team, mette)).toEqual([[`${headsUp} answered`]]);
    team.time.advance(10 * 60_000);
    await workAll(team.deps);
    expect(shownTo(team, '19:opgaver')).toEqual([[`${headsUp} answered`]]);
    expect((await log(team)).map(({ event, by }) => [event.type, by])).toEqual([
      ['caseOpened', 'import'],
      ['planRegistered', 'import'],
      ['placementPlanned', 'import'],
      ['contactHeld', 'import'],
      ['contactHeld', mette],
    ]);
    const record = await team.record('B-101');
    expect(record?.open).toEqual([]);
    expect(record?.due.map(({ at, cardKey }) => `${at} ${cardKey}`)).toContain(
      '2026-05-07T06:00:00.000Z B-101|C01|due|2026-04-07',
    );
    expect(await team.store.cases.dueRows(team.teamId, 'B-101')).toEqual(record?.due);
    await team.goTo('2026-05-03T12:00');
    expect(shownTo(team, mette)).toHaveLength(1);
  });

  test('delivered twice has one effect', async () => {
    const team = await aCase();
    const again = { ...answers, source: 'the same activity' };
    await team.happens('B-101', [contact], again);
    expect(await team.happens('B-101', [contact], again)).toMatchObject({
      type: 'repeated',
      card: { state: 'answered' },
    });
    expect(await log(team)).toHaveLength(5);
  });

  test('by two at once: one is done, the other is told who did it', async () => {
    const team = await aCase();
    const both = await Promise.all([
      team.happens('B-101', [contact], answers),
      team.happens('B-101', [contact], { ...answers, by: jonas }),
    ]);
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'handled']);
    const done = both.find(({ type }) => type === 'done');
    const handled = both.find(({ type }) => type === 'handled');
    const who = done && 'card' in done ? done.card?.handled?.by : undefined;
    expect(handled).toMatchObject({ card: { handled: { by: who } } });
    expect(await log(team)).toHaveLength(5);
  });

  test('by five at once on one case, without a card: nothing is lost', async () => {
    const team = await aCase();
    const sources = Array.from({ length: 5 }, (_, index) => `at once ${index}`);
    await Promise.all(sources.map((source) => team.happens('B-101', [{ type: 'promiseMade' }], { source })));
    const numbers = (await log(team)).map(({ sequence }) => sequence);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await team.record('B-101'))?.recentSources).toEqual(expect.arrayContaining(sources));
  });

  test('on one kind closes the other open kinds of its cycle, with the same name on them', async () => {
    const team = await aCase('2026-04-10T09:00');
    await team.happens('B-101', [contact], { cardKey: due, by: jonas });
    await workAll(team.deps);
    expect(shownTo(team, mette)).toEqual([[`${due} answered`]]);
    expect((await team.card(headsUp))?.state).toBe('answered');
    expect((await team.card(headsUp))?.handled).toMatchObject({ by: jonas, next: '2026-05-08' });
  });

  test('that ends the case cancels what is open; what comes after is told', async () => {
    const team = await aCase();
    await team.happens('B-101', [{ type: 'jobStarted', kind: 'ordinary' }]);
    await workAll(team.deps);
    expect(shownTo(team, mette)[0]).toEqual([`${headsUp} cancelled`]);
    expect(await team.happens('B-101', [contact], answers)).toMatchObject({
      type: 'handled',
      card: { state: 'cancelled' },
    });
    await team.goTo('2026-04-14T12:00');
    expect(shownTo(team, mette)).toHaveLength(1);
  });

  test('that keeps the card open leaves a note on it', async () => {
    const team = await aCase();
    const outcome = {
      type: 'events',
      events: [{ type: 'contactAttempted', form: 'phone', at: team.time.local(), caseRef: 'B-101' }],
      stays: true,
      note: 'attempted',
    } as const;
    await team.act('B-101', { ...outcome, events: [...outcome.events] }, answers);
    expect(await team.card(headsUp)).toMatchObject({
      state: 'open',
      notes: [{ code: 'attempted', by: mette }],
    });
  });

  test('before the message went out drops it', async () => {
    const team = await aSetting('2026-04-13T10:00');
    await team.opens('B-101', [plan, placement, { ...contact, date: '2026-03-09' }]);
    await team.happens('B-101', [contact]);
    await team.goTo('2026-04-13T11:00');
    expect(team.teams.shown).toEqual([]);
  });

  test('never turns the time of a case back', async () => {
    const team = await aCase();
    team.time.set('2026-04-07T07:00');
    await team.happens('B-101', [contact]);
    expect((await log(team)).at(-1)?.event.at).toBe('2026-04-07T07:00');
    team.time.set('2026-04-07T06:59');
    await team.happens('B-101', [{ type: 'promiseMade' }]);
    const moments = (await log(team)).map(({ event }) => event.at);
    expect(moments).toEqual(moments.toSorted());
  });

  test('to what does not exist is missing', async () => {
    const team = await aCase();
    expect(await team.happens('B-999', [contact])).toEqual({ type: 'missing' });
    expect(await team.happens('B-101', [contact], { cardKey: 'B-101|C01|due|nothing' })).toEqual({
      type: 'missing',
    });
    expect(await team.act('B-101', { type: 'refuse', message: 'contact.future' }, answers)).toEqual({
      type: 'refused',
      message: 'contact.future',
    });
    expect(await log(team)).toHaveLength(4);
  });
});

describe('putting off', () => {
  test('rests the card until its day, then it comes again, once', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'snooze', until: '2026-04-09' }, answers);
    await workAll(team.deps);
    expect(shownTo(team, mette)).toEqual([[`${headsUp} snoozed`]]);
    await team.goTo('2026-04-09T07:59');
    expect(shownTo(team, mette)).toHaveLength(1);
    await team.goTo('2026-04-09T08:00');
    expect(shownTo(team, mette)).toEqual([[`${headsUp} open`], [`${headsUp} open`]]);
    await team.happens('B-101', [contact], answers);
    await workAll(team.deps);
    expect(shownTo(team, mette)).toEqual([[`${headsUp} answered`], [`${headsUp} answered`]]);
  });

  test('does not bring back what was done meanwhile', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'snooze', until: '2026-04-09' }, answers);
    await team.happens('B-101', [contact]);
    await team.goTo('2026-04-09T12:00');
    expect(shownTo(team, mette)).toEqual([[`${headsUp} answered`]]);
    expect((await team.record('B-101'))?.open).toEqual([]);
  });

  test('can be taken back', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'snooze', until: '2026-04-09' }, answers);
    await team.act('B-101', { type: 'undo' }, answers);
    await team.goTo('2026-04-09T12:00');
    expect(shownTo(team, mette)).toEqual([[`${headsUp} open`]]);
  });
});

describe('not relevant', () => {
  test('silences the cycle for good: no other kind of it comes', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'silence', reason: 'otherContact' }, answers);
    await team.goTo('2026-04-30T12:00');
    expect(shownTo(team, mette)).toEqual([[`${headsUp} answered`]]);
    expect(shownTo(team, 'entra-lis')).toEqual([]);
  });

  test('until a day: comes up again then, and the kinds after it come as planned', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'silence', reason: 'otherContact', until: '2026-04-13' }, answers);
    await team.goTo('2026-04-12T12:00');
    expect(shownTo(team, mette)).toHaveLength(1);
    await team.goTo('2026-04-13T08:00');
    expect(shownTo(team, mette).at(-1)).toEqual(['B-101|C01|overdue|2026-03-12 open', `${headsUp} open`]);
  });

  test('can be taken back: the plan is as it was', async () => {
    const team = await aCase();
    const before = await team.record('B-101');
    await team.act('B-101', { type: 'silence', reason: 'otherContact' }, answers);
    await team.act('B-101', { type: 'undo' }, answers);
    const after = await team.record('B-101');
    expect(after?.due.toSorted(byKey)).toEqual(before?.due.toSorted(byKey));
    expect(after?.state).toEqual(before?.state);
    await team.goTo('2026-04-10T08:00');
    expect(shownTo(team, mette)).toEqual([[`${due} open`]]);
  });
});

const byKey = (a: { at: string; cardKey: string }, b: { at: string; cardKey: string }) =>
  `${a.at} ${a.cardKey}`.localeCompare(`${b.at} ${b.cardKey}`);

describe('Tag den', () => {
  test('brings the card to the colleague, and every copy is drawn again', async () => {
    const channels = { reminders: '19:opgaver' };
    const team = await aCase(undefined, { deliveryMode: 'day', channels });
    const taken = await team.act('B-101', { type: 'take' }, { ...answers, by: jonas });
    expect(taken).toMatchObject({ type: 'done', card: { taken: { by: jonas }, state: 'open' } });
    expect(await team.store.messages.outbox(team.teamId)).toHaveLength(3);
    await workAll(team.deps);
    expect(shownTo(team, 'entra-jonas')).toEqual([[`${headsUp} open`]]);
    await team.happens('B-101', [contact], { ...answers, by: jonas });
    await workAll(team.deps);
    team.time.advance(10 * 60_000);
    await workAll(team.deps);
    for (const who of [mette, 'entra-jonas', '19:opgaver']) {
      expect(shownTo(team, who)).toEqual([[`${headsUp} answered`]]);
    }
  });

  test('by who has it anyway sends no second one', async () => {
    const team = await aCase();
    await team.act('B-101', { type: 'take' }, answers);
    await workAll(team.deps);
    expect(shownTo(team, mette)).toHaveLength(1);
  });
});

describe('Fortryd', () => {
  test('takes the event back, plans as before, and opens every card that it closed', async () => {
    const team = await aCase('2026-04-10T09:00');
    const before = await team.record('B-101');
    await team.happens('B-101', [contact, { type: 'promiseMade' }], { cardKey: due });
    const undone = await team.act('B-101', { type: 'undo' }, { cardKey: due });
    expect(undone).toMatchObject({ type: 'done', card: { state: 'open' } });
    await workAll(team.deps);
    expect(shownTo(team, mette)).toEqual([[`${due} open`]]);
    const after = await team.record('B-101');
    expect(after?.state).toEqual(before?.state);
    expect(after?.open.toSorted()).toEqual(before?.open.toSorted());
    expect(after?.due.toSorted(byKey)).toEqual(before?.due.toSorted(byKey));
    expect((await log(team)).slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'eventUndone', sequence: 5 },
      { type: 'eventUndone', sequence: 6 },
    ]);
  });

  test('after a moment passed meanwhile brings the card of that moment', async () => {
    const team = await aCase('2026-04-09T15:00');
    await team.happens('B-101', [contact], answers);
    await team.goTo('2026-04-10T09:00');
    expect(shownTo(team, mette)).toHaveLength(1);
    await team.act('B-101', { type: 'undo' }, answers);
    await team.goTo('2026-04-10T09:05');
    expect(shownTo(team, mette)).toEqual([[`${due} open`]]);
  });
});

test('a registration that dies before the commit leaves nothing; the same one again is done once', async () => {
  const team = await aCase();
  const registration = {
    teamId: team.teamId,
    caseRef: 'B-101',
    by: mette,
    source: 'dies',
    verb: 'contact.register',
    cardKey: headsUp,
    decide: () => ({
      type: 'events' as const,
      events: [{ ...contact, at: team.time.local(), caseRef: 'B-101' }],
    }),
  };
  const killed = async () => {
    throw new Error('killed');
  };
  const before = { ...team.deps, store: { ...team.store, commit: killed } };
  await expect(register(before, registration)).rejects.toThrow('killed');
  expect(await log(team)).toHaveLength(4);
  const noHints = { ...team.deps, hints: { ...team.hints, put: killed } };
  expect(await register(noHints, registration)).toMatchObject({ type: 'done' });
  expect(await register(team.deps, registration)).toMatchObject({ type: 'repeated' });
  expect(await log(team)).toHaveLength(5);
  expect(await team.store.messages.outbox(team.teamId)).toHaveLength(1);
});

test('what the caller saw is trusted only as long as it is true', async () => {
  const team = await aCase();
  const { store, teamId } = team;
  const [row, record, card] = await Promise.all([
    store.teams.get(teamId),
    store.cases.get(teamId, 'B-101'),
    store.cases.card(teamId, headsUp),
  ]);
  if (!row || !record || !card) throw new Error('team, case and card must be there');
  const seen = { team: row, record, card };
  expect(await team.happens('B-101', [contact], { ...answers, seen, by: jonas })).toMatchObject({
    type: 'done',
  });
  expect(await team.happens('B-101', [contact], { ...answers, seen })).toMatchObject({
    type: 'handled',
    card: { handled: { by: jonas } },
  });
  expect(await log(team)).toHaveLength(5);
});
