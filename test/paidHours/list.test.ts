import { describe, expect, test } from 'vitest';
import { personalId } from '../../src/register/newMessage.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttonIn } from '../support/botServerCases.ts';
import { hoursCase, hoursTown, posted, press, register } from './town.ts';

const here = hoursTown('2026-05-04T09:00');
const eight = Array.from({ length: 8 }, (_, index) => `B-10${index + 1}`);
const key = (caseRef: string, month = '2026-05') => `${caseRef}|C13|due|${month}`;
const listId = (upn: string, day = '2026-06-01') => `${personalId(`${day}T08:00`, upn)}|hours`;

const list = (name = 'mette', day?: string) => posted(here(), listId(here().town.memberId(name), day));
const card = async (caseRef: string) =>
  (await here().store.cases.card(here().town.groupId, key(caseRef)))?.row;
const hoursOf = async (caseRef: string) =>
  (await here().store.cases.get(here().town.groupId, caseRef))?.row.state.paidHours['2026-05'];
const entries = async (caseRef: string) =>
  (await here().store.cases.events(here().town.groupId, caseRef)).filter(
    ({ event }) => event.type === 'paidHoursRegistered',
  );

/** What the list sends back when its lines are filled in. */
function filled(lines: Record<string, string>, kind = 'ordinary') {
  return Object.fromEntries(
    Object.entries(lines).flatMap(([caseRef, hours]) => [
      [`hours:${key(caseRef)}`, hours],
      [`kind:${key(caseRef)}`, kind],
      [`source:${key(caseRef)}`, 'payslip'],
    ]),
  );
}

async function save(lines: Record<string, string>, name = 'mette', of = 'mette') {
  return press(here(), name, button(await list(of), 'hours.save', filled(lines)));
}

/** *Skriv løntimer*: the list with its fields, on the copy of whoever pressed. */
const openList = async () => press(here(), 'mette', button(await list(), 'form.open'));

async function withCases(count: number) {
  for (const caseRef of eight.slice(0, count)) await hoursCase(here(), caseRef);
  await here().goTo('2026-06-01T08:00');
}

describe('the list of the first working day', () => {
  test('is one message for all cases of a person, and no twin stands in the channel', async () => {
    await withCases(8);
    const text = shown(await list());
    for (const caseRef of eight) expect(text).toContain(caseRef);
    expect(text).not.toContain('Input.Text');
    const { text: form } = await openList();
    for (const caseRef of eight) expect(form).toContain(`"label":"${caseRef}"`);
    const messages = [...here().connector.activities.values()].map(shown);
    expect(messages.filter((message) => message.includes('Skriv løntimer for maj'))).toHaveLength(1);
    const ofDay = await here().store.messages.ofDay(here().town.groupId, '2026-06-01');
    const posts = ofDay.filter(({ audience }) => audience === 'channel');
    expect(posts.flatMap(({ cards }) => cards).filter((one) => one.includes('|C13|'))).toEqual([]);
  });

  test('keeps seven lines and says what is wrong with the eighth, as it was typed', async () => {
    await withCases(8);
    const lines = Object.fromEntries(eight.map((caseRef) => [caseRef, '26,5']));
    const answer = await save({ ...lines, 'B-104': '3o,5' });
    expect(answer.type).toBe('card');
    expect(answer.text).toContain('"value":"3o,5"');
    // The wrong line stands open still: what others see waits until it is written.
    await here().goTo('2026-06-01T08:11');
    for (const text of [answer.text, shown(await list())]) {
      expect(text).toContain('1 linje kunne ikke læses. De andre er gemt.');
      expect(text).toContain('Skriv timerne med cifre');
      expect(text).toContain('3o,5');
      expect(text).toContain('B-108');
      expect(text).toMatch(/26,5.*3,5/);
    }
    expect(await hoursOf('B-104')).toBeUndefined();
    expect(await hoursOf('B-105')).toEqual({ ordinary: 2650 });
    await save({ 'B-104': '30' });
    expect(await hoursOf('B-104')).toEqual({ ordinary: 3000 });
    // A chat takes only so many changes in a second: one that it refused comes again after a while.
    await here().goTo('2026-06-01T08:30');
    expect(shown(await list())).not.toContain('3o,5');
    expect((await card('B-104'))?.draft).toBeUndefined();
  });

  test('asks once, whatever the eight have reached', async () => {
    await withCases(8);
    const sent = () =>
      here()
        .connector.in(here().town.chat('mette'))
        .map(({ id }) => id);
    const before = sent();
    await save(Object.fromEntries(eight.map((caseRef) => [caseRef, '12'])));
    const [asked, ...more] = sent().filter((id) => !before.includes(id));
    expect(more).toEqual([]);
    const question = shown(here().connector.activities.get(asked ?? ''));
    for (const caseRef of eight) expect(question).toContain(caseRef);
  });

  test('asks again the next working day for what was left empty, and for nothing else', async () => {
    await withCases(2);
    const answer = await save({ 'B-101': '12', 'B-102': '' });
    expect(answer.text).toContain('kommer igen tirsdag 2. juni');
    await here().goTo('2026-06-02T08:00');
    const text = shown(await list('mette', '2026-06-02'));
    expect(text).toContain('B-102');
    expect(text).not.toContain('B-101');
  });

  test('a line left for later can be written the same day all the same', async () => {
    await withCases(1);
    await save({ 'B-101': '' });
    await save({ 'B-101': '0' });
    expect(await hoursOf('B-101')).toEqual({ ordinary: 0 });
    await here().goTo('2026-06-02T09:00');
    expect(await list('mette', '2026-06-02')).toBeUndefined();
  });

  test('is nobody else’s to save', async () => {
    await withCases(1);
    expect((await save({ 'B-101': '12' }, 'petra')).text).toContain('sagen er ikke hos dig');
    expect(await hoursOf('B-101')).toBeUndefined();
  });
});

describe('the same month twice', () => {
  test('delivered twice, a save has one effect', async () => {
    await withCases(1);
    const activity = here().town.presses(
      'mette',
      button(await list(), 'hours.save', filled({ 'B-101': '12' })),
    );
    await Promise.all([here().app.post(activity), here().app.post(activity)]);
    expect(await entries('B-101')).toHaveLength(1);
  });

  test('by two people at once: one value, and who was second sees who was first', async () => {
    await withCases(1);
    const pressed = button(await list(), 'hours.save', filled({ 'B-101': '12' }));
    const other = { ...pressed, [`hours:${key('B-101')}`]: '14' };
    await Promise.all([press(here(), 'mette', pressed), press(here(), 'lise', other as typeof pressed)]);
    const all = await entries('B-101');
    expect(all).toHaveLength(1);
    const by = all[0]?.by === here().town.memberId('lise') ? 'Lise' : 'Mette';
    expect(shown(await list())).toContain(`${by} kl. 08:00`);
  });

  test('an import meanwhile takes the line off the list; the card changes nothing any more', async () => {
    await withCases(1);
    const pressed = button(await list(), 'hours.save', filled({ 'B-101': '12' }));
    await register(here(), 'B-101', [
      { type: 'paidHoursRegistered', month: '2026-05', hours: 14, kind: 'ordinary' },
    ]);
    await press(here(), 'mette', pressed);
    expect(await hoursOf('B-101')).toEqual({ ordinary: 1400 });
    expect(shown(await list())).toContain('"text":"14"');
    expect(shown(await list())).toContain('fagsystemet kl. 08:00');
  });
});

test('a correction keeps what stood before and who changed it', async () => {
  await withCases(1);
  await save({ 'B-101': '12' });
  const editing = await press(here(), 'mette', button(await list(), 'agenda.edit'));
  expect(editing.text).toContain('"value":"12"');
  const id = `${key('B-101')}|ordinary`;
  const data = {
    ...{ verb: 'hours.save', edit: 'true', team: here().town.groupId, card: '' },
    message: listId(here().town.memberId('mette')),
    [`hours:${id}`]: '13,25',
    [`kind:${id}`]: 'ordinary',
  };
  const answer = await press(here(), 'lise', data);
  expect(answer.text).toContain('"text":"13,25"');
  expect((await entries('B-101')).map(({ by }) => by)).toEqual([
    here().town.memberId('mette'),
    here().town.memberId('lise'),
  ]);
  const log = await here().store.cases.events(here().town.groupId, 'B-101');
  expect(log.at(-1)?.event).toMatchObject({ answer: { before: 1200, hundredths: 1325 } });
  const wrong = await press(here(), 'lise', { ...data, [`hours:${id}`]: '3o' });
  expect(wrong).toMatchObject({ type: 'text' });
  expect(await hoursOf('B-101')).toEqual({ ordinary: 1325 });
});

test('of more lines than a page holds the rest is one page on, and saving keeps to the page', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `B-${201 + index}`);
  for (const caseRef of many) await hoursCase(here(), caseRef);
  await here().goTo('2026-06-01T08:00');
  const { text } = await openList();
  expect(text).toContain('"label":"B-201"');
  expect(text).not.toContain('B-212');
  const typed = { [`hours:${key('B-201')}`]: '12', [`kind:${key('B-201')}`]: 'ordinary' };
  const turn = { ...button(await list(), 'form.open'), verb: 'agenda.page', page: 2, form: 'hours' };
  const next = await press(here(), 'mette', { ...turn, ...typed });
  expect(next.text).toContain('"label":"B-212"');
  expect(next.text).not.toContain('"label":"B-201"');
  const save = buttonIn(next.text, 'hours.save');
  await press(here(), 'mette', { ...save, [`hours:${key('B-212')}`]: '20', 'kind:all': 'smallJob' });
  expect(await hoursOf('B-201')).toEqual({ ordinary: 1200 });
  expect(await hoursOf('B-212')).toEqual({ smallJob: 2000 });
  expect(await hoursOf('B-202')).toBeUndefined();
});

describe('while somebody writes', () => {
  const posted = async () => shown(await list());
  const others = (caseRef: string, hours: number) =>
    register(here(), caseRef, [{ type: 'paidHoursRegistered', month: '2026-05', hours, kind: 'ordinary' }]);

  test('nothing is drawn over it, at whatever point the rest of the list changes, and saving meets what came', async () => {
    await withCases(4);
    const before = await posted();
    await openList();
    for (const [index, caseRef] of (['B-101', 'B-102'] as const).entries()) {
      await others(caseRef, 10 + index);
      await here().goTo(`2026-06-01T08:0${2 + 3 * index}`);
      expect(await posted()).toBe(before);
    }
    await save({ 'B-101': '99', 'B-103': '26,5', 'B-104': '3o,5' });
    // It asks for what was wrong, where it stands: still nothing is drawn over it.
    await others('B-103', 30);
    await here().goTo('2026-06-01T08:07');
    expect(await posted()).toBe(before);
    await save({ 'B-104': '30' });
    await here().goTo('2026-06-01T08:08');
    expect(await posted()).toContain('Alle timer er skrevet');
    const all = await Promise.all(['B-101', 'B-102', 'B-103', 'B-104'].map(hoursOf));
    expect(all.map((of) => of?.ordinary)).toEqual([1000, 1100, 3000, 3000]);
  });

  test('closing it lets what waited be drawn, and a form that was left is over after ten minutes', async () => {
    await withCases(2);
    const before = await posted();
    await openList();
    await others('B-101', 10);
    await here().goTo('2026-06-01T08:01');
    expect(await posted()).toBe(before);
    await press(here(), 'mette', button(await list(), 'agenda.back'));
    await here().goTo('2026-06-01T08:02');
    expect(await posted()).not.toBe(before);
    const half = await posted();
    await openList();
    await others('B-102', 10);
    await here().goTo('2026-06-01T08:11');
    expect(await posted()).toBe(half);
    await here().goTo('2026-06-01T08:30');
    expect(await posted()).toContain('Alle timer er skrevet');
  });
});
