import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/results/quarter/sentences.ts';
import type { Finding } from '../../src/store/postRows.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

type Share = [n: number, d: number];

const finding = (outcome: Finding['outcome'], [n, d]: Share, [m, e]: Share): Finding => ({
  ...{ topic: 'followUp', outcome, done: { n, d }, left: { n: m, d: e } },
});
const broken = 'Af {n} praktikker med første opfølgning til tiden blev {x} afbrudt; af {m} uden: {y}.';
const told = (n: number, x: string, m: number, y: string) =>
  broken.replace('{n}', String(n)).replace('{x}', x).replace('{m}', String(m)).replace('{y}', y);

describe('what went along with what, in words', () => {
  const few = 'For få til at sige noget om første opfølgning til tiden.';
  test.each<[Share, Share, string]>([
    [[5, 20], [6, 12], told(20, '25 %', 12, '50 %')],
    [[0, 5], [5, 5], told(5, '0 %', 5, '100 %')],
    [[4, 20], [6, 10], told(20, '<5', 10, 'mindst 60 %')],
    [[19, 20], [1, 5], told(20, 'mindst 80 %', 5, '<5')],
    [[5, 20], [1, 4], few],
    [[1, 4], [5, 20], few],
    [[5, 20], [0, 0], few],
  ])('%j with, %j without', (done, left, words) => {
    expect(sentencesOf([finding('interrupted', done, left)], 'da')).toEqual([words]);
  });

  test('says of which outcome there are too few, and it once where there are too few for both', () => {
    const enough = finding('interrupted', [5, 20], [6, 12]);
    expect(sentencesOf([enough, finding('hours', [5, 20], [1, 4])], 'da')[1]).toBe(
      'For få til at sige noget om første opfølgning til tiden og løntimer.',
    );
    const none = [finding('interrupted', [1, 2], [6, 12]), finding('hours', [1, 2], [6, 12])];
    expect(sentencesOf(none, 'da')).toEqual([few]);
    expect(sentencesOf([finding('interrupted', [17, 20], [5, 9])], 'en')).toEqual([
      'Of 20 placements with the first follow-up on time, at least 80 % were broken off; of 9 without: at least 55 %.',
    ]);
  });
});

const here = hoursTown('2026-03-02T09:00');
const to = (name: string, words: string): PostedActivity | undefined => here().inChat(name, words).at(-1);
const inChannel = () =>
  here()
    .connector.in(here().town.teamsId)
    .filter((one) => shown(one).includes('Hvad virker hos os'));

/** `done` who are talked with in time, about pay too, and have paid hours; `without` any of it, and all interrupted. */
async function placements(done: number, without: number): Promise<void> {
  const cases = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `B-${from + index}`);
  const begun = [
    { type: 'caseOpened' },
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02', maxWeeks: 13 },
  ] as const;
  for (const caseRef of [...cases(101, done), ...cases(201, without)])
    await register(here(), caseRef, [...begun]);
  here().app.time.set('2026-03-04T10:00');
  for (const caseRef of cases(101, done))
    await register(here(), caseRef, [{ type: 'contactHeld', form: 'talk' }]);
  here().app.time.set('2026-04-01T10:00');
  for (const caseRef of cases(101, done))
    await register(here(), caseRef, [
      { type: 'contactHeld', form: 'talk' },
      { type: 'payTalkHeld', answer: 'notYet' },
    ]);
  here().app.time.set('2026-04-29T10:00');
  for (const caseRef of cases(101, done))
    await register(here(), caseRef, [{ type: 'contactHeld', form: 'talk' }]);
  here().app.time.set('2026-05-29T10:00');
  for (const caseRef of cases(101, done))
    await register(here(), caseRef, [
      { type: 'paidHoursRegistered', month: '2026-03', hours: 20, kind: 'ordinary' },
      { type: 'placementEnded', result: 'noJob' },
    ]);
  for (const caseRef of cases(201, without))
    await register(here(), caseRef, [{ type: 'placementInterrupted', reason: 'other' }]);
}

describe('what works for us', () => {
  const action = () => ({
    ...{ handling: 'talks', handlingLine: 'Fast tid hver uge', responsible: here().town.memberId('mette') },
    deadline: '2026-06-15',
  });
  const card = () => to('lise', 'Til jeres snak');
  const decide = (over: object = {}) => ({
    ...{ ...button(card(), 'form.open'), verb: 'quarter.decide' },
    ...{ ...action(), ...over },
  });

  test('comes to the leader on the first working day of June, who shares it with the channel once', async () => {
    await placements(6, 5);
    await here().goTo('2026-06-01T08:59');
    expect(card()).toBeUndefined();
    await here().goTo('2026-06-01T09:00');
    await here().goTo('2026-06-02T09:00');
    expect(here().inChat('lise', 'Til jeres snak')).toHaveLength(1);
    expect(to('mette', 'Til jeres snak')).toBeUndefined();
    const words = shown(card());
    expect(words).toContain(told(6, '0 %', 5, '100 %'));
    expect(words).toContain(
      'Af 6 borgere med første opfølgning til tiden fik 100 % løntimer senest tre måneder efter starten; af 5 uden: 0 %.',
    );
    expect(words).toContain(
      'Af 6 praktikker med kontakt til tiden hele vejen blev 0 % afbrudt; af 5 uden: 100 %.',
    );
    expect(words).toContain(
      'Af 6 praktikker med en samtale om løn før halvvejs blev 0 % afbrudt; af 5 uden: 100 %.',
    );
    expect(words).toContain('Hvordan kommer vi videre med det?');
    const share = button(card(), 'quarter.share');
    expect((await press(here(), 'mette', share)).text).not.toContain('Delt');
    expect(inChannel()).toEqual([]);
    expect((await press(here(), 'lise', share)).text).toContain('Delt');
    expect((await press(here(), 'lise', share)).text).toContain('Det er delt.');
    const [post, ...more] = inChannel();
    expect(more).toEqual([]);
    expect(shown(post)).toContain(told(6, '0 %', 5, '100 %'));
    expect(shown(post)).not.toMatch(/B-\d|Mette|Lise/);
    expect(buttons(post)).not.toContain('quarter.share');
  });

  test('of four without says nothing', async () => {
    await placements(6, 4);
    await here().goTo('2026-06-01T09:00');
    expect(shown(card())).toContain('For få til at sige noget om første opfølgning til tiden.');
    expect(shown(card())).not.toContain('afbrudt');
  });

  test('is not told where no placement stopped', async () => {
    here().app.time.set('2026-05-29T10:00');
    await register(here(), 'B-101', [{ type: 'caseOpened' }]);
    await here().goTo('2026-06-01T09:00');
    expect(card()).toBeUndefined();
  });

  test('becomes an action that is asked about at its deadline, and stands in the statement until it is settled', async () => {
    await placements(1, 0);
    await here().goTo('2026-06-01T09:00');
    expect((await press(here(), 'lise', decide({ deadline: '2026-06-02' }))).text).toContain('5 til 60 dage');
    const named = await press(here(), 'lise', decide({ handlingLine: 'Ring 241235-4209' }));
    expect(named.text).toContain('nævne en person');
    expect((await press(here(), 'mette', decide())).text).not.toContain('Aftalt');
    expect((await press(here(), 'lise', decide())).text).toContain('Aftalt: 1.');
    expect((await press(here(), 'lise', decide())).text).toContain('Det er aftalt.');
    const agreed = here().inChat('lise', 'Aftalt i juni 2026');
    expect(agreed).toHaveLength(1);
    expect(shown(agreed[0])).toContain('Flere samtaler: Fast tid hver uge');
    expect(buttons(agreed[0])).not.toContain('quarter.decide');
    await here().goTo('2026-06-15T08:00');
    const due = to('mette', 'frist i dag');
    expect(shown(due)).toContain('Aftalt i juni 2026');
    await here().goTo('2026-07-03T09:00');
    expect(shown(agreed[0])).not.toContain('bortfaldet');
    const line = 'Aftalt ud fra, hvad der virker hos os. Handling: Flere samtaler: Fast tid hver uge.';
    expect(await say(here(), 'lise', '/resultater 2026-06')).toContain(line);
    expect((await press(here(), 'mette', button(due, 'deviation.close'))).text).toContain('Gjort');
    expect(await say(here(), 'lise', '/resultater 2026-06')).toMatch(
      /Fast tid hver uge\. Frist [^.]*\. [^.]*\. Gjort\./,
    );
  });
});
