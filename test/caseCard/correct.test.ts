import { describe, expect, test } from 'vitest';
import type { CaseEventType } from '../../src/engine/events.ts';
import { standing } from '../../src/register/happened.ts';
import { each } from '../support/everyEvent.ts';
import { aCaseOf, actionsIn, type CaseGiven, caseTown, press, state } from './town.ts';

const here = caseTown();

const opened = { type: 'caseOpened', date: '2026-01-05' } as const;
const ofMette = (events: CaseGiven['events']): CaseGiven => ({
  programme: 'flere-skal-med',
  people: [
    ['jobBroker', 'mette'],
    ['coordinatingCaseWorker', 'sara'],
  ],
  events: [opened, ...events],
});

const list = (name: string, page = 1) => press(here(), name, { verb: 'case.correct', case: 'B-101', page });
const strike = (name: string, sequence: number) =>
  press(here(), name, { verb: 'case.strike', case: 'B-101', sequence });
const log = () => here().store.cases.events(here().town.groupId, 'B-101');
/** Numbers of the registrations that a page offers to strike out. */
const offered = (json: string) =>
  actionsIn(JSON.parse(json)).flatMap(({ data }) => {
    const { verb, sequence } = data as { verb: string; sequence?: number };
    return verb === 'case.correct' && sequence !== undefined ? [sequence] : [];
  });

test('every kind of registration can be struck out by who answers for the case, and then counts no more', async () => {
  const types = (Object.keys(each) as CaseEventType[]).filter((type) => type !== 'caseOpened');
  await aCaseOf(
    here(),
    'B-101',
    ofMette(types.map((type) => ({ type, ...each[type][0] }) as CaseGiven['events'][number])),
  );
  const seen: number[] = [];
  for (let left = types.length; left > 0; left -= 1) {
    const [sequence = 0] = offered((await list('lise')).text);
    seen.push(sequence);
    await strike('lise', sequence);
  }
  expect(new Set(seen).size).toBe(types.length);
  const counting = standing(await log()).map(({ event }) => event.type);
  expect(counting.filter((type) => type !== 'eventUndone')).toEqual(['caseOpened']);
  const left = await state(here(), 'B-101');
  expect(left).toMatchObject({ opened: '2026-01-05', placements: [], paidHours: {}, criteria: {} });
  expect([left?.ended, left?.lastContact, left?.nextStep]).toEqual([undefined, undefined, undefined]);
  expect((await list('lise')).text).toContain('Der er ikke noget at rette.');
});

describe('a registration of months ago', () => {
  const contacts = [
    { type: 'contactHeld', form: 'talk', date: '2026-02-02' },
    { type: 'contactHeld', form: 'phone', date: '2026-04-10' },
  ] as const;

  test('is asked about first: what it is, and what becomes of it', async () => {
    await aCaseOf(here(), 'B-101', ofMette([...contacts]));
    const [newest = 0, older = 0] = offered((await list('mette')).text);
    expect(newest).not.toBe(older);
    const asked = await press(here(), 'mette', { verb: 'case.correct', case: 'B-101', sequence: newest });
    for (const part of ['fredag 10. april', 'fagsystemet', 'tæller ikke mere', 'case.strike'])
      expect(asked.text).toContain(part);
    expect((await state(here(), 'B-101'))?.lastContact).toBe('2026-04-10');
    expect((await strike('mette', newest)).text).toContain('registreringen er streget');
    expect((await state(here(), 'B-101'))?.lastContact).toBe('2026-02-02');
  });

  test('twice, or late, is struck out once', async () => {
    await aCaseOf(here(), 'B-101', ofMette([...contacts]));
    const [newest = 0] = offered((await list('mette')).text);
    await strike('mette', newest);
    expect((await strike('lise', newest)).text).toContain('fortryde');
    expect((await log()).filter(({ event }) => event.type === 'eventUndone')).toHaveLength(1);
  });

  test.each([
    ['a colleague on the case', 'sara'],
    ['somebody of the team', 'anders'],
    ['somebody without a role', 'petra'],
  ])('is not for %s', async (_, name) => {
    await aCaseOf(here(), 'B-101', ofMette([...contacts]));
    const [newest = 0] = offered((await list('mette')).text);
    expect(offered(JSON.stringify({ body: [] }))).toEqual([]);
    expect((await list(name)).text).not.toContain('Streg den');
    await strike(name, newest);
    expect((await state(here(), 'B-101'))?.lastContact).toBe('2026-04-10');
  });

  test('the beginning of a case is not offered: it is deleted and opened again', async () => {
    await aCaseOf(here(), 'B-101', ofMette([]));
    expect((await list('mette')).text).toContain('Der er ikke noget at rette.');
    await strike('mette', 1);
    expect((await state(here(), 'B-101'))?.opened).toBe('2026-01-05');
  });

  test('the door stands on the case, and goes back to it', async () => {
    await aCaseOf(here(), 'B-101', ofMette([...contacts]));
    const more = await press(here(), 'mette', { verb: 'case.more', case: 'B-101' });
    expect(more.text).toContain('Ret en registrering');
    expect((await press(here(), 'sara', { verb: 'case.more', case: 'B-101' })).text).not.toContain(
      'case.correct',
    );
    expect((await list('mette')).text).toContain('"verb":"case.show"');
  });

  test('in English for who reads English', async () => {
    const { store, town } = here();
    await store.members.update(town.groupId, town.memberId('mette'), (member) => ({
      ...member!,
      language: 'en',
    }));
    await aCaseOf(here(), 'B-101', ofMette([...contacts]));
    expect((await list('mette')).text).toContain(
      'Contact between citizen and worker: Phone · Friday 10 April',
    );
  });
});

test('hours that were wrong are gone from the case', async () => {
  await aCaseOf(
    here(),
    'B-101',
    ofMette([{ type: 'paidHoursRegistered', month: '2026-03', hours: 30, kind: 'ordinary' }]),
  );
  const [hours = 0] = offered((await list('lise')).text);
  await strike('lise', hours);
  expect((await state(here(), 'B-101'))?.paidHours).toEqual({});
});

test('what is of one kind and one day is told apart', async () => {
  await aCaseOf(
    here(),
    'B-101',
    ofMette([
      { type: 'criterionMet', criterion: 'cv' },
      { type: 'criterionMet', criterion: 'jobGoal' },
      { type: 'paidHoursRegistered', month: '2026-02', hours: 12.5, kind: 'ordinary' },
      { type: 'contactHeld', form: 'talk', date: '2026-04-10' },
      { type: 'contactHeld', form: 'sms', date: '2026-04-10' },
    ]),
  );
  const { text } = await list('mette');
  expect(text).toMatch(/tjeklisten er på plads: CV ·/);
  expect(text).toMatch(/tjeklisten er på plads: Jobmål[^·]* ·/);
  expect(text).toContain('måned: 12,5 timer · Ordinære timer · februar');
  expect(text).toMatch(/medarbejder: Sms · fredag 10\. april.*medarbejder: Samtale · fredag 10\. april/s);
});
