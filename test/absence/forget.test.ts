import { describe, expect, it, test, vi } from 'vitest';
import { forgetOne, type Kept } from '../../src/absence/forget.ts';
import { forgetReasons } from '../../src/absence/forgetReasons.ts';
import { handledBeforeNoon } from '../../src/absence/measures.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import type { CaseRecord, LoggedEvent } from '../../src/store/rows.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { patient } from '../support/patient.ts';
import { aCard } from '../support/rows.ts';
import { anAbsenceTeam } from './setting.ts';
import { absenceTown, opens } from './town.ts';

/** Every word by which a reason or a try is stored, and by which a card in Teams says it. */
const traces =
  /sick|pickup|reached":true|company":true|contactAttempted|attempted|smsSent|homeVisit|visiting|absence\.attempt/;
const traceShown = /Sidst, |Aftalt: |har sendt en sms|kører forbi/;

describe('thirty days after an absence was settled', () => {
  const here = absenceTown();
  const press = async (verb: string, inputs: object = {}) => {
    const card = here().inChat('mette', 'B-301').at(-1);
    const data = button(card, verb, inputs as Record<string, unknown>);
    const answer = invokeAnswer(await here().app.post(here().town.presses('mette', data)));
    await here().app.deliver();
    return answer;
  };
  const inStorage = () => here().everything().join('\n');
  const inTeams = () => here().inChat('mette', 'B-301').map(shown).join('\n');
  const forget = async (on: string) => {
    here().app.time.set(on);
    const forgotten = await forgetReasons(here().app.delivery);
    await here().app.deliver();
    return forgotten;
  };

  it('no row and no message tells why, or who tried how; the day and the contact stay', async () => {
    await opens(here(), 'B-301');
    await here().ask('mette', '/fremmøde B-301 man-tor 08:00');
    await here().goTo('2026-04-13T08:30');
    await press('absence.seen');
    await press('absence.attempt', { form: 'sms' });
    await press('absence.attempt', { form: 'homeVisit' });
    await press('absence.reached', { reason: 'sick', help: 'pickup', fewer: 'false' });
    // The next call shows what was agreed the last time.
    await here().goTo('2026-04-14T08:30');
    expect(inTeams()).toMatch(/syg \(uden detaljer\), aftalt: afhentning/);
    expect(inTeams()).toMatch(/har sendt en sms/);
    expect((await inStorage()).match(new RegExp(traces, 'g'))?.length).toBeGreaterThan(6);

    expect(await forget('2026-05-12T23:59')).toBe(0);
    expect(await inStorage()).toMatch(/sick/);
    expect(await forget('2026-05-13T00:01')).toBe(1);
    expect(await inStorage()).not.toMatch(traces);
    expect(inTeams()).not.toMatch(traceShown);
    expect(inTeams()).toContain('der er kontakt');

    const { store } = here().app.delivery;
    const record = (await store.cases.get(here().town.groupId, 'B-301'))?.row;
    expect(record).toMatchObject({
      state: { lastContact: '2026-04-13', attendance: { '2026-04-13': 'missed' } },
      absences: [],
      counted: [{ day: '2026-04-13', inTime: true }],
    });
    const log = await store.cases.events(here().town.groupId, 'B-301');
    const kept = log.map(({ event }) => event.type).filter((type) => type !== 'attendanceSchedule');
    expect(kept).toEqual(['caseOpened', 'notArrived', 'cardAnswered', 'contactHeld', 'notArrived']);
    expect(await forget('2026-05-13T00:02')).toBe(0);
  });

  it('an arrival after a try is an end too, and the log still takes an answer back', async () => {
    await opens(here(), 'B-301');
    await here().ask('mette', '/fremmøde B-301 man-tor 08:00');
    await here().goTo('2026-04-13T08:30');
    await press('absence.attempt', { form: 'sms' });
    await here().ask('jonas', '/fremmøde B-301 mødt');
    await forget('2026-05-13T08:00');
    expect(await inStorage()).not.toMatch(/smsSent|contactAttempted/);
    await here().goTo('2026-05-13T08:30');
    await press('absence.off');
    await press('card.undo');
    const { store } = here().app.delivery;
    const state = (await store.cases.get(here().town.groupId, 'B-301'))?.row.state;
    expect(state?.attendance).toMatchObject({ '2026-04-13': 'met', '2026-05-13': 'missed' });
  });
});

test('it goes though nothing else of the long round can be done', async () => {
  const team = await anAbsenceTeam();
  await team.expects('B-301');
  await team.at('2026-04-13T08:45');
  const absence = { day: '2026-04-13', reason: 'sick', help: 'pickup' };
  await team.act(
    'B-301',
    { type: 'events', events: [], absence },
    { cardKey: 'B-301|C09|callNow|2026-04-13' },
  );
  expect((await team.record('B-301'))?.absences).toHaveLength(1);
  team.time.set('2026-05-14T08:00');
  const { cases } = team.store;
  const due = () => Promise.reject(new Error('storage does not answer'));
  const store = { ...team.store, cases: { ...cases, due } };
  const delivery = createDelivery({ ...team.deps, store });
  delivery.start();
  await vi.waitFor(async () => expect((await team.record('B-301'))?.absences).toEqual([]), patient);
  await delivery.stop();
});

describe('what is forgotten of one absence', () => {
  const caseRef = 'B-301';
  const attempt = (at: string, sequence: number): LoggedEvent => ({
    sequence,
    event: { at, caseRef, type: 'contactAttempted', form: 'phone' },
    by: 'id',
    source: `s${sequence}`,
  });
  const missed: LoggedEvent = {
    sequence: 1,
    event: { at: '2026-04-13T08:30', caseRef, type: 'notArrived' },
    by: 'schedule',
    source: 's1',
  };
  const kept = (log: LoggedEvent[], settled = '2026-04-14T10:00'): Kept => ({
    record: { caseRef, absences: [{ day: '2026-04-13', settled, sequence: 9 }] } as unknown as CaseRecord,
    log,
    cards: [],
  });
  const numbers = (given: Kept, oldest = '2026-04-14') =>
    forgetOne(given, oldest)?.events.map(({ sequence }) => sequence);

  it.each<[string, Kept, number[] | undefined]>([
    ['a try on the day', kept([missed, attempt('2026-04-13T09:00', 2)]), [2]],
    ['a try on the next day, before it was settled', kept([attempt('2026-04-14T09:59', 2)]), [2]],
    ['not one after it was settled', kept([attempt('2026-04-14T10:01', 2)]), []],
    ['not one of the day before', kept([attempt('2026-04-12T10:00', 2)]), []],
    ['nothing a day too early', kept([attempt('2026-04-13T09:00', 2)], '2026-04-15T00:00'), undefined],
  ])('%s', (_, given, expected) => expect(numbers(given)).toEqual(expected));

  it('a hundred tries go in steps that fit a transaction, and the note goes with the last', () => {
    let given = kept([missed, ...Array.from({ length: 100 }, (_, n) => attempt('2026-04-13T09:00', n + 2))]);
    const steps: number[] = [];
    for (let next = forgetOne(given, '2026-04-14'); next; next = forgetOne(given, '2026-04-14')) {
      steps.push(next.events.length);
      const gone = new Set(next.events);
      given = { record: next.record, log: given.log.filter((one) => !gone.has(one)), cards: [] };
    }
    expect(steps).toEqual([40, 40, 20]);
    expect(given.record.counted).toEqual([{ day: '2026-04-13', inTime: true }]);
    expect(handledBeforeNoon(given.log, { from: '2026-04-13', to: '2026-04-13' }).count).toBe(0);
  });

  it('an open card keeps its notes, and the messages of every card that showed some of it are drawn again', () => {
    const notes = [
      { code: 'seen', by: 'id', at: '2026-04-13T08:31' },
      { code: 'smsSent', by: 'id', at: '2026-04-13T08:40' },
    ];
    const card = (cycle: string, state: 'open' | 'answered', message: string) => {
      const row = aCard(`${caseRef}|C09|callNow|${cycle}`, {
        card: 'C09',
        kind: 'callNow',
        cycle,
        state,
        notes,
      });
      return { row: { ...row, messages: [message] }, etag: 'e' };
    };
    const cards = [
      card('2026-04-13', 'answered', 'm-1'),
      card('2026-04-20', 'open', 'm-2'),
      card('2026-04-10', 'answered', 'm-3'),
    ];
    const forgotten = forgetOne({ ...kept([]), cards }, '2026-04-14');
    expect(forgotten?.cards.map(({ row }) => [row.cycle, row.notes?.map(({ code }) => code)])).toEqual([
      ['2026-04-13', ['seen']],
    ]);
    expect(forgotten?.stale).toEqual(['m-1', 'm-2']);
  });
});
