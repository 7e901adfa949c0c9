import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardRow } from '../../src/store/rows.ts';
import { personCalled } from '../../src/tools/demo/install.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

/*
 * A CTI course in the demo, from a new code to the end of its nine months: Amina opens it and says what happens, by buttons
 * alone; then the clock goes on, she keeps up the contact, and answers what each phase asks.
 */
const code = 'B-777';
const [amina, signe] = [personCalled('cti-medarbejder'), personCalled('sagsbehandler')];
const files = {
  cases:
    'sagskode;program;startdato;ansvarlig;slutdato;udfald\nB-101;Flere skal med;06-01-2026;mette.holm@vejentiljob.example;01-03-2026;fraflyttet\n',
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-04-13T09:00', files, amina.key);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

const caseCard = () => teams.card(code);
const stored = async () => (await demo.app.store.cases.get(demo.teamId, code))?.row;
const happened = async () =>
  (await demo.app.store.cases.events(demo.teamId, code)).map(({ event }) => event.type);

/** Chooses in a form, whichever way the client shows the choices; a text is written. */
async function fillIn(card: Locator, label: string, values: readonly string[]): Promise<void> {
  const field = card
    .locator('.ac-richTextBlock', { hasText: label })
    .locator('xpath=following-sibling::*[contains(@class, "ac-input-container")]');
  await field.waitFor();
  for (const value of values) {
    if ((await field.locator('select').count()) > 0)
      await field.locator('select').selectOption({ label: value });
    else if ((await field.locator('[type=radio], [type=checkbox]').count()) > 0)
      await field.getByText(value, { exact: true }).click();
    else await field.locator('input').fill(value);
  }
}

/** Opens what can be said by its row, fills it in and saves it; the card of the case comes back. */
async function say(row: string, answers: Record<string, readonly string[]>): Promise<void> {
  const before = (await happened()).length;
  const rows = caseCard().getByTitle(row, { exact: true });
  await caseCard().getByTitle('Mere', { exact: true }).or(rows).first().waitFor();
  if ((await rows.count()) === 0) await caseCard().getByTitle('Mere', { exact: true }).click();
  await rows.first().click();
  await caseCard().getByRole('button', { name: 'Gem', exact: true }).waitFor();
  for (const [label, values] of Object.entries(answers)) await fillIn(caseCard(), label, values);
  await caseCard().getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(async () => (await happened()).length).toBeGreaterThan(before);
  await caseCard().getByText('Hvad er der sket?').waitFor();
}

test('a new case is opened, gets its people, its meeting, plan, match, agreement and first contact by buttons', async () => {
  await teams.write('/sag ny');
  const form = teams.card('Ny sag');
  await fillIn(form, 'Sagskode', [code]);
  await fillIn(form, 'Indsats', ['Social støtte i overgang til og fastholdelse i job']);
  await form.getByRole('button', { name: 'Gem', exact: true }).click();
  await caseCard().getByText('Hvad er der sket?').waitFor();

  await say('Personer på sagen', { 'Hvilken rolle?': ['Sagsbehandler'], 'Hvem?': ['Signe Bech'] });
  await say('Personer på sagen', { 'Hvilken rolle?': ['Virksomhedskonsulent'], 'Hvem?': ['Jonas Friis'] });
  await say('Opstartsmøde er holdt', {
    'Hvem var med?': ['Sagsbehandler', 'CTI-medarbejder', 'Virksomhedskonsulent'],
  });
  await say('Trin: hvad er på plads', { 'Hvad er på plads?': ['Helhedsorienteret udredning'] });
  await say('Plan er lavet', {
    'Er der et jobmål?': ['Ja'],
    'Har borgeren den nyeste plan?': ['Ja'],
  });
  await say('Match er fundet', { 'Er en praktik aftalt?': ['Ikke endnu'] });
  await say('Aftale med virksomheden', {
    'Hvad er på plads?': ['Arbejdsaftale', 'Opfølgningsplan', 'Fast kontaktperson'],
    'Er lønnede timer nævnt i aftalen?': ['Nej'],
  });
  await say('CTI-kontakt', { 'Hvordan?': ['Gåtur'] });

  const record = await stored();
  expect(record?.state.stage?.id).toBe('effort');
  expect(record?.state.assignees.map(([role]) => role)).toEqual([
    'ctiWorker',
    'caseWorker',
    'companyConsultant',
  ]);
  expect(await happened()).toContain('contactHeld');
});

/** Lets the clock go on to a morning, and what falls due on the way is sent. */
async function goesOn(day: string, at = '08:00'): Promise<void> {
  await teams.write(`/tid ${day} ${at}`);
  await expect.poll(() => demo.now(), { timeout: 120_000 }).toBe(`${day}T${at}`);
}

async function contactOn(day: string): Promise<void> {
  await goesOn(day, '10:00');
  await teams.write(`/sag ${code}`);
  await teams.page.getByText('Hvad er der sket?').last().waitFor();
  await say('CTI-kontakt', { 'Hvordan?': ['Gåtur'] });
}

/** The card of that morning, opened from Amina's list. */
async function opened(title: string): Promise<Locator> {
  await teams.page.getByTitle(`Åbn ${code}: CTI-fase`).last().click();
  const card = teams.card(`${code}: ${title}`);
  await card.waitFor();
  return card;
}

async function answers(title: string, button: string): Promise<void> {
  const card = await opened(title);
  await card.getByRole('button', { name: button }).click();
  await fillIn(card, 'Hvem overtager opgaver?', ['Borgeren']);
  await card.getByRole('button', { name: 'Gem', exact: true }).click();
  await card.waitFor({ state: 'hidden' });
}

test('/tid through nine months: each phase, the handover and the closing come to the right people', async () => {
  const sent = async (kind: CardRow['kind']) => {
    const cards = await demo.app.store.cases.cards(demo.teamId, code);
    return cards.flatMap(({ row }) => (row.card === 'C04' && row.kind === kind ? [row] : []));
  };
  for (const day of ['2026-05-08', '2026-06-05', '2026-07-03']) await contactOn(day);
  await goesOn('2026-07-13');
  await answers('ny CTI-fase', 'Tjeklisten er gået igennem');
  for (const day of ['2026-07-31', '2026-08-28', '2026-09-25']) await contactOn(day);
  await goesOn('2026-10-13');
  await answers('ny CTI-fase', 'Tjeklisten er gået igennem');
  for (const day of ['2026-10-23', '2026-11-20', '2026-12-11']) await contactOn(day);
  await goesOn('2026-12-16');
  await answers('CTI slutter om 4 uger', 'Overdragelse er aftalt');
  await contactOn('2027-01-08');
  await goesOn('2027-01-13');
  await opened('CTI slutter nu');
  expect((await sent('phaseChange')).map(({ to, state }) => [...to, state])).toEqual([
    [amina.entraId, 'answered'],
    [amina.entraId, 'answered'],
  ]);
  expect((await sent('handover')).map(({ to, state }) => [...to, state])).toEqual([
    [amina.entraId, 'answered'],
  ]);
  expect((await sent('closing')).map(({ to }) => to)).toEqual([[amina.entraId, signe.entraId]]);
});
