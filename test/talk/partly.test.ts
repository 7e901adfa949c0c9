import { beforeEach, describe, expect, test } from 'vitest';
import { register } from '../../src/register/register.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { button, filledIn } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

/**
 * A typed registration is carried out only when every word of it was understood; else its form opens, filled in with what
 * was. Monday 18 May; case B-101 has an adviser, Mette, and a placement.
 */
const here = inTown({ people: ['lise', 'mette', 'anders'], now: '2026-05-18T09:00' });

beforeEach(async () => {
  const { app, town } = here();
  const at = '2026-05-18T08:30';
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef: 'B-101', by: 'import', source: 'opened', verb: 'import' },
    create: { programme: 'cba-jobraadgiver', assignees: [['jobAdviser', town.upn('mette')]] },
    decide: () => ({
      type: 'events',
      events: [
        { at, caseRef: 'B-101', date: '2026-05-04', type: 'caseOpened' },
        { at, caseRef: 'B-101', type: 'placementPlanned', start: '2026-05-11' },
      ],
    }),
  });
});

const events = async () => here().store.cases.events(here().town.groupId, 'B-101');
const lastToMette = () => here().connector.in(here().town.chat('mette')).at(-1);

const today = '2026-05-18';

test.each<[line: string, filled: Record<string, string>]>([
  ['/kontakt B-101 gåtur i går med chefen', { form: 'walk', date: '2026-05-17' }],
  ['/kontakt b101 ikke nået telefon 12/5', { form: 'phone', on: '2026-05-12' }],
  ['/kontakt B-101 13. maj', { date: today }],
  ['/kontakt B 101 sms 31/2', { form: 'sms', date: today }],
  ['/kontakt B-101 video i morgen', { form: 'video', date: today }],
  ['/contact B:101 home visit yesterday with a colleague', { form: 'homeVisit', date: '2026-05-17' }],
  ['/praktik B-101 start 1/6 8 uger i Netto', { start: '2026-06-01', weeks: '8' }],
  ['/praktik B-101 start måske på tirsdag', { start: '2026-05-19' }],
  ['/praktik B-101 start 60 uger', {}],
  ['/praktik B-101 løn 1/6 cirka', { from: '2026-06-01' }],
  ['/praktik b-101 afbrudt 15/5 pga for få timer', { reason: 'hours', on: '2026-05-15' }],
  ['/praktik B-101 afbrudt ikke pga helbred', {}],
  ['/praktik B–101 afbrudt match og helbred i går', { on: '2026-05-17' }],
  ['/praktik B-101 slut 15/5 fast job', { on: '2026-05-15' }],
  ['/job B-101 fleksjob hos Føtex 1/5', { kind: 'flexJob', on: '2026-05-01' }],
  ['/job B-101 ikke fleksjob', {}],
  ['/job B-101 uddannelse til sosu', { kind: 'education' }],
  ['/job B-101 31/2', {}],
  ['/løfte B-101 ringer tilbage i går', { on: '2026-05-17' }],
  ['/promise B-101 about the bus', {}],
  ['/løntimer B-101 maj 12 cirka', { hours: '12' }],
  ['/løntimer B-101 12', { hours: '12' }],
  ['/løntimer B-101: marts 12 minus 2', { hours: '12' }],
  ['/løntimer B-101 marts 12-8 småjob', { kind: 'smallJob' }],
  ['/løfte B-101 i morgen', { on: today }],
  ['/løntimer B-101 maj 10 8 småjob', { hours: '10', kind: 'smallJob' }],
  ['/løntimer B-101 plan juni 10, juli vist 20', { 'plan:2026-06': '10' }],
  ['/fremmøde B-101 man-tor kl', { days: 'mon,tue,wed,thu' }],
  ['/fremmøde B-101 man, ons kl. 9 fra 31/2', { days: 'mon,wed', start: '09:00' }],
  ['/fremmøde B-101 hver dag 8:30', { start: '08:30' }],
  ['/fremmøde B-101 fri fredag hele dagen', { mark: 'agreedOff', on: '2026-05-22' }],
  ['/fremmøde B-101 mødt i går', { mark: 'met' }],
])('%s opens a form and registers nothing', async (line, filled) => {
  const before = await events();
  const said = await here().ask('mette', line);
  expect(said).toContain('B-101');
  expect(filledIn(lastToMette())).toMatchObject(filled);
  expect(await events()).toEqual(before);
});

test.each([
  '/praktik B-101 afbrudt ikke pga helbred',
  '/job B-101 ikke fleksjob',
  '/job B-101 fleks eller ordinær',
])('%s leaves the choice to the writer', async (line) => {
  await here().ask('mette', line);
  const { reason, kind } = filledIn(lastToMette());
  expect([reason, kind]).toEqual([undefined, undefined]);
});

test.each([
  ['/akut B-101 ikke virksomheden', 'Hvem beder om hjælp'],
  ['/akut B-101 borgeren og virksomheden', 'Hvem beder om hjælp'],
  ['/akut B-101 virksomhedens nabo', 'Hvem beder om hjælp'],
])('%s asks who', async (line, asked) => {
  const before = await events();
  expect(await here().ask('mette', line)).toContain(asked);
  expect(await events()).toEqual(before);
});

test('/akut with nothing but who it was needs no question', async () => {
  expect(await here().ask('mette', '/akut B-101 virksomheden beder om hjælp nu')).toContain('får besked nu');
  expect((await events()).at(-1)?.event).toMatchObject({ type: 'helpRequested', from: 'company' });
});

describe('/fravær', () => {
  const chosen = () => `${here().town.groupId}|B-101`;

  test.each(['/fravær B-101 i morgen', '/fravær b:101 har feber', '/absence B-101 not sick'])(
    '%s opens the dialog with the case chosen',
    async (line) => {
      const before = await events();
      expect(await here().ask('mette', line)).toContain('Fravær meldes for i dag');
      expect(filledIn(lastToMette())).toEqual({ case: chosen() });
      expect(await events()).toEqual(before);
    },
  );

  test('a colleague who takes the telephone finds the case that they named in it too', async () => {
    await here().store.members.update(here().town.groupId, here().town.memberId('anders'), (member) => ({
      ...member!,
      roles: ['jobAdviser'],
    }));
    await here().ask('anders', '/fravær B-101 tre dage');
    const form = here().connector.in(here().town.chat('anders')).at(-1);
    expect(filledIn(form)).toEqual({ case: chosen() });
  });

  test('a case that there is not is said to be unknown', async () =>
    expect(await here().ask('mette', '/fravær B-999 i morgen')).toContain('Jeg kender ikke sag B-999'));
});

test('what was filled in registers when it is saved, on the day that was said', async () => {
  await here().ask('mette', '/job B-101 fleksjob hos Føtex 1/5');
  const form = lastToMette();
  const inputs = { job_kind: 'flexJob', job_on: '2026-05-11' };
  const reply = await here().app.post(here().town.presses('mette', button(form, 'case.say', inputs)));
  expect(invokeAnswer(reply).text).toContain('Gemt');
  expect((await events()).map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ type: 'jobStarted', kind: 'flexJob', date: '2026-05-11' }),
  );
});

test('a case of somebody else gets no form', async () =>
  expect(await here().ask('anders', '/job B-101 fleksjob hos Føtex')).toContain('Jeg kender ikke sag B-101'));
