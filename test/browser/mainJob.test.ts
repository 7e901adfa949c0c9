import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCpr } from '../../src/privacy/cpr.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

const mette = 'mette.holm@vejentiljob.example';
const step3 = 'Trin 3: Virksomhedsforløb med fokus på ordinære timer';

/** One citizen, last spoken with on Friday 13 March: the contact is due on Monday 13 April. */
const files = {
  cases: `sagskode;initialer;program;startdato;ansvarlig;trin;trin fra\nB-101;XQ;Flere skal med;12-01-2026;${mette};${step3};02-02-2026\n`,
  plans: 'sagskode;plandato;jobmål;udleveret\nB-101;20-01-2026;ja;ja\n',
  contacts:
    'sagskode;dato;form;rolle\nB-101;05-02-2026;samtale;jobformidler\nB-101;13-03-2026;telefon;jobformidler\n',
  placements: 'sagskode;type;start;planlagt slut\nB-101;virksomhedspraktik;02-02-2026;03-05-2026\n',
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-04-13T07:58', files);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

test('a reminder falls due, reaches Teams, is answered with a walk, and the next one is planned', async () => {
  await teams.write('/tid 08:00');
  const reminder = teams.card('Kontakt i dag');
  await reminder.waitFor();
  await teams.openChannel('General');
  const twin = teams.card('Sag B-101');
  await expect.poll(() => twin.textContent()).toContain('Venter på svar');

  await teams.openChat();
  await reminder.getByRole('button', { name: 'Registrér kontakt' }).click();
  await teams.page.getByRole('combobox', { name: 'Hvordan?' }).click();
  await teams.page.getByRole('option', { name: 'Gåtur' }).click();
  await teams.page.getByRole('button', { name: 'Gem kontakt' }).click();
  const handled = teams.card('Håndteret');
  await expect.poll(() => handled.textContent()).toContain('onsdag 13. maj');

  await teams.openChannel('General');
  await expect.poll(() => twin.textContent()).toContain('Håndteret');
  expect(await twin.getByRole('button').count()).toBe(0);

  const record = (await demo.app.store.cases.get(demo.teamId, 'B-101'))?.row;
  expect(record?.state.lastContact).toBe('2026-04-13');
  expect(record?.due).toContainEqual(expect.objectContaining({ at: '2026-05-08T06:00:00.000Z' }));
  const log = await demo.app.store.cases.events(demo.teamId, 'B-101');
  expect(log.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ type: 'contactHeld', form: 'walk', at: '2026-04-13T08:00' }),
  );
});

test('nothing that was logged on the way, at any level, is about a citizen', () => {
  expect(demo.logs()).toContain('swept');
  expect(demo.logs()).not.toMatch(/\bXQ\b/);
  expect(findCpr(demo.logs())).toEqual([]);
});
