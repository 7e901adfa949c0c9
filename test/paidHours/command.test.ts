import { describe, expect, test } from 'vitest';
import { button } from '../support/botServerCases.ts';
import { hoursCase, hoursTown, press, say } from './town.ts';

const here = hoursTown('2026-05-18T09:00');
const hoursOf = async (caseRef = 'B-101') =>
  (await here().store.cases.get(here().town.groupId, caseRef))?.row.state.paidHours;

describe('/løntimer', () => {
  test.each([
    ['B-101 2026-05 26,5', { '2026-05': { ordinary: 2650 } }, 'Maj 2026: 26,5 af 30 timer. Der mangler 3,5.'],
    ['b-101 april 26.5 småjob', { '2026-04': { smallJob: 2650 } }, 'April 2026: 26,5 af 30 timer'],
    [
      'B-101 marts 2026 30 lønseddel',
      { '2026-03': { ordinary: 3000 } },
      'Marts 2026: 30 timer. Målet på 30 er nået.',
    ],
    ['B-101 december 12 løntilskud', { '2025-12': { wageSubsidy: 1200 } }, 'December 2025: 0 af 30 timer'],
    ['b:101 januar 26 12', { '2026-01': { ordinary: 1200 } }, 'Januar 2026: 12 af 30 timer'],
    ['B101 februar 10 + 8', { '2026-02': { ordinary: 1800 } }, 'Februar 2026: 18 af 30 timer'],
    ['B-101 uge 20 7,5', { '2026-05': { ordinary: 750 } }, 'Maj 2026: 7,5 af 30 timer'],
  ])('%s', async (words, hours, answer) => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'mette', `/løntimer ${words}`)).toContain(answer);
    expect(await hoursOf()).toEqual(hours);
  });

  test.each([
    ['', 'Hvilken sag?'],
    ['B-101 26,5', 'Skriv sagskoden, måneden og timerne'],
    ['B-101 2026-05 3o', 'mellem 0 og 744'],
    ['B-101 2026-05 -1', 'mellem 0 og 744'],
    ['B-101 2026-05 745', 'mellem 0 og 744'],
    ['B-101 2026-06 3', 'ikke begyndt endnu'],
    ['B-999 2026-05 3', 'Jeg kender ikke sag B-999'],
  ])('%j changes nothing and says what to write', async (words, answer) => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'mette', `/løntimer ${words}`)).toContain(answer);
    expect(await hoursOf()).toEqual({});
  });

  test('words that were not understood register nothing: the form begins with those that were', async () => {
    await hoursCase(here(), 'B-101');
    const form = await say(here(), 'mette', '/løntimer B-101 april 12 småjob men ikke betalt');
    expect(form).toMatch(/"id":"hours"[^}]*"value":"12"/);
    expect(form).toContain('"value":"smallJob"');
    expect(await hoursOf()).toEqual({});
  });

  test('is answered to a stranger of the case as if there were none', async () => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'petra', '/løntimer B-101 2026-05 3')).toContain('Jeg kender ikke sag');
    expect(await hoursOf()).toEqual({});
  });
});

describe('weeks', () => {
  const log = async () => here().store.cases.events(here().town.groupId, 'B-101');

  test('add up to their month; the same week again corrects that week', async () => {
    await hoursCase(here(), 'B-101');
    for (const words of ['uge 19 7,5', 'uge 20 8', 'uge 19 6,25']) {
      await say(here(), 'mette', `/løntimer B-101 ${words}`);
    }
    expect(await hoursOf()).toEqual({ '2026-05': { ordinary: 1425 } });
    expect((await log()).at(-1)?.event).toMatchObject({
      answer: { week: '2026-05-07', weekHundredths: 625, hundredths: 1425, before: 1550 },
    });
  });

  test('by two people at once both count', async () => {
    await hoursCase(here(), 'B-101');
    await Promise.all([
      say(here(), 'mette', '/løntimer B-101 uge 19 7,5'),
      say(here(), 'lise', '/løntimer B-101 uge 20 8'),
    ]);
    expect(await hoursOf()).toEqual({ '2026-05': { ordinary: 1550 } });
  });

  test('can be filled in on the card, which keeps those that are left empty', async () => {
    await hoursCase(here(), 'B-101');
    await say(here(), 'mette', '/løntimer B-101 uge 19 7,5');
    await say(here(), 'mette', '/løntimer B-101');
    const open = { ...button([...here().connector.activities.values()].at(-1), 'hours.show'), form: 'weeks' };
    const { text: shown } = await press(here(), 'mette', open);
    expect(shown).toContain('"label":"Uge 19 (fra mandag 4. maj)","value":"7,5"');
    expect(shown).not.toContain('Uge 22');
    const filled = { 'week:2026-05-07': '', 'week:2026-05-14': '8', 'week:2026-05-21': '0,25' };
    const answer = await press(here(), 'mette', {
      ...open,
      verb: 'hours.weeks',
      weekKind: 'ordinary',
      ...filled,
    });
    expect(answer.text).toContain('Maj 2026: 15,75 af 30 timer');
    expect(await hoursOf()).toEqual({ '2026-05': { ordinary: 1575 } });
    const asked = { ...open, verb: 'hours.weeks', weekKind: 'ordinary' };
    const wrong = { ...asked, ...filled, 'week:2026-05-21': '3o' };
    expect((await press(here(), 'mette', wrong)).text).toContain('mellem 0 og 744');
    const later = { ...asked, 'week:2026-05-28': '5' };
    expect((await press(here(), 'mette', later)).text).toContain('mellem 0 og 744');
    expect(await hoursOf()).toEqual({ '2026-05': { ordinary: 1575 } });
  });

  test('belong to the month of their Thursday, across its ends', async () => {
    here().app.time.set('2026-07-06T09:00');
    await hoursCase(here(), 'B-101');
    for (const words of ['uge 18 4', 'uge 22 5', 'uge 23 6', 'uge 27 7']) {
      await say(here(), 'mette', `/løntimer B-101 ${words}`);
    }
    expect(await hoursOf()).toEqual({
      '2026-04': { ordinary: 400 },
      '2026-05': { ordinary: 500 },
      '2026-06': { ordinary: 600 },
      '2026-07': { ordinary: 700 },
    });
  });

  test('are not added to a month that a payslip has settled', async () => {
    await hoursCase(here(), 'B-101');
    await say(here(), 'mette', '/løntimer B-101 2026-05 26,5 lønseddel');
    expect(await say(here(), 'mette', '/løntimer B-101 uge 20 8')).toContain('allerede gjort op samlet');
    expect(await hoursOf()).toEqual({ '2026-05': { ordinary: 2650 } });
  });
});

test('the card of a case says the same in its chart, in words and in its text, and takes the hours', async () => {
  await hoursCase(here(), 'B-101');
  await say(here(), 'mette', '/løntimer B-101 februar 8');
  await say(here(), 'mette', '/løntimer B-101 marts 12');
  await say(here(), 'mette', '/løntimer B-101 april 26,5');
  const shown = await say(here(), 'mette', '/løntimer B-101 april');
  expect(shown).toContain('April 2026: 26,5 af 30 timer · mangler 3,5');
  expect(shown).toContain('{"x":"apr","y":26.5}');
  expect(shown).toContain('april 26,5');
  const activity = [...here().connector.activities.values()].at(-1);
  const answer = await press(
    here(),
    'mette',
    button(activity, 'hours.register', { hours: '30', kind: 'ordinary' }),
  );
  expect(answer.text).toContain('April 2026: 30 timer. Målet på 30 er nået.');
  expect(await hoursOf()).toMatchObject({ '2026-04': { ordinary: 3000 } });
});

test('the card says who wrote what, what stood before and from where, newest first', async () => {
  await hoursCase(here(), 'B-101');
  await say(here(), 'mette', '/løntimer B-101 april 12');
  here().app.time.set('2026-05-18T10:30');
  await say(here(), 'lise', '/løntimer B-101 april 13,25 lønseddel');
  const shown = await say(here(), 'mette', '/løntimer B-101 april');
  const later = shown.indexOf('13,25 timer (ordinære timer), før 12, Lise kl. 10:30. Kilde: Lønseddel');
  const first = shown.indexOf('12 timer (ordinære timer), Mette kl. 09:00');
  expect(later).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(later);
});

test('what is missing is spread over the weeks that are left', async () => {
  await hoursCase(here(), 'B-101');
  expect(await say(here(), 'mette', '/løntimer B-101')).toContain(
    'mangler 30 · 15 om ugen i resten af måneden',
  );
});
