import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

const mette = 'mette.holm@vejentiljob.example';
const jonas = 'jonas.friis@vejentiljob.example';
const group = Array.from({ length: 12 }, (_, index) => `B-${301 + index}`);

/** Jonas is responsible for B-311, Mette for the others; she has all twelve in the room. */
const responsible = (caseRef: string) => (caseRef === 'B-311' ? jonas : mette);
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
  await teaches('B-311', mette);
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

test('twelve are expected, ten are known of, two are called; one is taken from the channel, one is answered', async () => {
  await teams.write('/tid 2026-04-13 07:45');
  const list = teams.card('Fremmøde i dag');
  await list.waitFor();
  /** Whatever is around a code and holds something to tap. */
  const line = (caseRef: string) =>
    list.getByText(caseRef, { exact: true }).locator('xpath=ancestor::*[.//*[@role="button"]][1]');
  const said = (caseRef: string) => expect.poll(() => line(caseRef).textContent());
  const tap = (caseRef: string, word: string) =>
    line(caseRef).getByRole('button', { name: word, exact: true }).click();
  expect(await list.getByRole('button', { name: 'Mødt', exact: true }).count()).toBe(12);
  for (const caseRef of group.slice(0, 7)) {
    await tap(caseRef, 'Mødt');
    await said(caseRef).toMatch(/✔ mødt 07:4\d/);
  }
  await tap('B-308', 'Senere');
  await said('B-308').toContain('✔ senere');
  await tap('B-309', 'Fri');
  await said('B-309').toContain('✔ aftalt fri');
  await tap('B-310', 'Færre');
  await said('B-310').toContain('✔ færre timer');
  await expect.poll(() => list.textContent()).toContain('2 mangler');

  await teams.write('/tid 08:30');
  const own = teams.card('ring nu');
  await own.waitFor();
  expect(await own.textContent()).toContain('Sag B-312 var ventet kl. 08:00');
  // The other call went to Jonas, in his own chat.
  await expect.poll(async () => (await card('B-311'))?.to).toEqual([jonas]);
  for (const caseRef of group.slice(0, 10)) expect(await card(caseRef)).toBeUndefined();

  await teams.openChannel('General');
  const twin = (caseRef: string) => teams.card(`Sag ${caseRef}`);
  for (const caseRef of ['B-311', 'B-312']) {
    await expect.poll(() => twin(caseRef).textContent()).toContain('kontakt i dag kl. 08:30');
    expect(await twin(caseRef).textContent()).not.toMatch(/fravær|mødt|syg/i);
  }
  await twin('B-311').getByRole('button', { name: 'Tag den' }).click();
  await expect.poll(() => twin('B-311').textContent()).toContain('Mette Holm har taget den');

  await teams.openChat();
  const taken = teams.card('Sag B-311 var ventet');
  await taken.getByRole('button', { name: 'Er mødt' }).click();
  await expect.poll(async () => (await card('B-311'))?.state).toBe('answered');

  const call = teams.card('Sag B-312 var ventet');
  await call.getByRole('button', { name: /^Fik fat i/ }).click();
  await teams.page.getByRole('combobox', { name: 'Hvad er årsagen?' }).click();
  await teams.page.getByRole('option', { name: 'Transport' }).click();
  await teams.page.getByRole('combobox', { name: 'Hvad skal der til?' }).click();
  await teams.page.getByRole('option', { name: 'Afhentning' }).click();
  await call.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.poll(async () => (await card('B-312'))?.state).toBe('answered');

  await teams.openChannel('General');
  for (const caseRef of ['B-311', 'B-312']) {
    await expect.poll(() => twin(caseRef).textContent()).toContain('kontakt registreret');
    expect(await twin(caseRef).getByRole('button').count()).toBe(0);
  }
  await teams.openChat();
  await said('B-311').toMatch(/✔ mødt 08:3\d/);
});

test('a day off is agreed on the form of /fremmøde, which shows that it is saved', async () => {
  await teams.openChat();
  await teams.write('/fremmøde B-301');
  const form = teams.card('Fremmøde, sag B-301');
  await form.getByRole('button', { name: 'Aftalt for en dag' }).click();
  await form.getByRole('radio', { name: 'Aftalt fri' }).click();
  await form.getByRole('button', { name: 'Gem dagen' }).click();
  await expect.poll(() => teams.card('Fremmøde, sag B-301').textContent()).toContain('Tak, det er gemt');
  const record = (await demo.app.store.cases.get(demo.teamId, 'B-301'))?.row;
  expect(record?.state.attendance?.['2026-04-13']).toBe('agreedOff');
});

test('nothing that was logged on the way, at any level, is about a citizen or an absence', () => {
  expect(demo.logs()).toContain('swept');
  expect(demo.logs()).not.toMatch(/B-3\d\d|transport|pickup|fravær|notArrived|attendanceMarked/i);
});
