import { expect, test } from 'vitest';
import { recountRow } from '../../src/store/dueRow.ts';
import { isOfView } from '../../src/store/messageRow.ts';
import { noChange } from '../../src/store/noChange.ts';
import { rowIn, shown } from '../support/botServerActivities.ts';
import { hoursCase, hoursTown, posted, register } from './town.ts';

const here = hoursTown('2026-05-04T09:00');
const update = () => posted(here(), 'hours|2026-05');
const row = async () => {
  const post = (await here().store.messages.get(here().town.groupId, 'hours|2026-05'))?.row;
  return isOfView(post, 'hoursUpdate') ? post : undefined;
};

async function hoursOf(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await hoursCase(here(), `B-10${index}`);
  here().app.time.set('2026-06-01T10:00');
  for (let index = 1; index <= count; index += 1) await hours(`B-10${index}`, 24 + index);
}
const hours = (caseRef: string, figure: number) =>
  register(here(), caseRef, [
    { type: 'paidHoursRegistered', month: '2026-05', hours: figure, kind: 'ordinary' },
  ]);

/** Of the month, or of the one before. */
const cell = async (title: string, column = 0) => rowIn((await update())?.attachments, title)[column];

test('the month is told on the third working day at nine, once', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T08:59');
  expect(await update()).toBeUndefined();
  await here().goTo('2026-06-03T09:00');
  const text = shown(await update());
  expect(text).toContain('Teamets løntimer, maj 2026');
  expect(await cell('Borgere')).toBe('6');
  expect(await cell('Timer i alt')).toBe('165');
  expect(await cell('Typisk pr. borger')).toBe('27,5');
  expect(await cell('Nåede målet')).toBe('skjult');
  expect(text).not.toMatch(/B-10\d|Mette/);
  await here().goTo('2026-06-10T09:00');
  expect((await row())?.hours?.version).toBe(1);
});

test('hours that come later open the month again at once, and the post says so', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T09:00');
  await hours('B-101', 40);
  await here().goTo('2026-06-03T09:00');
  expect(await cell('Timer i alt')).toBe('180');
  expect(shown(await update())).toContain('Rettet onsdag 3. juni · udgave 2');
});

test('what comes at night is corrected in the morning, and ten lines of a file are one correction', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T09:00');
  here().app.time.set('2026-06-03T22:00');
  for (let index = 1; index <= 6; index += 1) await hours(`B-10${index}`, 20);
  await here().goTo('2026-06-04T07:59');
  expect(await cell('Timer i alt')).toBe('165');
  await here().goTo('2026-06-04T08:00');
  expect(await cell('Timer i alt')).toBe('120');
  expect((await row())?.hours?.version).toBe(2);
});

test('a month before it opens the posts that are compared with it', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T09:00');
  const april = (caseRef: string) =>
    register(here(), caseRef, [
      { type: 'paidHoursRegistered', month: '2026-04', hours: 10, kind: 'ordinary' },
    ]);
  for (let index = 1; index <= 5; index += 1) await april(`B-10${index}`);
  await here().goTo('2026-06-03T09:00');
  // Five of the six were there in April already, so one is new in May: hidden, and so is what it was before.
  expect(await cell('Timer i alt', 1)).toBe('50');
  expect(await cell('Første gang')).toBe('skjult');
});

test('a request that a crash has left is served again, and changes nothing twice', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T09:00');
  await hours('B-101', 40);
  await here().goTo('2026-06-03T09:00');
  const { store, town } = here();
  const left = recountRow('hours', '2026-05', '2026-06-03T07:00:00.000Z', 'left');
  await store.commit(town.groupId, { ...noChange, dueAdded: [left] });
  await store.teams.wakeBy(town.groupId, left.at);
  await here().goTo('2026-06-03T09:00');
  expect((await row())?.hours?.version).toBe(2);
  expect((await store.cases.due(town.groupId, left.at)).rows).toEqual([]);
});

test('an answer that is taken back opens the month again too', async () => {
  await hoursOf(6);
  await here().goTo('2026-06-03T09:00');
  await hours('B-101', 40);
  await here().goTo('2026-06-03T09:00');
  await hours('B-101', 25);
  await here().goTo('2026-06-03T09:00');
  expect(await cell('Timer i alt')).toBe('165');
  expect((await row())?.hours?.version).toBe(3);
});

test('hours of the month that runs, and hours before anything was posted, ask for nothing', async () => {
  await hoursOf(6);
  await register(here(), 'B-101', [
    { type: 'paidHoursRegistered', month: '2026-06', hours: 3, kind: 'ordinary' },
  ]);
  await here().goTo('2026-06-02T12:00');
  expect(await row()).toBeUndefined();
  const { rows } = await here().store.cases.due(here().town.groupId, '2026-06-02T10:00:00.000Z');
  expect(rows).toEqual([]);
});

test('a team of few has its figures hidden', async () => {
  await hoursOf(3);
  await here().goTo('2026-06-03T09:00');
  expect(await cell('Borgere')).toBe('<5');
  expect(await cell('Timer i alt')).toBe('skjult');
});
