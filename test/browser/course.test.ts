import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { personCalled } from '../../src/tools/demo/install.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage, untilSaved } from './playground.ts';

/*
 * A CTI course in the demo, from a new code to its last month: Amina opens it and says what happens, by buttons alone,
 * and then nine months go by.
 */
const code = 'B-777';
const opened = '2026-04-13';
const amina = personCalled('cti-medarbejder');
const files = {
  cases:
    'sagskode;program;startdato;ansvarlig;slutdato;udfald\nB-101;Flere skal med;06-01-2026;mette.holm@vejentiljob.example;01-03-2026;fraflyttet\n',
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo(`${opened}T09:00`, files, amina.key);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

beforeEach(() => onTestFailed(() => void process.stderr.write(demo.logs().slice(-10_000))));

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
  if ((await rows.count()) === 0) await teams.press(caseCard().getByTitle('Mere', { exact: true }));
  await teams.press(rows.first());
  await caseCard().getByRole('button', { name: 'Gem', exact: true }).waitFor();
  await untilSaved(
    async () => {
      for (const [label, values] of Object.entries(answers)) await fillIn(caseCard(), label, values);
      await caseCard().getByRole('button', { name: 'Gem', exact: true }).click();
    },
    async () => (await happened()).length > before,
  );
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

/** Whom a card of the course was for, by the members of the team. */
async function toldTo(kind: string, cycle: string): Promise<string[]> {
  const cards = await demo.app.store.cases.cards(demo.teamId, code);
  const found = cards.find(({ row }) => row.card === 'C04' && row.kind === kind && row.cycle === cycle);
  const members = await demo.app.store.members.list(demo.teamId);
  return (found?.row.to ?? []).map((id) => members.find((member) => member.id === id)?.name ?? id).sort();
}

test.each([
  { to: '2026-07-13', day: 'mandag 13. juli', kind: 'phaseChange', cycle: '2', says: 'ny CTI-fase' },
  { to: '2026-10-13', day: 'tirsdag 13. oktober', kind: 'phaseChange', cycle: '3', says: 'ny CTI-fase' },
  {
    to: '2026-12-15',
    day: 'tirsdag 15. december',
    kind: 'handover',
    cycle: opened,
    says: 'CTI slutter om 4 uger',
  },
  { to: '2027-01-12', day: 'tirsdag 12. januar', kind: 'closing', cycle: opened, says: 'CTI slutter nu' },
])('nine months go by: $kind on $to is told to whom it concerns', async ({ to, day, kind, cycle, says }) => {
  await teams.goTo(to, `${day} kl. 08:00`);
  const readers = kind === 'closing' ? ['Amina Nawaz', 'Signe Bech'] : ['Amina Nawaz'];
  expect(await toldTo(kind, cycle)).toEqual(readers);
  await teams
    .card(new RegExp(`^${day.replaceAll(' ', String.raw`\s`)}`, 'i'))
    .getByText(`${code}:`)
    .first()
    .click();
  // What is new today stands first.
  await teams
    .card(new RegExp(`^${code}`))
    .getByText('CTI-fase')
    .first()
    .click();
  await teams.card(new RegExp(says, 'i')).waitFor();
});

test('the tab opens as whoever sits at the screen', async () => {
  await teams.page.goto(demo.tabUrl);
  expect(await teams.page.getByLabel('Du er').inputValue()).toBe(amina.entraId);
});
