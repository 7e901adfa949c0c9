import { expect, it } from 'vitest';
import { aCase, button, type SentCards, sentCards } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

/* Somebody has left the team, Teams has told nobody, and an hour has passed: whatever they try, nothing of it is done. */
const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'mette',
  roles: { mette: ['leader', 'jobBroker'], anders: ['jobBroker'] },
});
const hour = 60 * 60_000;
const walk = { date: '2026-04-13', form: 'walk', reached: 'yes' };

const says = (text: string) => () => here().town.says('mette', text);
const pressed = (data: { verb: string } & Record<string, unknown>) => () =>
  here().town.presses('mette', { team: here().town.groupId, message: '', card: '', ...data });
const onCard = (verb: string, inputs: object) => (sent: SentCards) =>
  here().town.presses('mette', button(sent.personal(), verb, { ...inputs }));

const attempts: [string, (sent: SentCards) => object][] = [
  ['asks for the cases', says('/status')],
  ['asks for the tasks', says('/opgaver')],
  ['opens a case', says('/sag B-101')],
  ['registers a contact', says('/kontakt B-101 telefon i dag')],
  ['registers hours', says('/løntimer B-101 marts 12')],
  ['says a job', says('/job B-101')],
  ['says it in a sentence', says('Jeg har talt med B-101 i dag')],
  ['tells an absence', says('/fravær B-101')],
  ['forgets a case', says('/glem B-101')],
  ['sets the team up', says('/opsætning')],
  ['reads the team’s figures', says('/resultater')],
  ['answers the open card', onCard('contact.register', walk)],
  ['opens a form of it', onCard('contact.register', { verb: 'form.open', form: 'contact' })],
  ['presses a form of a case', pressed({ verb: 'case.form', case: 'B-101', say: 'people' })],
  [
    'opens a case of their own',
    pressed({ verb: 'case.open', code: 'B-900', programme: 'flere-skal-med', on: '2026-04-13' }),
  ],
  ['gives somebody a role', pressed({ verb: 'settings.member', member: 'entra-x', roles: 'leader' })],
  ['speaks in the channel', () => here().town.saysInChannel('mette', '/kontakt B-101 telefon i dag')],
];

it.each(attempts)('%s: nothing is told of a case, and nothing is written', async (_what, attempt) => {
  const { app, town, connector, store } = here();
  await aCase(app, town, 'B-101', 'mette');
  const sent = await sentCards(app, town, ['B-101']);
  const activity = attempt(sent);
  town.setPeople(['lise', 'anders']);
  app.time.advance(hour);
  const before = connector.in(town.chat('mette')).length;
  const { status, body } = await app.post(activity);
  expect(status).toBe(200);
  const told = connector.in(town.chat('mette')).slice(before);
  expect(JSON.stringify([body ?? '', told])).not.toMatch(/B-101: |case\.say|settings\./);
  expect(await store.cases.events(town.groupId, 'B-101')).toHaveLength(3);
  expect(await store.cases.get(town.groupId, 'B-900')).toBeUndefined();
  const mette = await store.members.get(town.groupId, town.memberId('mette'));
  expect(mette?.left).toBe(true);
});
