import { afterAll, beforeAll, expect, test } from 'vitest';
import { personCalled } from '../../src/tools/demo/install.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage, readCard, untilSaved } from './playground.ts';

const [mette, jonas] = [personCalled('jobformidler'), personCalled('virksomhedskonsulent')];
const group = Array.from({ length: 12 }, (_, index) => `B-${301 + index}`);

/** Jonas is responsible for B-311, Mette for the others; she has all twelve in the room. */
const responsible = (caseRef: string) => (caseRef === 'B-311' ? jonas.upn : mette.upn);
const files = {
  cases: [
    'sagskode;program;startdato;ansvarlig;trin;trin fra',
    ...group.map(
      (caseRef) =>
        `${caseRef};Jobstyrke i Nord;06-04-2026;${responsible(caseRef)};Indslusning: Job og mestring;06-04-2026`,
    ),
    '',
  ].join('\n'),
  attendance: [
    'sagskode;mødedage;mødetid;fra',
    ...group.map((caseRef) => `${caseRef};man-tor;08:00;13-04-2026`),
    '',
  ].join('\n'),
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-04-10T10:00', files);
  await teaches('B-311', mette.entraId);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

async function teaches(caseRef: string, to: string): Promise<void> {
  const said = await demo.app.register({
    teamId: demo.teamId,
    caseRef,
    by: 'import',
    source: `instructor ${caseRef}`,
    verb: 'import',
    decide: ({ now }) => ({
      type: 'events',
      events: [{ at: now, caseRef, type: 'assigneeChanged', role: 'instructor', to }],
    }),
  });
  if (said.type !== 'done') throw new Error(`${caseRef}: ${said.type}`);
}

const card = async (caseRef: string) =>
  (await demo.app.store.cases.card(demo.teamId, `${caseRef}|C09|callNow|2026-04-13`))?.row;

/** On a call: it goes on to the next person meanwhile, and a card that is drawn anew is opened anew. */
async function hasCome(caseRef: string): Promise<void> {
  const call = teams.card(`${caseRef}: ikke mødt`);
  const soon = { timeout: 5_000 };
  const met = call.getByRole('button', { name: 'Er mødt' });
  await untilSaved(
    async () => {
      if (!(await met.isVisible())) await call.getByRole('button', { name: 'Mere' }).click(soon);
      await met.click(soon);
    },
    async () => (await attendance(caseRef))?.['2026-04-13'] === 'met',
  );
}

const attendance = async (caseRef: string) =>
  (await demo.app.store.cases.get(demo.teamId, caseRef))?.row.state.attendance;

test('twelve are expected, ten are known of, two are called; one is answered, one is taken from the channel', async () => {
  await teams.goTo('2026-04-13 07:45', 'mandag 13. april kl. 07:45');
  const list = teams.card('Fremmøde kl. 08:00');
  await list.waitFor();
  const said = (words: string | RegExp) => expect.poll(() => list.textContent()).toMatch(words);
  const chooses = async (caseRef: string, word: string) => {
    await list.getByTitle(`${caseRef}: senere, fri eller færre timer`).click();
    const opened = teams.card(`${caseRef}: hvad er aftalt i dag?`);
    await opened.getByTitle(word, { exact: true }).click();
  };
  expect(await list.getByRole('button', { name: 'Mødt', exact: true }).count()).toBe(12);
  for (const [index, caseRef] of group.slice(0, 7).entries()) {
    await list.getByTitle(`${caseRef}: mødt`).click();
    await said(`${index + 1} af 12 registreret`);
  }
  await chooses('B-308', 'Kommer senere');
  await said('B-308 senere');
  await chooses('B-309', 'Aftalt fri');
  await said('B-309 aftalt fri');
  await chooses('B-310', 'Færre timer i dag');
  await said('B-310 færre timer');
  await said('10 af 12 registreret · mangler nogen 08:30, ringer vi');

  await teams.goTo('08:30', 'mandag 13. april kl. 08:30');
  await said('2 mangler og ringes op');
  const call = teams.card('B-312: ikke mødt');
  await call.waitFor();
  expect(await call.textContent()).toContain('Ring nu · ventet kl. 08:00');
  // The other call went to Jonas, in his own chat.
  await expect.poll(async () => (await card('B-311'))?.to).toContain(jonas.entraId);
  for (const caseRef of group.slice(0, 10)) expect(await card(caseRef)).toBeUndefined();

  await call.getByRole('button', { name: 'Jeg ringer nu' }).click();
  await call.getByRole('button', { name: 'Fik fat i', exact: true }).click();
  await untilSaved(
    async () => {
      await call.getByRole('radio', { name: 'Transport' }).check();
      await call.getByRole('radio', { name: 'Afhentning' }).check();
      await call.getByRole('button', { name: 'Gem', exact: true }).click();
    },
    async () => (await card('B-312'))?.state === 'answered',
  );

  // What is still open at eleven joins the channel's post.
  await teams.goTo('11:00', 'mandag 13. april kl. 11:00');
  await teams.openChannel('General');
  const post = teams.card('Opgaver mandag 13. april');
  await expect.poll(() => readCard(post)).toContain('B-311: opgave mandag 13. april→ Jonas Friis');
  expect((await post.textContent())?.replaceAll(/B-\d+/g, '')).not.toMatch(/fravær|mødt|syg|\bring|08:/i);
  // Nothing says which of the case's lines is the call.
  for (const line of await post.getByTitle('Tag B-311').all()) await line.click();
  await expect.poll(async () => (await card('B-311'))?.taken?.by).toBe(mette.entraId);

  await teams.openChat();
  await hasCome('B-311');
  await teams.goTo('11:11', 'mandag 13. april kl. 11:11');
  await teams.openChannel('General');
  await expect.poll(() => post.textContent()).toContain('Mette Holm har den');
  expect(await post.textContent()).not.toContain('klaret');

  // Who said that they come later, and never came, is looked for again.
  await teams.openChat();
  await hasCome('B-308');
  await said(/^Fremmøde kl\. 08:00Alle er registreret.*B-312 ikke mødt, der er kontakt/);
  await list.getByRole('button', { name: 'Ret en registrering' }).click();
  const corrected = teams.card('Vælg den, der skal rettes.');
  for (const [caseRef, at] of Object.entries({ 'B-301': '07:4', 'B-311': '11:0' })) {
    await expect.poll(() => corrected.textContent()).toMatch(new RegExp(`${caseRef}mødt ${at}\\d`));
  }
});

test('a day off is agreed on the form of /fremmøde, which shows that it is saved', async () => {
  await teams.openChat();
  await teams.write('/fremmøde B-301');
  const form = teams.card('B-301: fremmøde');
  await form.getByRole('button', { name: 'Aftalt for en dag' }).click();
  await untilSaved(
    async () => {
      await form.getByRole('radio', { name: 'Aftalt fri' }).check();
      await form.getByRole('button', { name: 'Gem' }).click();
    },
    async () => (await form.textContent())?.includes('Tak, det er gemt') === true,
  );
  expect((await attendance('B-301'))?.['2026-04-13']).toBe('agreedOff');
});

test('nothing that was logged on the way, at any level, is about a citizen or an absence', () => {
  expect(demo.logs()).toContain('swept');
  expect(demo.logs()).not.toMatch(/B-3\d\d|transport|pickup|fravær|notArrived|attendanceMarked/i);
});
