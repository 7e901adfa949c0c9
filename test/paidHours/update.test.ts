import { expect, test } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import { goTo, hoursCase, hoursTown, posted, register } from './town.ts';

const here = hoursTown('2026-05-04T09:00');
const update = () => posted(here(), 'hours|2026-05');
const row = async () => (await here().store.messages.get(here().town.groupId, 'hours|2026-05'))?.row;

async function hoursOf(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await hoursCase(here(), `B-10${index}`);
  here().app.time.set('2026-06-01T10:00');
  for (let index = 1; index <= count; index += 1) await hours(`B-10${index}`, 24 + index);
}
const hours = (caseRef: string, figure: number) =>
  register(here(), caseRef, [
    { type: 'paidHoursRegistered', month: '2026-05', hours: figure, kind: 'ordinary' },
  ]);

test('the month is told on the third working day at nine, once', async () => {
  await hoursOf(6);
  await goTo(here(), '2026-06-03T08:59');
  expect(await update()).toBeUndefined();
  await goTo(here(), '2026-06-03T09:00');
  const text = shown(await update());
  for (const words of [
    'Løntimer i maj 2026',
    'Borgere med løntimer: 6',
    'Timer i alt: 165',
    'Median pr. borger: 27,5',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain('Nåede mindst 30 timer: <5');
  expect(text).not.toMatch(/B-10\d|Mette/);
  await goTo(here(), '2026-06-10T09:00');
  expect((await row())?.hours?.version).toBe(1);
});

test('hours that come later open the month again, and the post says so', async () => {
  await hoursOf(6);
  await goTo(here(), '2026-06-03T09:00');
  await hours('B-101', 40);
  await goTo(here(), '2026-06-05T08:00');
  await goTo(here(), '2026-06-09T09:00');
  expect(shown(await update())).toContain('Timer i alt: 180');
  expect(shown(await update())).toContain('Udgave 2, rettet');
});

test('a team of few has its figures hidden', async () => {
  await hoursOf(3);
  await goTo(here(), '2026-06-03T09:00');
  expect(shown(await update())).toContain('Borgere med løntimer: <5');
  expect(shown(await update())).toContain('Timer i alt: <5');
});
