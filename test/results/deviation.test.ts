import { describe, expect, test } from 'vitest';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

const here = hoursTown('2026-06-30T09:00');

const to = (name: string, words: string): PostedActivity | undefined => here().inChat(name, words).at(-1);

describe('C32, a deviation', () => {
  /** Two months without a plan after the deadline: out of its band in both. */
  async function twoMonths(): Promise<PostedActivity | undefined> {
    for (let index = 1; index <= 6; index += 1)
      await register(here(), `B-10${index}`, [{ type: 'caseOpened', date: '2026-04-20' }]);
    await here().goTo('2026-07-03T09:00');
    return to('lise', 'Afvigelse i juni 2026');
  }

  test('is asked of the leader, answered in two steps, and asked again at its deadline', async () => {
    const card = await twoMonths();
    expect(shown(card)).toContain('Hvad er forklaringen, og hvad gør I?');
    const answer = { ...button(card, 'form.open'), verb: 'deviation.answer' };
    const filled = {
      ...{ why: 'practice', handling: 'talks', handlingLine: 'Fast tid hver uge' },
      ...{ responsible: here().town.memberId('mette'), deadline: '2026-07-13' },
    };
    const early = await press(here(), 'lise', { ...answer, ...filled, deadline: '2026-07-04' });
    expect(early.text).toContain('5 til 60 dage');
    const named = await press(here(), 'lise', { ...answer, ...filled, handlingLine: 'Ring 241235-4209' });
    expect(named.text).toContain('nævne en person');
    const others = await press(here(), 'mette', { ...answer, ...filled });
    expect(others.text).not.toContain('Afvigelse besvaret');
    const { text } = await press(here(), 'lise', { ...answer, ...filled });
    expect(text).toContain('Afvigelse besvaret');
    expect(text).toContain('Flere samtaler: Fast tid hver uge');
    await here().goTo('2026-07-13T07:59');
    expect(to('mette', 'frist i dag')).toBeUndefined();
    await here().goTo('2026-07-13T08:00');
    const due = to('mette', 'frist i dag');
    const done = await press(here(), 'mette', button(due, 'deviation.close'));
    expect(done.text).toContain('Gjort');
    await here().goTo('2026-07-21T08:00');
    expect(here().inChat('lise', 'Afvigelse i juni 2026').length).toBeGreaterThan(0);
    expect(await say(here(), 'lise', '/resultater 2026-06')).toContain('Handling: Flere samtaler');
  });
});
