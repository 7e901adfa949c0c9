import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personCalled } from '../../src/tools/demo/install.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

/*
 * A CTI course in the demo, from a new code to its first contact: Amina opens it and says what happens, by buttons
 * alone.
 */
const code = 'B-777';
const amina = personCalled('cti-medarbejder');
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

/** Open cards of the phases, with whom they reached in a chat of their own, and Amina's message. */
async function phaseCards() {
  const cards = (await demo.app.store.cases.cards(demo.teamId, code)).map(({ row }) => row);
  const open = cards.filter((card) => card.card === 'C04' && card.state === 'open');
  return Promise.all(
    open.map(async (card) => {
      const found = await Promise.all(
        card.messages.map((id) => demo.app.store.messages.get(demo.teamId, id)),
      );
      const sent = found.flatMap((one) =>
        one?.row.audience === 'personal' && one.row.state === 'sent' ? [one.row] : [],
      );
      const to = [...new Set(sent.map((row) => row.to))].sort();
      return { card, to, message: sent.find((row) => row.to === amina.entraId)?.id ?? '' };
    }),
  );
}

let sent = 0;

/** What Amina says or presses in her own chat, as Teams posts it; her page shows what comes of it. */
async function asAmina(over: object): Promise<void> {
  const team = await demo.app.store.teams.get(demo.teamId);
  const member = await demo.app.store.members.get(demo.teamId, amina.entraId);
  sent += 1;
  const response = await fetch(`${demo.app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ id: `amina-${sent}`, channelId: 'msteams', serviceUrl: team?.serviceUrl },
      from: { id: amina.id, aadObjectId: amina.entraId },
      recipient: team?.bot,
      conversation: {
        ...{ id: member?.conversationId, conversationType: 'personal', tenantId: team?.tenantId },
      },
      channelData: { tenant: { id: team?.tenantId } },
      ...over,
    }),
  });
  expect(response.ok).toBe(true);
}
const types = (text: string) => asAmina({ type: 'message', text });
function presses(verb: string, data: object): Promise<void> {
  const all = { verb, team: demo.teamId, message: '', card: '', case: code, ...data };
  const action = { type: 'Action.Execute', verb, data: all };
  return asAmina({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } });
}

/** The next thing of the case but the phases themselves: its day, and its card. */
async function nextDue(): Promise<{ day: string; card: string } | undefined> {
  const rows = ((await stored())?.due ?? []).filter(
    ({ why, cardKey }) => why === 'plan' && !cardKey.includes('|C04|'),
  );
  const [first] = rows.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return first && { day: first.at.slice(0, 10), card: first.cardKey.split('|')[1] ?? '' };
}

/** Amina does in time what is due, so that nothing is asked for; only the days on which something is due are lived. */
async function keepUp(until: string): Promise<void> {
  for (let due = await nextDue(); due && due.day < until; due = await nextDue()) {
    await types(`/tid ${due.day} 07:30`);
    if (due.card === 'C05')
      await presses('case.say', { say: 'plan', plan_goal: 'yes', plan_delivered: 'yes', plan_on: due.day });
    else await presses('case.say', { say: 'ctiContact', ctiContact_form: 'walk', ctiContact_on: due.day });
    expect(await nextDue()).not.toEqual(due);
  }
}

test('nine months by /tid: phase change, handover and closing come on their days, to the CTI worker and at the end the case worker', async () => {
  const signe = personCalled('sagsbehandler');
  for (const [day, told, kind, readers] of [
    ['2026-07-13', 'mandag 13. juli', 'phaseChange', [amina]],
    ['2026-10-13', 'tirsdag 13. oktober', 'phaseChange', [amina]],
    ['2026-12-15', 'tirsdag 15. december', 'handover', [amina]],
    ['2027-01-12', 'tirsdag 12. januar', 'closing', [amina, signe]],
  ] as const) {
    await keepUp(day);
    await types(`/tid ${day} 08:00`);
    await teams.page.getByText(`Nu er det ${told} kl. 08:00.`).last().waitFor();
    const found = await phaseCards();
    expect(found.map(({ card, to }) => [card.kind, to])).toEqual([
      [kind, readers.map(({ entraId }) => entraId).sort()],
    ]);
    // Amina sees it in her chat, and says there that it is done.
    const list = teams.card(code);
    await list.getByText('CTI').first().waitFor();
    const [{ card, message } = { card: { key: '' }, message: '' }] = found;
    await presses('reminder.done', { card: card.key, message, handedTo: 'network' });
    expect(await phaseCards()).toEqual([]);
  }
});
