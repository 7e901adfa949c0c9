import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutDigits } from '../../src/privacy/letters.ts';
import type { StoryRow } from '../../src/store/storyRow.ts';
import { personCalled } from '../../src/tools/demo/install.ts';
import { bot, tenantId } from '../../src/tools/demo/people.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

const mette = 'mette.holm@vejentiljob.example';
/** Five citizens of one programme, so that the story could be about any of them. */
const cases = [1, 2, 3, 4, 5].map((number) => `B-20${number};XQ;Flere skal med;12-01-2026;${mette};;`);
const files = {
  cases: `sagskode;initialer;program;startdato;ansvarlig;trin;trin fra\n${cases.join('\n')}\n`,
};

const written = {
  start: 'Borgeren havde været længe væk og troede ikke på det.',
  difference: 'En kollega fulgte med de første dage.',
  result: 'Nu er der lønnede timer hver uge.',
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

async function story(): Promise<StoryRow | undefined> {
  return (await demo.app.store.stories.list(demo.teamId)).at(-1)?.row;
}

const named = (name: string) => teams.page.getByRole('button', { name, exact: true }).last();
const field = (label: string) => teams.page.getByLabel(label).last();

/** One person sits at the Playground's screen: a colleague presses by the activity that their client would send. */
async function approves(key: string): Promise<void> {
  const person = personCalled(key);
  const row = await story();
  const message = row?.messages.find(
    (id) => id.includes(':review:') && id.includes(withoutDigits(person.entraId)),
  );
  const data = {
    verb: 'story.approve',
    team: demo.teamId,
    message,
    card: '',
    story: row?.id,
    hash: row?.hash,
  };
  const team = await demo.app.store.teams.get(demo.teamId);
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `press-of-${key}`,
    channelId: 'msteams',
    serviceUrl: team?.serviceUrl,
    from: { id: person.id, aadObjectId: person.entraId },
    recipient: bot,
    conversation: { id: `personal-${key}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
  };
  const response = await fetch(`${demo.app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(await response.text()).toContain('Godkendt af');
}

/** Every file of the storage: tables, queues and whatever else lies there. */
async function stored(): Promise<string> {
  const names = await readdir(demo.folder, { recursive: true });
  const own = names.filter((name) => !name.startsWith('playground'));
  const texts = await Promise.all(
    own.map((name) => readFile(join(demo.folder, name), 'utf8').catch(() => '')),
  );
  return texts.join('\n');
}

test('a story is written, checked, approved twice, posted, clapped for and withdrawn', async () => {
  await teams.write('/historie');
  await teams.card('Del en god historie').waitFor();
  await teams.page.getByRole('radio', { name: 'Alle: afdelingen, andre team' }).last().check();
  await field('Hvad var udgangspunktet?').fill(written.start);
  await field('Hvad gjorde forskellen?').fill('Lars Krogh fulgte med til Netto i marts.');
  await field('Hvad skete der?').fill(written.result);
  await named('Tjek teksten').click();
  const form = teams.card('Tjekket fandt');
  await expect.poll(() => form.textContent()).toContain('«marts», skriv foråret');
  expect(await form.textContent()).toContain('«Netto», skriv branchen');
  expect((await story())?.text).toBeUndefined();

  await field('Hvad gjorde forskellen?').fill(written.difference);
  await named('Tjek teksten').click();
  await teams.page.getByText('Kladden er gemt. Kun du kan se den.').waitFor();
  await field('Hvornår skete det?').fill('2026-03-02');
  await named('Næste').click();
  await teams.card('Hvem der skal læse den').waitFor();
  for (const box of await teams.card('Er det hele på plads?').getByRole('checkbox').all()) {
    const label =
      (await box.getAttribute('aria-label')) ??
      (await box.evaluate((node) => node.parentElement?.textContent ?? ''));
    if (!label.includes('General')) await box.check();
  }
  await teams.page.getByRole('combobox', { name: 'Hvem ud over lederen skal godkende den?' }).last().click();
  await teams.page.getByRole('option', { name: 'Jonas Friis' }).click();
  await named('Send til godkendelse').click();
  await expect.poll(async () => (await story())?.state).toBe('submitted');
  await teams.card('Venter på Lars Krogh og Jonas Friis').waitFor();

  await expect.poll(stored).toContain(written.result);
  await approves('leder');
  expect((await story())?.state).toBe('submitted');
  await approves('virksomhedskonsulent');
  await teams.openChannel('Gode historier');
  const post = teams.card(written.difference);
  await post.waitFor();
  for (const words of Object.values(written)) expect(await post.textContent()).toContain(words);
  await post.getByRole('button', { name: '👏' }).click();
  await teams.card('👏 1').waitFor();
  await post.getByRole('button', { name: 'Hvad kan vi lære?' }).click();
  await teams.card('Skriv jeres tanker her i tråden').waitFor();

  await teams.openChat();
  await named('Træk tilbage').click();
  await teams.card('Historien er trukket tilbage').waitFor();
  await teams.openChannel('Gode historier');
  await teams.card('Historien er trukket tilbage').waitFor();
});

test('the withdrawn text is nowhere: not in the tables, the queues, the log or the messages of the client', async () => {
  await expect.poll(stored).toContain('story.withdraw');
  // Storage writes down what it has a moment later.
  await expect.poll(stored).not.toContain(written.start);
  const [rows, shown] = [await stored(), await teams.page.content()];
  await teams.openChat();
  const chat = await teams.page.content();
  for (const words of Object.values(written)) {
    expect(rows).not.toContain(words);
    expect(demo.logs()).not.toContain(words);
    expect(shown + chat).not.toContain(words);
  }
});
