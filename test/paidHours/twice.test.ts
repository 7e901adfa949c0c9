import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { ImportDeps } from '../../src/imports/deps.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { register } from '../../src/register/register.ts';
import { button } from '../support/botServerCases.ts';
import { hoursCase, hoursTown, posted, press, say } from './town.ts';

const here = hoursTown('2026-05-04T09:00');
const key = 'B-101|C13|due|2026-05';

/** A file of one row, read and written as `npm run import` does. `meanwhile`: between the two. */
async function importHours(hours: string, meanwhile: () => Promise<unknown> = async () => {}) {
  const { app, store, town } = here();
  const deps: ImportDeps = {
    lexicon: danish,
    programmes: builtInProgrammes,
    read: async (teamId, caseRef) => {
      const found = await store.cases.get(teamId, caseRef);
      const log = await store.cases.events(teamId, caseRef);
      await meanwhile();
      return found && { record: found.row, log };
    },
    register: (registration) => register(app.delivery, registration),
  };
  const text = `sagskode;måned;timer;type;kilde\nB-101;2026-05;${hours};ordinær;eIndkomst\n`;
  const open = () => Readable.from([Buffer.from(text)]);
  const options = { teamId: town.groupId, now: app.time.local(), write: true };
  const [report] = await importFiles([{ open, kind: 'paidHours' }], options, deps);
  await app.deliver();
  return report;
}

const list = () => posted(here(), `${personalId('2026-06-01T08:00', here().town.memberId('mette'))}|hours`);
let onTheList: ReturnType<typeof button>;
/** Pressed on the list as it came, whatever became of its lines. */
const save = (hours: string) =>
  press(here(), 'mette', { ...onTheList, [`hours:${key}`]: hours, [`kind:${key}`]: 'ordinary' });
const log = async () =>
  (await here().store.cases.events(here().town.groupId, 'B-101')).flatMap(({ event, by }) => {
    if (event.type !== 'cardAnswered' || event.answer.month !== '2026-05') return [];
    return [[event.answer.before, event.answer.hundredths, by === 'import' ? 'import' : 'person']];
  });
const value = async () =>
  (await here().store.cases.get(here().town.groupId, 'B-101'))?.row.state.paidHours['2026-05'];
/** How often it was asked whether to tell of a milestone; a key has the registration that reached it. */
const asked = async (milestone: 'C14' | 'C15') => {
  const cards = await here().store.cases.cards(here().town.groupId, 'B-101');
  return cards.filter(({ row }) => row.card === milestone && row.kind === 'ask').length;
};

/** The case's list has come, on the first working day of June. */
async function june(): Promise<void> {
  await hoursCase(here(), 'B-101');
  await here().goTo('2026-06-01T08:00');
  onTheList = button(await list(), 'hours.save');
}

describe('the same month by import and card: one value, its history, milestones once', () => {
  test.each([
    ['the file first', () => importHours('30'), () => save('31'), 3000, [[undefined, 3000, 'import']]],
    ['the card first', () => save('30'), () => importHours('30'), 3000, [[undefined, 3000, 'person']]],
    [
      'the card first, the file with another figure',
      () => save('30'),
      () => importHours('31,5'),
      3150,
      [
        [undefined, 3000, 'person'],
        [3000, 3150, 'import'],
      ],
    ],
    [
      'the file twice',
      () => importHours('30'),
      () => importHours('30,00'),
      3000,
      [[undefined, 3000, 'import']],
    ],
  ] as const)('%s', async (_, first, second, hundredths, history) => {
    await june();
    await first();
    await second();
    expect(await value()).toEqual({ ordinary: hundredths });
    expect(await log()).toEqual(history);
    expect(await asked('C14')).toBe(1);
    expect(await asked('C15')).toBe(1);
  });

  test('a card that was saved while the file was read: the log keeps what it had', async () => {
    await june();
    await importHours('31,5', () => save('30'));
    expect(await value()).toEqual({ ordinary: 3150 });
    expect(await log()).toEqual([
      [undefined, 3000, 'person'],
      [3000, 3150, 'import'],
    ]);
    expect(await asked('C14')).toBe(1);
    expect(await asked('C15')).toBe(1);
  });

  test('both at the same moment', async () => {
    await june();
    await Promise.all([save('30'), importHours('31,5')]);
    const history = await log();
    expect(await value()).toEqual({ ordinary: history.at(-1)?.[1] });
    expect(await asked('C14')).toBe(1);
    expect(await asked('C15')).toBe(1);
  });
});

test('who corrected a month, what stood before and from where it came is on the card of the case', async () => {
  await june();
  await save('30');
  await importHours('31,5');
  const card = await say(here(), 'mette', '/løntimer B-101 maj');
  expect(card).toContain('31,5 timer (ordinære timer), før 30, fagsystemet kl. 08:00. Kilde: eIndkomst');
  expect(card).toContain('30 timer (ordinære timer), Mette kl. 08:00');
});
