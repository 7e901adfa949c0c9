import { describe, expect, it } from 'vitest';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import { codesOn, correcting, listIn, saidOf, tap, tapOf } from './listTaps.ts';
import { absenceTown, opens } from './town.ts';

const here = absenceTown();

const list = () => listIn(here());
const group = (count: number) => Array.from({ length: count }, (_, index) => `B-${301 + index}`);
const called = () =>
  here()
    .inChat('mette', 'Ring nu')
    .flatMap((card) => [...new Set(shown(card).match(/B-3\d\d(?=:)/g) ?? [])])
    .toSorted();

/** Cases that are expected Monday to Thursday at eight, written to the bot on the Friday before. */
async function written(...caseRefs: string[]): Promise<void> {
  for (const caseRef of caseRefs) {
    await opens(here(), caseRef);
    await here().ask('mette', `/fremmøde ${caseRef} man-tor 08:00`);
  }
}

/** The same, and it is a quarter to eight. */
async function expected(...caseRefs: string[]): Promise<void> {
  await written(...caseRefs);
  await here().goTo('2026-04-13T07:45');
}

const attendance = async (caseRef: string) =>
  (await here().store.cases.get(here().town.groupId, caseRef))?.row.state.attendance?.['2026-04-13'];

describe('the list of a group', () => {
  it('comes a quarter before the start, once, to the instructor', async () => {
    await written(...group(2));
    await here().goTo('2026-04-13T07:44');
    expect(list()).toBeUndefined();
    await here().goTo('2026-04-13T07:45');
    await here().goTo('2026-04-13T07:50');
    expect(here().inChat('jonas', 'Fremmøde kl.')).toHaveLength(1);
    expect(codesOn(list())).toEqual(group(2));
  });

  it('takes one tap for each of the four, line by line, and only who is missing is called', async () => {
    await expected(...group(12));
    expect(shown(list())).toContain('0 af 12 registreret · mangler nogen 08:30, ringer vi');
    for (const caseRef of group(7)) await tap(here(), 'jonas', caseRef, 'Mødt');
    await tap(here(), 'jonas', 'B-308', 'Senere');
    await tap(here(), 'jonas', 'B-309', 'Fri');
    await tap(here(), 'jonas', 'B-310', 'Færre');
    expect(shown(list())).toContain('10 af 12 registreret');
    expect(saidOf(list(), 'B-301')).toBe('mødt');
    expect(await Promise.all(['B-308', 'B-309', 'B-310', 'B-311'].map(attendance))).toEqual([
      'later',
      'agreedOff',
      'reducedHours',
      undefined,
    ]);
    await here().goTo('2026-04-13T08:30');
    expect(called()).toEqual(['B-311', 'B-312']);
    expect(here().inChannel('opgave')).toEqual([]);
    expect(saidOf(list(), 'B-311')).toBe('mangler og ringes op');
    await here().goTo('2026-04-13T09:30');
    expect(called()).toEqual(['B-308', 'B-311', 'B-312']);
  });

  it('keeps one tap for whoever comes after all, which ends the call', async () => {
    await expected('B-301', 'B-302');
    const awaited = structuredClone(list());
    await tap(here(), 'jonas', 'B-302', 'Senere');
    await here().goTo('2026-04-13T08:40');
    for (const caseRef of ['B-301', 'B-302']) {
      const met = { ...tapOf(awaited, caseRef), mark: 'met' };
      await here().app.post(here().town.submits('jonas', met, list()?.id ?? ''));
    }
    await here().goTo('2026-04-13T12:00');
    expect(called()).not.toContain('B-302');
    expect(buttons(here().inChat('mette', 'B-301').at(-1))).not.toContain('absence.reached');
  });

  it('says of whom somebody has reached that they are called no longer, until the answer is taken back', async () => {
    await expected('B-301', 'B-303');
    await tap(here(), 'jonas', 'B-303', 'Mødt');
    await here().goTo('2026-04-13T08:30');
    expect(shown(list())).toContain('1 mangler og ringes op');
    const call = () => here().inChat('mette', 'B-301: ').at(-1);
    const press = async (verb: string, inputs = {}) => {
      await here().app.post(here().town.presses('mette', button(call(), verb, inputs)));
      await here().app.deliver();
    };
    await press('absence.seen');
    await press('absence.reached', { reason: 'sick', help: 'nothing', fewer: 'false' });
    expect(saidOf(list(), 'B-301')).toBe('ikke mødt, der er kontakt');
    expect(shown(list())).not.toContain('mangler og ringes op');
    expect(shown(list())).not.toMatch(/\bsyg/i);
    expect(shown(call())).not.toContain('ringer');

    await press('card.undo');
    expect(shown(list())).toContain('1 mangler og ringes op');
  });

  it('says who registered it where that was somebody else, and the same tap twice is one', async () => {
    await expected('B-301', 'B-302');
    await here().ask('anders', '/fremmøde B-301 mødt');
    await here().ask('mette', '/fremmøde B-301 mødt');
    await here().app.deliver();
    expect(await correcting(here())).toContain('mødt 07:45 · Mette');
    const before = tapOf(list(), 'B-302');
    for (const _ of [1, 2]) await here().app.post(here().town.submits('jonas', before, list()?.id ?? ''));
    const log = await here().store.cases.events(here().town.groupId, 'B-302');
    expect(log.filter(({ event }) => event.type === 'attendanceMarked')).toHaveLength(1);
  });

  it('is put right with all five, also to "ikke mødt", which calls', async () => {
    await expected('B-301');
    await tap(here(), 'jonas', 'B-301', 'Mødt');
    expect(await correcting(here())).toContain('mødt 07:45');
    const open = { ...button(list(), 'list.page'), verb: 'list.open', case: 'B-301' };
    const opened = invokeAnswer(await here().app.post(here().town.presses('jonas', open)));
    expect(opened.text.match(/"verb":"list\.mark"/g)).toHaveLength(5);
    const missed = { ...open, verb: 'list.mark', mark: 'missed' };
    const answer = invokeAnswer(await here().app.post(here().town.presses('jonas', missed)));
    expect(answer.text).toContain('mangler og ringes op');
    await here().goTo('2026-04-13T08:30');
    expect(called()).toEqual(['B-301']);
  });

  it('is tapped by the one it was sent to only, for its own lines and its own day', async () => {
    await expected('B-301');
    const data = tapOf(list(), 'B-301');
    const said = async (name: string, over: object) => {
      const before = here().connector.in(here().town.chat(name)).length;
      await here().app.post(here().town.submits(name, { ...data, ...over }, list()?.id ?? ''));
      return here().connector.in(here().town.chat(name)).slice(before).map(shown).join();
    };
    expect(await said('mette', {})).toContain('ikke hos dig');
    expect(await said('jonas', { case: 'another' })).toContain('mangler noget');
    expect(await said('jonas', { mark: undefined })).toContain('mangler noget');
    expect(await attendance('B-301')).toBeUndefined();
    here().app.time.set('2026-04-14T07:00');
    expect(await said('jonas', {})).toContain('en anden dag');
  });

  it('of 45 is three pages of fifteen under 24 KB, with the longest codes, and a tap leaves the page turned', async () => {
    const long = Array.from({ length: 45 }, (_, index) => `SAGSKODE-2026-${100_000 + index}`);
    await expected(...long);
    const bytes = () => Buffer.byteLength(JSON.stringify(list()?.attachments));
    const turn = async (times: number) => {
      const answer = await here().app.post(here().town.presses('jonas', button(list(), 'list.page')));
      expect(invokeAnswer(answer).text).toContain(`Side ${times} af 3`);
    };
    expect(codesOn(list())).toEqual(long.slice(0, 15));
    expect(bytes()).toBeLessThan(24 * 1024);
    await turn(2);
    await here().app.post(
      here().town.submits('jonas', { ...tapOf(list(), long[0] ?? ''), case: long[40] }, list()?.id ?? ''),
    );
    await here().app.deliver();
    expect(codesOn(list())).toEqual(long.slice(15, 30));
    expect(bytes()).toBeLessThan(24 * 1024);
    await tap(here(), 'jonas', long[20] ?? '', 'Fri');
    await here().app.deliver();
    expect(codesOn(list())).toEqual([...long.slice(15, 20), ...long.slice(21, 31)]);
    expect(shown(list())).toContain('2 af 45 registreret');
  });
});
