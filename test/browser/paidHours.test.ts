import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDemo, type TestDemo } from './demo.ts';
import { openPlayground, type PlaygroundPage, untilSaved } from './playground.ts';

const mette = 'mette.holm@vejentiljob.example';
const codes = Array.from({ length: 8 }, (_, index) => `B-10${index + 1}`);
/** One more, of which somebody else writes the hours. */
const others = 'B-109';
const rows = (make: (code: string) => string) => [...codes, others].map((code) => `${make(code)}\n`).join('');

/** Nine citizens in a placement since the beginning of May, spoken with in the last week. */
const files = {
  cases: `sagskode;program;startdato;ansvarlig\n${rows((code) => `${code};Flere skal med;12-01-2026;${mette}`)}`,
  plans: `sagskode;plandato;jobmål;udleveret\n${rows((code) => `${code};20-01-2026;ja;ja`)}`,
  contacts: `sagskode;dato;form;rolle\n${rows((code) => `${code};27-05-2026;samtale;jobformidler`)}`,
  placements: `sagskode;type;start;planlagt slut\n${rows((code) => `${code};virksomhedspraktik;04-05-2026;02-08-2026`)}`,
};

let demo: TestDemo;
let teams: PlaygroundPage;
beforeAll(async () => {
  demo = await aDemo('2026-06-01T07:30', files);
  for (const caseRef of [...codes, others]) await agree(caseRef);
  teams = await openPlayground(demo.url);
});
afterAll(async () => {
  await teams?.close();
  await demo?.stop();
});

async function agree(caseRef: string): Promise<void> {
  const from = '2026-05-04';
  await demo.app.register({
    ...{ teamId: demo.teamId, caseRef, by: 'import', source: `agreed ${caseRef}`, verb: 'import' },
    decide: ({ now }) => ({
      type: 'events',
      events: [{ at: now, caseRef, date: from, type: 'paidHoursAgreed', from }],
    }),
  });
}

/** The list shows something new: a colleague has written, or corrected. */
async function somebodyWrites(hours: number): Promise<void> {
  await demo.app.register({
    ...{ teamId: demo.teamId, caseRef: others, by: 'import', source: `hours ${hours}`, verb: 'import' },
    decide: ({ now }) => ({
      type: 'events',
      events: [
        { at: now, caseRef: others, type: 'paidHoursRegistered', month: '2026-05', hours, kind: 'ordinary' },
      ],
    }),
  });
}

const hoursOf = async (caseRef: string) =>
  (await demo.app.store.cases.get(demo.teamId, caseRef))?.row.state.paidHours['2026-05'];
/** The list on which a case stands. */
async function messageOf(caseRef: string) {
  const card = await demo.app.store.cases.card(demo.teamId, `${caseRef}|C13|due|2026-05`);
  return (await demo.app.store.messages.get(demo.teamId, card?.row.messages.at(-1) ?? ''))?.row;
}
const button = (name: string | RegExp) => teams.page.getByRole('button', { name }).last();

test('eight cases are saved in one card, whatever changes it at any point of writing; the one that says 3o is asked for again', async () => {
  await teams.goTo('08:00', 'mandag 1. juni kl. 08:00');
  const list = teams.card('Skriv løntimer for maj');
  await list.waitFor();
  await list.getByRole('button', { name: 'Skriv løntimer' }).click();
  await list.getByLabel('B-104').waitFor();
  await somebodyWrites(20);
  const isHeld = async () => (await messageOf(others))?.retryAt !== undefined;
  await expect.poll(isHeld).toBe(true);
  const typed = (code: string) => (code === 'B-104' ? '3o' : '29,99');
  let written = 20;
  // This client draws every card anew when a message comes into the chat: what is written in between is written again.
  const filledIn = async () => {
    for (const code of codes) {
      await list.getByLabel(code).fill(typed(code).slice(0, 2));
      written += 1;
      await somebodyWrites(written);
      await list.getByLabel(code).pressSequentially(typed(code).slice(2));
    }
    return Promise.all(codes.map((code) => list.getByLabel(code).inputValue()));
  };
  await expect.poll(filledIn).toEqual(codes.map(typed));
  await list.getByRole('button', { name: 'Gem' }).click();
  await expect.poll(() => list.textContent()).toContain('1 linje kunne ikke læses. De andre er gemt.');
  await expect.poll(() => list.textContent()).toContain('Skriv timerne med cifre, for eksempel 26,5.');
  const wrong = list.getByLabel('B-104');
  await expect.poll(() => wrong.inputValue()).toBe('3o');
  expect(await hoursOf('B-104')).toBeUndefined();
  for (const code of codes.filter((one) => one !== 'B-104')) {
    expect(await hoursOf(code)).toEqual({ ordinary: 2999 });
  }

  const rewritten = async () => {
    await wrong.fill('3');
    written += 1;
    await somebodyWrites(written);
    await wrong.pressSequentially('0');
    return wrong.inputValue();
  };
  await expect.poll(rewritten).toBe('30');
  const soon = { timeout: 2_000 };
  // Clicked on again while the first answer is on its way, the card would be another one under the finger.
  await untilSaved(
    async () => {
      await wrong.fill('30', soon);
      await list.getByRole('button', { name: 'Gem' }).click(soon);
    },
    async () => (await hoursOf('B-104')) !== undefined,
  );
  expect(await hoursOf('B-104')).toEqual({ ordinary: 3000 });
  await expect.poll(() => list.textContent()).toContain('Alle timer er skrevet · Mette Holm');
});

test('thirty hours are shared; the post names nobody, and 👏 twice by one person counts none', async () => {
  // B-104 has had its first paid hours and reached thirty with them: two tasks on one line of the day.
  await teams
    .card(/^Mandag 1\.\sjuni/)
    .getByTitle('Åbn B-104: første løntimer, timemål nået')
    .click();
  await teams.card('B-104: opgaver').getByTitle('Åbn B-104: timemål nået').click();
  const question = teams.card('B-104: 30 timer er nået');
  await question.getByRole('button', { name: 'Del nyheden' }).click();
  await teams
    .card(/^Mandag 1\.\sjuni/)
    .getByTitle('B-104: timemål nået: Fortryd')
    .waitFor();

  const channel = (await demo.app.store.teams.get(demo.teamId))?.channels.celebrations;
  const name = (await demo.app.store.teams.get(demo.teamId))?.knownChannels.find(
    ({ id }) => id === channel,
  )?.name;
  await teams.openChannel(name ?? 'General');
  const post = teams.card('En borger er nu oppe på mindst 30 lønnede timer om måneden.');
  await post.waitFor();
  const words = await post.textContent();
  expect(words).toContain('1borger har nået målet i år');
  expect(words).not.toMatch(/B-\d|Mette|Holm|Flere skal med|maj|2026/);

  await post.getByRole('button', { name: '👏' }).click();
  await expect.poll(() => post.textContent()).toContain('👏 1');
  await post.getByRole('button', { name: '👏' }).click();
  await expect.poll(() => post.textContent()).not.toContain('👏 1');
});

test('a marble under the post brings the box to the channel, with pictures that the bot serves', async () => {
  await button('Læg en kugle i').click();
  const box = teams.card('kugle i juni');
  await expect.poll(() => box.textContent()).toContain('= Mindst 30 lønnede timer11');
  expect(await box.textContent()).toContain('1kugle i juni');
  expect(await box.textContent()).not.toMatch(/B-\d|Mette|Holm|Flere skal med/);
  const glasses = box.getByRole('img', { name: /^Et glas: 1 kugle/ });
  await expect.poll(() => glasses.count()).toBe(2);
  for (const glass of await glasses.all()) {
    const address = (await glass.getAttribute('src')) ?? '';
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new URL(address).pathname).toMatch(/^\/pictures\/a-a-a-b-a-a_cacg-ba-ab_[\w-]{22}\.png$/);
  }
});
