import { expect, test } from 'vitest';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { absenceTown, opens } from '../absence/town.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const here = absenceTown();

type Data = { verb: string };
const press = async (name: string, data: Data, replyToId?: string) =>
  invokeAnswer(await here().app.post({ ...here().town.presses(name, data), replyToId }));
const naming = (code: string) =>
  [...here().connector.activities.values()].filter((activity) => shown(activity).includes(code));

test('/glem says what it will do, and then nothing is left of the case, in storage and in Teams', async () => {
  for (const ref of ['B-301', 'B-302']) {
    await opens(here(), ref);
    await here().ask('jonas', `/fremmøde ${ref} man-tor 08:00`);
  }
  await here().goTo('2026-04-13T08:41');
  // The list of the day (C46), a call to Mette for each, and their twins.
  const list = here()
    .inChat('jonas', 'B-302')
    .find((activity) => shown(activity).includes('B-301'));
  const call = here().inChat('mette', 'B-301').at(-1);
  const late = { ...button(call, 'agenda.open'), verb: 'absence.seen' };
  expect([list, call].map((activity) => activity?.id)).not.toContain(undefined);
  const ours = new Set(naming('B-301').map(({ id }) => id));
  for (const activity of here().connector.in(here().town.chat('jonas'))) {
    // What a command was answered with is no message that the bot keeps.
    if (activity.id !== list?.id) ours.delete(activity.id);
  }

  expect(await here().ask('mette', '/glem B-301')).toContain('kun teamets leder');
  const asked = await here().ask('lise', '/glem b-301');
  for (const line of ['B-301: slet alt?', 'fagsystemet', 'kan ikke fortrydes']) expect(asked).toContain(line);
  const card = here().connector.in(here().town.chat('lise')).at(-1);
  const erase = button(card, 'case.forget', {});
  expect((await press('mette', erase)).text).toContain('kun teamets leder');
  expect((await here().store.cases.get(here().town.groupId, 'B-301'))?.row.leaving).toBeUndefined();

  expect((await press('lise', erase, card?.id)).text).toContain('bliver slettet nu');
  expect((await press('mette', late)).text).toContain('for gamm');
  await sweepOnce(here().app.delivery);
  await here().app.deliver();

  expect(here().everything().join()).not.toContain('B-301');
  expect(here().connector.requests.filter((line) => line.startsWith('DELETE ')).length).toBe(
    here().connector.deleted.length,
  );
  expect(naming('B-301').filter(({ id }) => ours.has(id) || id === card?.id)).toEqual([]);
  expect(shown(here().connector.activities.get(list?.id ?? ''))).toContain('B-302');
  expect(here().inChat('mette', 'B-302').length).toBeGreaterThan(0);
  expect((await press('mette', late)).text).toContain('for gamm');
  expect((await press('lise', erase)).text).toContain('kender jeg ikke');
  expect(await here().ask('mette', '/kontakt B-301')).toContain('kender ikke sag B-301');
});

test('a case that is kept is kept', async () => {
  await opens(here(), 'B-301');
  expect(await here().ask('lise', '/glem')).toContain('/glem B-101');
  await here().ask('lise', '/glem B-301');
  const card = here().connector.in(here().town.chat('lise')).at(-1);
  expect((await press('lise', button(card, 'case.keep', {}), card?.id)).text).toContain('ikke slettet');
  await sweepOnce(here().app.delivery);
  await here().app.deliver();
  expect(here().connector.deleted).toEqual([card?.id]);
  expect(await here().store.cases.get(here().town.groupId, 'B-301')).toBeDefined();
});
