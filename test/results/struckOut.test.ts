import { expect, test } from 'vitest';
import { hoursTown, press, register } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';

const here = hoursTown('2026-03-02T09:00');

test('what is struck out months later corrects the statement of its own month', async () => {
  for (let index = 1; index <= 6; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened' },
      { type: 'paidHoursRegistered', month: '2026-03', hours: 10 * index, kind: 'ordinary' },
    ]);
  await here().goTo('2026-04-08T09:00');
  expect(shown(here().inChat('lise', 'Resultater for marts 2026')[0])).toContain('"text":"210"');
  here().app.time.set('2026-08-03T10:00');
  const log = await here().store.cases.events(here().town.groupId, 'B-106');
  const sequence = log.find(({ event }) => event.type === 'paidHoursRegistered')?.sequence;
  const data = { verb: 'case.strike', team: here().town.groupId, message: '', card: '' };
  await press(here(), 'lise', { ...data, case: 'B-106', sequence });
  await here().goTo('2026-08-04T09:00');
  const corrected = shown(here().inChat('lise', 'Rettet: marts 2026').at(-1));
  expect(corrected).toContain('Version 2 · Med løntimer, Løntimer i alt');
  expect(corrected).toContain('"text":"150"');
});
