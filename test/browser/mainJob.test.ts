import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCpr } from '../../src/privacy/cpr.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage, readCard, untilSaved } from './playground.ts';

const mette = 'mette.holm@vejentiljob.example';
const step3 = 'Trin 3: Virksomhedsforløb med fokus på ordinære timer';

/** Last spoken with on 13 March, and two on the 14th: due on Monday 13 April, and on the Tuesday. */
const spoken = { 'B-101': '13-03-2026', 'B-102': '14-03-2026', 'B-103': '14-03-2026' };
const csv = (head: string, line: (caseRef: string, last: string) => string) =>
  [head, ...Object.entries(spoken).map(([caseRef, last]) => line(caseRef, last)), ''].join('\n');
const files = {
  cases: csv(
    'sagskode;initialer;program;startdato;ansvarlig;trin;trin fra',
    (caseRef) => `${caseRef};XQ;Flere skal med;12-01-2026;${mette};${step3};02-02-2026`,
  ),
  plans: csv('sagskode;plandato;jobmål;udleveret', (caseRef) => `${caseRef};20-01-2026;ja;ja`),
  contacts: csv('sagskode;dato;form;rolle', (caseRef, last) => `${caseRef};${last};telefon;jobformidler`),
  placements: csv(
    'sagskode;type;start;planlagt slut',
    (caseRef) => `${caseRef};virksomhedspraktik;02-02-2026;03-05-2026`,
  ),
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-04-13T07:30', files);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

async function registerAWalk(card: Locator, code: string): Promise<void> {
  await card.getByRole('button', { name: 'Registrér kontakt' }).click();
  const before = (await walks(code)).length;
  await untilSaved(
    async () => {
      await card.getByRole('radio', { name: 'Gåtur' }).check();
      await card.getByRole('button', { name: 'Gem' }).click();
    },
    async () => (await walks(code)).length > before,
  );
}

const walks = async (code: string) =>
  (await demo.app.store.cases.events(demo.teamId, code))
    .map(({ event }) => event)
    .filter((event) => event.type === 'contactHeld' && event.form === 'walk');

test('a reminder falls due, reaches Teams, is answered with a walk, and the next one is planned', async () => {
  await teams.goTo('08:00', 'mandag 13. april kl. 08:00');
  const list = teams.card(/^Mandag 13\.\sapril/);
  await expect.poll(() => list.textContent()).toContain('B-101: kontakt');
  await teams.openChannel('General');
  const post = teams.card('Opgaver mandag 13. april');
  await expect.poll(() => readCard(post)).toMatch(/B-101: opgave mandag 13\. april→ Mette Holm/);
  const before = await post.textContent();

  await teams.openChat();
  await list.getByTitle('Åbn B-101: kontakt').click();
  await registerAWalk(teams.card('B-101: kontakt i dag'), 'B-101');
  await expect.poll(() => readCard(list)).toMatch(/Mette Holm kl\. 08:0\d · næste senest onsdag 13\. maj/);

  await teams.openChannel('General');
  expect(await post.textContent()).toBe(before);

  const record = (await demo.app.store.cases.get(demo.teamId, 'B-101'))?.row;
  expect(record?.state.lastContact).toBe('2026-04-13');
  expect(record?.due).toContainEqual(expect.objectContaining({ at: '2026-05-08T06:00:00.000Z' }));
  expect(await walks('B-101')).toMatchObject([{ at: expect.stringMatching(/^2026-04-13T08:0\d$/) }]);
});

test('of several, a line is opened, answered in place, and stands as handled on the list', async () => {
  await teams.openChat();
  await teams.goTo('2026-04-14 08:00', 'tirsdag 14. april kl. 08:00');
  const list = teams.card(/^Tirsdag 14\.\sapril/);
  await expect.poll(() => list.textContent()).toContain('2 i dag');
  await list.getByTitle('Åbn B-102: kontakt').click();
  const opened = teams.card('B-102: kontakt i dag');
  await opened.getByRole('button', { name: '‹ Dagens opgaver' }).waitFor();
  await registerAWalk(opened, 'B-102');
  await expect.poll(() => readCard(list)).toContain('1 i dag · 1 klaret');
  expect(await readCard(list)).toMatch(/Mette Holm kl\. 08:0\d · næste senest onsdag 13\. maj/);
});

test('the last one is answered by one tap on its line, which takes it back as long as that can be done', async () => {
  const list = teams.card(/^Tirsdag 14\.\sapril/);
  const lastContact = async () =>
    (await demo.app.store.cases.get(demo.teamId, 'B-103'))?.row.state.lastContact;
  await list.getByTitle('B-103: kontakt: Talt').click();
  await expect.poll(() => list.textContent()).toContain('2 klaret');
  expect(await lastContact()).toBe('2026-04-14');

  await list.getByTitle('B-103: kontakt: Fortryd').click();
  await expect.poll(() => list.textContent()).toContain('1 i dag · 1 klaret');
  expect(await lastContact()).toBe('2026-03-14');
});

test('the channel has one post about the day, and the one before says nothing of any case', async () => {
  await teams.openChannel('General');
  const post = teams.card('Opgaver tirsdag 14. april');
  await expect.poll(() => post.textContent()).toMatch(/B-102.*B-103/);
  const before = teams.card('Afløst af dagens opslag');
  await expect.poll(() => readCard(before)).toContain('Opgaver mandag 13. april');
  expect(await before.textContent()).not.toContain('B-101');
});

test('nothing that was logged on the way, at any level, is about a citizen', () => {
  expect(demo.logs()).toContain('swept');
  expect(demo.logs()).not.toMatch(/\bXQ\b/);
  expect(findCpr(demo.logs())).toEqual([]);
});
