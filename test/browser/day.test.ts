import { afterAll, beforeAll, expect, test } from 'vitest';
import { personCalled } from '../../src/tools/demo/install.ts';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';

const mette = personCalled('jobformidler').upn;
const due = Array.from({ length: 8 }, (_, index) => `B-10${index + 1}`);
const group = Array.from({ length: 12 }, (_, index) => `B-${301 + index}`);
const rows = (codes: readonly string[], rest: string) => codes.map((code) => `${code};${rest}`);
const csv = (...lines: string[]) => `${lines.join('\n')}\n`;

/** Eight who were last spoken with a month before Monday 13 April, and a group of twelve that meets on that day. */
const files = {
  cases: csv(
    'sagskode;program;startdato;ansvarlig;trin;trin fra',
    ...rows(
      due,
      `Flere skal med;12-01-2026;${mette};Trin 3: Virksomhedsforløb med fokus på ordinære timer;02-02-2026`,
    ),
    ...rows(group, `Jobstyrke i Nord;02-02-2026;${mette};Indslusning: Job og mestring;02-02-2026`),
  ),
  plans: csv('sagskode;plandato;jobmål;udleveret', ...rows([...due, ...group], '10-02-2026;ja;ja')),
  contacts: csv(
    'sagskode;dato;form;rolle',
    ...rows(due, '13-03-2026;telefon;jobformidler'),
    ...rows(group, '09-04-2026;samtale;underviser'),
  ),
  placements: csv(
    'sagskode;type;start;planlagt slut',
    ...rows(due, 'virksomhedspraktik;02-02-2026;02-08-2026'),
  ),
  attendance: csv('sagskode;mødedage;mødetid;fra', ...rows(group, 'man-tor;08:00;13-04-2026')),
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-04-10T10:00', files);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

const recordOf = async (code: string) => (await demo.app.store.cases.get(demo.teamId, code))?.row;
const marks = async (day: string) =>
  Promise.all(group.map(async (code) => (await recordOf(code))?.state.attendance?.[day]));

test('a group of twelve is one tap, and two are put right while the list changes in Teams', async () => {
  await teams.goTo('2026-04-13 07:45', 'mandag 13. april kl. 07:45');
  const list = teams.card('Fremmøde kl. 08:00');
  await list.getByRole('button', { name: 'Alle mødt' }).click();
  await expect.poll(() => marks('2026-04-13')).toEqual(group.map(() => 'met'));
  for (const [code, word] of [
    ['B-301', 'Kommer senere'],
    ['B-302', 'Aftalt fri'],
  ] as const) {
    await teams.card('Fremmøde kl. 08:00').getByRole('button', { name: 'Ret en registrering' }).click();
    const edit = teams.card('Vælg den, der skal rettes.');
    await edit.getByTitle(new RegExp(`^${code}, mødt`)).click();
    await teams.card(`${code}: hvad er aftalt i dag?`).getByTitle(word, { exact: true }).click();
    await expect.poll(async () => (await recordOf(code))?.state.attendance?.['2026-04-13']).not.toBe('met');
  }
  const rest = group.slice(2).map(() => 'met');
  expect(await marks('2026-04-13')).toEqual(['later', 'agreedOff', ...rest]);
});

test('eight lines of the day are eight taps', async () => {
  await teams.goTo('08:00', 'mandag 13. april kl. 08:00');
  const list = teams.card(/^Mandag 13\.\sapril/);
  await expect.poll(() => list.textContent()).toContain('8 i dag');
  for (const code of due) await list.getByTitle(`${code}: kontakt: Talt`).click();
  await expect.poll(() => list.textContent()).toContain('8 klaret');
  for (const code of due) expect((await recordOf(code))?.state.lastContact).toBe('2026-04-13');
});

test('what is typed nearly right opens its form, a sentence is done, thanks are answered', async () => {
  await teams.write('/kontat B-303');
  await teams.card('B-303: registrér kontakt').waitFor();
  await teams.write('jeg har talt med B-304 i dag');
  const done = teams.card('B-304: kontakt registreret');
  await done.getByRole('button', { name: 'Journalført' }).click();
  await expect.poll(() => done.textContent()).toContain('journalført');
  expect((await recordOf('B-304'))?.state.lastContact).toBe('2026-04-13');
  await teams.write('tak for hjælpen');
  await teams.page.getByText('Selv tak.').last().waitFor();
});

test('a list that nobody touches is asked about first, and its calls are one list ten minutes later', async () => {
  await teams.goTo('2026-04-14 08:30', 'tirsdag 14. april kl. 08:30');
  const asked = teams.card('Listen er ikke udfyldt: kom alle?');
  await asked.waitFor();
  const calls = teams.card('B-312: ikke mødt');
  expect(await calls.count()).toBe(0);
  await teams.goTo('08:40', 'tirsdag 14. april kl. 08:40');
  await calls.waitFor();
  expect(await calls.textContent()).toMatch(/B-301: ikke mødt.*B-312: ikke mødt/);
});
