import { describe, expect, test } from 'vitest';
import { readJob, readPlacement } from '../../src/cases/typed.ts';
import { hoursCase, hoursTown, say } from '../paidHours/town.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const today = '2026-05-18';

test.each([
  ['B-101 start', { type: 'start' }],
  ['B-101 start 1/6 8 uger', { type: 'start', weeks: 8, on: '2026-06-01' }],
  ['B-101 start 2026-05-04', { type: 'start', on: '2026-05-04' }],
  ['B-101 start 1/5', { type: 'start', on: '2026-05-01' }],
  ['B-101 start 3/1', { type: 'start', on: '2026-01-03' }],
  ['B-101 start 19/11', { type: 'start', on: '2025-11-19' }],
  ['B-101 start 10/11 8 uger', { type: 'start', weeks: 8, on: '2026-11-10' }],
  ['B-101 start i morgen', { type: 'start', on: '2026-05-19' }],
  ['B-101 start mandag', { type: 'start', on: '2026-05-18' }],
  ['B-101 start på tirsdag', { type: 'start', on: '2026-05-19' }],
  ['B-101 løn fra d. 1/6', { type: 'pay', on: '2026-06-01' }],
  ['B-101 afbrudt match i går', { type: 'interrupt', reason: 'match', on: '2026-05-17' }],
  ['B-101 afbrudt helbred fredag', { type: 'interrupt', reason: 'health', on: '2026-05-15' }],
  ['B-101 løn 1.6.2026', { type: 'pay', on: '2026-06-01' }],
  ['B-101 slut i går', { type: 'end', on: '2026-05-17' }],
  ['B-101 afbrudt match 15/5', { type: 'interrupt', reason: 'match', on: '2026-05-15' }],
  ['b:101 afbrudt pga. fremmøde', { type: 'interrupt', reason: 'attendance' }],
  ['B-101 afbrudt borgerens ønske i går', { type: 'interrupt', reason: 'citizenWish', on: '2026-05-17' }],
  ['B-101 afbrudt andet', { type: 'interrupt', reason: 'other' }],
  ['B-101 afbrudt', { type: 'interrupt', reason: 'other' }],
])('/praktik %s', (words, act) => expect(readPlacement(words, today)?.act).toEqual(act));

test.each([
  '',
  'B-101',
  'B-101 pause',
  'praktik start',
  'B-101 start 53 uger',
  'B-101 start 31/2',
  'B-101 start snart',
  'B-101 løn efter sommerferien',
  'B-101 afbrudt 32/5',
  'B-101 afbrudt ikke pga fremmøde',
  'B-101 afbrudt match eller timer',
  'B-101 afbrudt fordi borgeren er flyttet',
  'B-101 afbrudt måske',
])('/praktik %j says nothing', (words) => expect(readPlacement(words, today)).toBeUndefined());

test.each([
  ['B-301', { type: 'job', kind: 'ordinary' }],
  ['B-301 fleksjob 1/5', { type: 'job', kind: 'flexJob', on: '2026-05-01' }],
  ['B-301 socialøkonomisk', { type: 'job', kind: 'socialEnterprise' }],
  ['B-301 uddannelse', { type: 'education' }],
  ['B-301 ordinært job fra d. 4/5', { type: 'job', kind: 'ordinary', on: '2026-05-04' }],
  ['B-301 med løntilskud', { type: 'job', kind: 'wageSubsidy' }],
])('/job %s', (words, act) => expect(readJob(words, today)?.act).toEqual(act));

test.each(['', 'job', 'B-301 afslag', 'B-301 måske 1/6', 'B-301 31/2', 'B-301 ikke fleksjob'])(
  '/job %j says nothing, and so closes nothing',
  (words) => expect(readJob(words, today)).toBeUndefined(),
);

describe('on a case', () => {
  const here = hoursTown('2026-05-18T09:00');
  const state = async () => (await here().store.cases.get(here().town.groupId, 'B-101'))?.row.state;

  test('an interruption leads back to step 2, and its form is asked at once', async () => {
    await hoursCase(here(), 'B-101');
    const answer = await say(here(), 'mette', '/praktik B-101 afbrudt match');
    expect(answer).toContain('Praktikken er afbrudt');
    expect((await state())?.placements).toEqual([expect.objectContaining({ interrupted: today })]);
    expect(await say(here(), 'mette', '/praktik B-101 afbrudt')).toContain('ingen praktik, der kan afbrydes');
  });

  test('a start says how long it may last at most', async () => {
    await hoursCase(here(), 'B-101');
    const answer = await say(here(), 'mette', '/praktik B-101 start 1/6 8 uger');
    expect(answer).toContain('Husk, hvor længe den højst må vare: Aktivitetsparat 13 uger.');
    expect((await state())?.placements.at(-1)).toEqual({ start: '2026-06-01', maxWeeks: 8 });
  });

  test('a job ends it and asks whether to share the news', async () => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'mette', '/job B-101')).toContain('Ordinært job fra');
    expect((await state())?.ended).toBeUndefined();
    const asked = here().connector.in(here().town.chat('mette')).at(-1);
    const reply = await here().app.post(here().town.presses('mette', button(asked, 'typed.run')));
    expect(invokeAnswer(reply).text).toContain('Jobbet er begyndt');
    await here().app.deliver();
    expect(here().inChat('mette', ': job er begyndt')).toHaveLength(1);
    expect((await state())?.ended).toEqual({ on: today, by: 'jobStarted', outcome: 'ordinary' });
    expect(await say(here(), 'mette', '/job B-101')).toContain('Sagen er afsluttet');
  });

  test.each(['/job B-101 1/6', '/praktik B-101 afbrudt match i morgen'])(
    '%s has not happened yet, and changes nothing',
    async (words) => {
      await hoursCase(here(), 'B-101');
      expect(await say(here(), 'mette', words)).toContain('ligger ude i fremtiden');
      expect((await state())?.ended).toBeUndefined();
      expect((await state())?.placements).toEqual([{ start: '2026-05-04', maxWeeks: 13 }]);
    },
  );

  test('is nobody else’s', async () => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'petra', '/job B-101')).toContain('Jeg kender ikke sag');
    expect((await state())?.ended).toBeUndefined();
  });
});
