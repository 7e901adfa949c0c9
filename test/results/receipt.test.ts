import { describe, expect, test } from 'vitest';
import { createSilenceWatch } from '../../src/rounds/silence.ts';
import { hoursTown, press, register } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const here = hoursTown('2026-06-04T09:00');

const posts = (words: string) =>
  here()
    .connector.in(here().town.teamsId)
    .map(shown)
    .filter((text) => text.includes(words));

test('on Monday the channel reads how many have a next step, and the leader which have none', async () => {
  for (let index = 1; index <= 6; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened', date: index === 1 ? '2026-04-06' : '2026-05-26' },
    ]);
  await here().goTo('2026-06-08T08:29');
  expect(posts('har et næste skridt')).toEqual([]);
  await here().goTo('2026-06-08T08:30');
  const [post = '', ...more] = posts('har et næste skridt');
  expect(more).toEqual([]);
  expect(post).toContain('5 af 6 har et næste skridt');
  // One of six was not seen: the share would tell it.
  expect(post).not.toMatch(/B-10\d|Mette|% er set/);
  const [list] = here().inChat('lise', 'uden næste skridt');
  expect(shown(list)).toContain('1 uden næste skridt');
  expect(shown(list)).toContain('B-101');
  expect(shown(list)).not.toContain('B-102');
});

describe('what the leader asks about a case without a next step', () => {
  const list = () => here().inChat('lise', 'uden næste skridt').at(-1);
  const asked = (name: string) => here().inChat(name, 'Lise spørger');

  async function aMonday(): Promise<void> {
    await register(here(), 'B-101', [{ type: 'caseOpened', date: '2026-04-06' }]);
    await here().goTo('2026-06-08T08:30');
  }

  test('reaches its worker once, and both see when it is answered', async () => {
    await aMonday();
    const ask = button(list(), 'week.ask', { case: 'B-101' });
    const first = await press(here(), 'lise', ask);
    expect(first.text).toContain('spurgt');
    await press(here(), 'lise', ask);
    const [question, ...more] = asked('mette');
    expect(more).toEqual([]);
    expect(shown(question)).toMatch(/B-101: næste skridt\?.*intet nyt siden mandag 6\. april/);
    const said = { ...button(question, 'case.form'), verb: 'case.say' };
    const answer = await press(here(), 'mette', {
      ...said,
      say: 'nextStep',
      nextStep_step: 'meeting',
      nextStep_by: '2026-06-15',
    });
    expect(answer.text).toContain('sæt næste skridt');
    await here().goTo('2026-06-08T09:10');
    expect(shown(list()) || shown(here().inChat('lise', 'Alle har fået').at(-1))).toContain(
      'Næste skridt sat',
    );
    expect(asked('mette')).toEqual([]);
  });

  test('is the leader’s to ask, of a case on the list', async () => {
    await aMonday();
    await register(here(), 'B-102', [{ type: 'caseOpened' }]);
    const ask = button(list(), 'week.ask', { case: 'B-101' });
    await press(here(), 'anders', ask);
    await press(here(), 'lise', { ...ask, case: 'B-102' });
    expect([...asked('mette'), ...asked('anders')]).toEqual([]);
  });

  test('who is away is not asked, but the stand-in', async () => {
    await here().ask('mette', '/ferie 8/6 til 12/6 stedfortræder @Anders');
    await aMonday();
    await press(here(), 'lise', button(list(), 'week.ask', { case: 'B-101' }));
    expect([asked('mette').length, asked('anders').length]).toEqual([0, 1]);
  });
});

test('no receipt by nine raises the silence alarm, as the team was not swept', async () => {
  await register(here(), 'B-101', [{ type: 'caseOpened', date: '2026-05-26' }]);
  await here().goTo('2026-06-07T12:00');
  here().app.time.set('2026-06-08T09:00');
  const silent = async () => {
    // Only the post is looked at: the sweep itself is not late.
    await here().store.teams.update(here().town.groupId, (known) => ({ ...known!, nextDue: undefined }));
    const watch = createSilenceWatch(here().app.delivery);
    await watch.round();
    return watch.teams();
  };
  expect(await silent()).toBe(1);
  await here().store.teams.wakeBy(here().town.groupId, '2026-06-08T06:30:00.000Z', here().app.time.clock());
  await here().goTo('2026-06-08T09:01');
  expect(await silent()).toBe(0);
});
