import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../src/engine/events.ts';
import { happens } from '../support/botServerCases.ts';
import { inTabTown } from './tabTown.ts';

/*
 * What a case's page says of its history, and of where its hours lead.
 */
const here = inTabTown({
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

interface Entry {
  on?: string;
  what: string;
  detail: string;
  by: string;
  registered?: string;
}
interface Case {
  timeline: { month: string; hours?: number; met: number; entries: Entry[] }[];
  periods: object[];
  hours: { sum: number; months: object[]; said: string[]; how: string };
}

const at = '2026-04-13T08:00';
const head = { at, caseRef: 'B-101' } as const;
const hours = (month: string, sum: number): CaseEvent => ({
  ...{ ...head, type: 'paidHoursRegistered', month, hours: sum, kind: 'ordinary' },
});
const register = (events: CaseEvent[]) => happens(here().app, here().town, events);
const page = async () => (await here().asks('mette', 'case', { code: 'B-101' })).body as unknown as Case;
const entries = async () => (await page()).timeline.flatMap((month) => month.entries);

beforeEach(async () => {
  here().app.time.set(at);
  await register([
    { ...head, type: 'caseOpened', date: '2026-01-05' },
    { ...head, type: 'placementPlanned', start: '2026-01-12', maxWeeks: 8, date: '2026-01-06' },
    { ...head, type: 'contactHeld', form: 'walk', date: '2026-03-10' },
  ]);
});

describe('the history', () => {
  test('says what happened and when, who registered it, and on which other day', async () => {
    const { timeline } = await page();
    expect(timeline.map(({ month }) => month)).toEqual(['2026-03', '2026-01']);
    expect(timeline[0]?.entries).toEqual([
      {
        ...{ on: '2026-03-10', what: 'Kontakt mellem borger og medarbejder', detail: 'Gåtur' },
        ...{ by: 'fagsystemet', registered: '2026-04-13' },
      },
    ]);
    expect(timeline[1]?.entries).toContainEqual(
      expect.objectContaining({ on: '2026-01-06', detail: 'fra mandag 12. januar' }),
    );
  });

  test('names who registered, and nothing of what was taken back', async () => {
    await here().ask('mette', '/kontakt B-101 gåtur i dag');
    const walked = { what: 'Kontakt mellem borger og medarbejder', detail: 'Gåtur', on: '2026-04-13' };
    expect((await entries()).filter(({ on }) => on === '2026-04-13')).toEqual([{ ...walked, by: 'Mette' }]);
    const [last] = (await here().store.cases.events(here().town.groupId, 'B-101'))
      .filter(({ event }) => event.type === 'contactHeld')
      .slice(-1);
    const where = { team: here().town.groupId, message: '', card: '', case: 'B-101' };
    const data = { ...where, sequence: last?.sequence };
    await here().asks('mette', 'press', { source: crypto.randomUUID(), verb: 'case.strike', data });
    expect((await entries()).filter(({ on }) => on === '2026-04-13')).toEqual([]);
  });

  test('counts the days on which the citizen came, and names the others', async () => {
    await register([
      { ...head, type: 'attendanceSchedule', days: ['mon', 'tue'], start: '08:30', from: '2026-03-02' },
      { ...head, type: 'attendanceMarked', on: '2026-04-06', mark: 'met' },
      { ...head, type: 'attendanceMarked', on: '2026-04-07', mark: 'met' },
      { ...head, type: 'attendanceMarked', on: '2026-04-13', mark: 'agreedOff' },
    ]);
    const [april] = (await page()).timeline;
    expect(april).toMatchObject({ month: '2026-04', met: 2 });
    expect(april?.entries.filter(({ what }) => what === 'Fremmøde en dag')).toEqual([
      expect.objectContaining({ on: '2026-04-13', detail: 'aftalt fri' }),
    ]);
  });

  test('has the sum of a month beside it, and what was written of it above its days', async () => {
    await register([hours('2026-03', 12.5)]);
    const march = (await page()).timeline.find(({ month }) => month === '2026-03');
    expect(march?.hours).toBe(12_50);
    expect(march?.entries[0]).toEqual({
      ...{ what: 'Lønnede timer i en måned', detail: '12,5 timer · Ordinære timer' },
      ...{ by: 'fagsystemet', registered: '2026-04-13' },
    });
    expect(march?.entries[1]?.on).toBe('2026-03-10');
  });
});

test('placements and pauses have their days', async () => {
  await register([
    { ...head, type: 'placementInterrupted', reason: 'match', date: '2026-02-20' },
    { ...head, type: 'casePaused', date: '2026-03-01' },
    { ...head, type: 'caseResumed', date: '2026-03-20' },
    { ...head, type: 'placementPlanned', start: '2026-05-04', maxWeeks: 4 },
    { ...head, type: 'casePaused' },
  ]);
  expect((await page()).periods).toEqual([
    {
      ...{ kind: 'placement', what: 'Praktik', from: '2026-01-12', to: '2026-02-20' },
      state: 'stoppede før tid',
    },
    { kind: 'pause', what: 'Pause', from: '2026-03-01', to: '2026-03-20', state: 'afsluttet' },
    { kind: 'pause', what: 'Pause', from: '2026-04-13', state: 'i gang' },
    { kind: 'placement', what: 'Praktik', from: '2026-05-04', to: '2026-05-31', state: 'aftalt' },
  ]);
});

describe('hours', () => {
  test('of two months lead nowhere yet', async () => {
    await register([hours('2026-02', 10), hours('2026-03', 14)]);
    const { hours: said } = await page();
    expect(said).toMatchObject({ sum: 0, said: [], how: '' });
    expect(said.months).toEqual([
      { month: '2026-01' },
      { month: '2026-02', sum: 10_00 },
      { month: '2026-03', sum: 14_00 },
      { month: '2026-04' },
    ]);
  });

  test('of three lead on at the pace of their middle change, and it is said how', async () => {
    await register([hours('2026-01', 6), hours('2026-02', 10), hours('2026-03', 14)]);
    const { hours: said } = await page();
    expect(said.said).toEqual(['Går det videre i samme takt, er der 30 timer i juli 2026.']);
    expect(said.how).toContain('i de 3 måneder, vi kender fra januar 2026 til marts 2026');
  });

  test('that do not grow are said not to, and a plan says its own month', async () => {
    await register([
      ...[hours('2026-01', 8), hours('2026-02', 8), hours('2026-03', 8)],
      { ...head, type: 'paidHoursPlanned', steps: [{ from: '2026-06', hours: 30 }] },
    ]);
    expect((await page()).hours.said).toEqual([
      'Timerne er ikke vokset i de måneder, vi kender.',
      'Planen siger 30 timer fra juni 2026.',
    ]);
  });
});

test('whoever may not open the case learns nothing of its history', async () => {
  expect(await here().asks('jonas', 'case', { code: 'B-101' })).toMatchObject({ status: 404 });
});
