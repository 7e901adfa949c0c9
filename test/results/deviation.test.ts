import { describe, expect, test } from 'vitest';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import { forgetDeviations } from '../../src/results/statements/forget.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

const here = hoursTown('2026-06-30T09:00');

const to = (name: string, words: string): PostedActivity | undefined => here().inChat(name, words).at(-1);

const inTeams = () => JSON.stringify([...here().connector.activities.values()]);

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
    expect(await say(here(), 'lise', '/resultater juni')).toContain('Handling: Flere samtaler');
  });

  test('brings sparring when the leader asks for it: to the leader’s list, and to green time until it is answered', async () => {
    const card = await twoMonths();
    const ask = button(card, 'deviation.sparring');
    expect((await press(here(), 'mette', ask)).text).not.toContain('Du har bedt om sparring');
    expect(await say(here(), 'lise', '/grøntid')).not.toContain('afvigelse');
    const asked = (await press(here(), 'lise', ask)).text;
    expect(asked).toMatch(/Du har bedt om sparring.*\/grøntid/);
    expect(asked).not.toContain('deviation.sparring');
    expect(await say(here(), 'mette', '/grøntid')).toContain('· 1 afvigelse');
    const list = { ...ask, verb: 'leader.show', message: '', list: 'deviations' };
    expect((await press(here(), 'lise', list)).text).toContain('beder om sparring');
    const filled = {
      ...{ why: 'practice', handling: 'talks', deadline: '2026-07-13' },
      responsible: here().town.memberId('mette'),
    };
    await press(here(), 'lise', { ...button(card, 'form.open'), verb: 'deviation.answer', ...filled });
    expect(await say(here(), 'mette', '/grøntid')).not.toContain('afvigelse');
  });

  test('stands in the statements until it is settled, and is known when it comes again', async () => {
    const card = await twoMonths();
    const line = 'Set inden for 21 dage 0 % mod under 90 %.';
    expect(await say(here(), 'lise', '/resultater juni 2026')).not.toContain('Forklaring mangler.');
    await here().goTo('2026-07-10T09:00');
    expect(await say(here(), 'lise', '/resultater 2026-06')).toContain(`${line} Forklaring mangler.`);
    const filled = {
      ...{ why: 'practice', handling: 'talks', whyLine: 'Ny arbejdsgang' },
      ...{ responsible: here().town.memberId('mette'), deadline: '2026-07-20' },
    };
    await press(here(), 'lise', { ...button(card, 'form.open'), verb: 'deviation.answer', ...filled });
    await here().goTo('2026-08-05T09:00');
    const next = to('lise', 'Afvigelse i juli 2026');
    expect(shown(next)).toContain('Sidst: Flere samtaler');
    expect(button(next, 'statement.all')).toMatchObject({ month: '2026-07', programme: 'flere-skal-med' });
    const july = shown(to('lise', 'Resultater for juli 2026'));
    expect(july).toContain(`Juni 2026: Afvigelse: ${line} Forklaring: Ændret praksis: Ny arbejdsgang.`);
    expect(july).toContain('Overskredet.');
    const due = here()
      .inChat('lise', 'Set inden for 21 dage')
      .find((one) => buttons(one).includes('deviation.close'));
    await press(here(), 'lise', button(due, 'deviation.close'));
    expect(await say(here(), 'lise', '/resultater 2026-07')).not.toContain(`Juni 2026: Afvigelse: ${line}`);
  });

  test('is gone with its explanation two years after it was last written', async () => {
    const card = await twoMonths();
    const filled = {
      ...{ why: 'practice', handling: 'talks', handlingLine: 'Fast tid hver uge' },
      ...{ responsible: here().town.memberId('mette'), deadline: '2026-07-13' },
    };
    await press(here(), 'lise', { ...button(card, 'form.open'), verb: 'deviation.answer', ...filled });
    await here().goTo('2026-07-13T08:00');
    await press(here(), 'mette', button(to('mette', 'frist i dag'), 'deviation.close'));
    await press(here(), 'lise', button(to('lise', 'Resultater for juni 2026'), 'statement.share'));
    await here().goTo('2026-07-13T08:01');
    expect(inTeams()).toContain('Fast tid hver uge');
    const { delivery, time } = here().app;
    const rows = async () => {
      const found: string[] = [];
      for await (const { rowKey } of here().store.messages.scan(here().town.groupId))
        if (rowKey.includes('deviation')) found.push(rowKey);
      return found.length;
    };
    const before = await rows();
    expect(before).toBeGreaterThan(2);
    const to2028 = (at: string) => time.advance(toEpochMs(at) - time.clock());
    to2028('2028-07-12T23:00');
    // Of what was answered last the last day is not over.
    expect(await forgetDeviations(delivery)).toBeLessThan(before);
    expect(await rows()).toBeGreaterThan(0);
    to2028('2028-07-13T01:00');
    await forgetDeviations(delivery);
    await here().app.deliver();
    expect(await rows()).toBe(0);
    expect(inTeams()).not.toContain('Fast tid hver uge');
    expect(await say(here(), 'lise', '/resultater 2026-06')).toContain('Resultater for juni');
  });
});
