import { beforeEach, describe, expect, test } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { absenceTown, opens } from './town.ts';

const here = absenceTown();
const codes = ['B-301', 'B-302', 'B-303'];

beforeEach(async () => {
  for (const code of codes) {
    await opens(here(), code);
    await here().ask('mette', `/fremmøde ${code} man-tor 08:00 fra 13/4`);
  }
  await here().goTo('2026-04-13T07:45');
});

const calls = () => here().inChat('mette', 'ikke mødt');
const list = () => here().inChat('jonas', 'Fremmøde kl. 08:00')[0];
const marks = async () =>
  Promise.all(
    codes.map(async (code) => {
      const record = await here().store.cases.get(here().town.groupId, code);
      return record?.row.state.attendance?.['2026-04-13'];
    }),
  );

describe('a group’s list that nobody has touched by the alarm', () => {
  test('is asked about first, and whoever says that everybody came has nobody called', async () => {
    await here().goTo('2026-04-13T08:30');
    expect(calls()).toEqual([]);
    const asked = here().inChat('jonas', 'kom alle?').at(-1);
    await here().app.post(here().town.presses('jonas', button(asked, 'list.all')));
    await here().goTo('2026-04-13T09:00');
    expect(await marks()).toEqual(['met', 'met', 'met']);
    expect(calls()).toEqual([]);
  });

  test('ten minutes later is one list of calls for one person', async () => {
    await here().goTo('2026-04-13T08:39');
    expect(calls()).toEqual([]);
    await here().goTo('2026-04-13T08:40');
    expect(calls()).toHaveLength(1);
    for (const code of codes) expect(shown(calls()[0]!)).toContain(`${code}: ikke mødt`);
    expect(shown(list()!)).toContain('3 mangler og ringes op');
    expect(shown(list()!)).not.toContain('kom alle?');
  });

  test('has its calls ten minutes after the alarm, though the sweep came some seconds late', async () => {
    await here().goTo('2026-04-13T08:29');
    here().app.time.advance(67_400);
    await here().goTo('2026-04-13T08:30');
    expect(here().inChat('jonas', 'kom alle?')).not.toEqual([]);
    await here().goTo('2026-04-13T08:40');
    expect(calls()).toHaveLength(1);
  });

  test('is no alarm any more after an outage of hours: its calls go on to nobody else', async () => {
    await here().goTo('2026-04-13T08:30');
    here().app.time.advance(4 * 60 * 60_000);
    await here().goTo('2026-04-13T14:00');
    const { store, town } = here();
    for (const code of codes) {
      const card = await store.cases.card(town.groupId, `${code}|C09|callNow|2026-04-13`);
      expect(card?.row).toMatchObject({ state: 'open', to: [town.memberId('mette')] });
      expect(card?.row.passed).toBeUndefined();
    }
    const [line] = here().inChat('mette', 'ikke afklaret');
    for (const code of codes) expect(shown(line!)).toContain(code);
    expect(here().inChat('lise', 'B-301')).toEqual([]);
  });

  test('is in the next morning’s list, and the calls of the day before lead there', async () => {
    await here().goTo('2026-04-13T08:40');
    const [yesterday] = calls();
    await here().goTo('2026-04-14T08:01');
    expect(shown(here().connector.activities.get(yesterday?.id ?? ''))).toContain('Afløst af en nyere liste');
    const today = here().inChat('mette', 'Tirsdag 14. april').map(shown).join();
    for (const code of codes) expect(today).toContain(`${code}: ikke afklaret`);
  });
});

test('a list of a day that is over says what was said, and asks for nothing', async () => {
  const yesterday = list();
  await here().app.post(here().town.presses('jonas', button(yesterday, 'list.mark')));
  await here().goTo('2026-04-14T07:46');
  const over = here().connector.activities.get(yesterday?.id ?? '');
  expect(shown(over)).toContain('Mandag 13. april · 3 af 3 registreret');
  expect(shown(over)).toContain('B-301 mødt · B-302, B-303 ikke mødt');
  expect(shown(over)).not.toContain('list.');
});

test('one tap says that all have come, and two are put right', async () => {
  await here().app.post(here().town.presses('jonas', button(list(), 'list.all')));
  await here().app.deliver();
  expect(await marks()).toEqual(['met', 'met', 'met']);
  expect(shown(list()!)).toContain('Alle er registreret');
  await here().ask('jonas', '/fremmøde B-301 senere kl. 10:30');
  await here().ask('jonas', '/fremmøde B-302 fri');
  expect(await marks()).toEqual(['later', 'agreedOff', 'met']);
});

test('what is put right stands open under the finger, however the list changes meanwhile', async () => {
  const posted = list();
  await here().app.post(here().town.presses('jonas', button(posted, 'list.all')));
  await here().app.deliver();
  const redrawn = () => here().connector.updates.filter((id) => id === posted?.id).length;
  const before = redrawn();
  const edit = { ...button(list(), 'list.page'), page: 1, edit: 'true' };
  await here().app.post(here().town.presses('jonas', edit));
  await here().ask('mette', '/fremmøde B-301 fri');
  await here().app.deliver();
  expect(redrawn()).toBe(before);
  await here().app.post(here().town.presses('jonas', { ...edit, edit: '' }));
  await here().ask('mette', '/fremmøde B-302 fri');
  await here().app.deliver();
  expect(redrawn()).toBe(before + 1);
});

test('a list that says of one calls the others at once, and tells how many', async () => {
  await here().app.post(here().town.presses('jonas', button(list(), 'list.mark')));
  await here().goTo('2026-04-13T08:30');
  expect(calls()).toHaveLength(1);
  expect(shown(list()!)).toContain('2 mangler og ringes op');
  expect(shown(list()!)).not.toContain('Alle er registreret');
});
