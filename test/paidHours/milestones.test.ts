import { describe, expect, test } from 'vitest';
import { delayOf } from '../../src/sweep/shareDelay.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { hoursCase, hoursTown, press, register, say } from './town.ts';

const here = hoursTown('2026-05-18T09:00');

const holding = (words: string): PostedActivity | undefined =>
  [...here().connector.activities.values()].filter((activity) => shown(activity).includes(words)).at(-1);
const count = (words: string) =>
  [...here().connector.activities.values()].filter((activity) => shown(activity).includes(words)).length;
const record = async (caseRef = 'B-101') => (await here().store.cases.get(here().town.groupId, caseRef))?.row;

const asks = { C14: 'B-101: første lønnede timer', C15: 'B-101: 30 timer er nået' };
const posts = {
  C14: 'En borger i vores team har fået sine første lønnede timer',
  C15: 'En borger er nu oppe på mindst 30 lønnede timer',
};

/** Five active placements, so that what is shared is posted at once. */
async function team(placements = 5): Promise<void> {
  for (let index = 1; index <= placements; index += 1) await hoursCase(here(), `B-10${index}`);
}
const report = (hours: string, caseRef = 'B-101', who = 'mette') =>
  say(here(), who, `/løntimer ${caseRef} 2026-04 ${hours}`);
const hoursCome = (hours: number, caseRef = 'B-101') =>
  register(here(), caseRef, [{ type: 'paidHoursRegistered', month: '2026-04', hours, kind: 'ordinary' }]);

async function share(card: keyof typeof asks, caseRef = 'B-101'): Promise<void> {
  const ask = holding(asks[card].replace('B-101', caseRef));
  await press(here(), 'mette', button(ask, 'milestone.share'));
  await here().goTo(here().app.time.local());
}

describe('a milestone', () => {
  test('is asked about in the turn that caused it, and posted only after Del', async () => {
    await team();
    await report('29,99');
    expect(count(asks.C14)).toBe(1);
    expect(count(asks.C15)).toBe(0);
    await report('30');
    expect(count(asks.C15)).toBe(1);
    await here().goTo('2026-05-26T09:00');
    expect(count(posts.C14) + count(posts.C15)).toBe(0);
    await share('C15');
    expect(count(posts.C15)).toBe(1);
  });

  test('the post says nothing about whose it is, in its text or behind its buttons', async () => {
    await team();
    await report('12');
    await share('C14');
    const post = holding(posts.C14);
    expect(post?.conversationId).toContain(here().town.teamsId);
    const all = JSON.stringify(post);
    expect(all).toContain('sine første timer i år');
    for (const secret of ['B-101', 'Mette', 'mette', 'april', 'maj 2026', 'Flere skal med', 'C14']) {
      expect(all).not.toContain(secret);
    }
  });

  test.each([
    ['twice by the card', () => report('30'), () => report('31')],
    ['by an import and a person', () => hoursCome(30), () => report('30')],
    ['by a person and an import', () => report('30'), () => hoursCome(33)],
    ['by two at once', () => Promise.all([report('30'), hoursCome(30)]), async () => {}],
  ])('is asked about once when the month is registered %s', async (_, first, second) => {
    await team();
    await first();
    await second();
    await here().app.deliver();
    expect(count(asks.C14)).toBe(1);
    expect(count(asks.C15)).toBe(1);
  });

  test('pressed twice, Del shares once', async () => {
    await team();
    await report('12');
    const data = button(holding(asks.C14), 'milestone.share');
    await Promise.all([press(here(), 'mette', data), press(here(), 'lise', data)]);
    await here().goTo('2026-05-18T09:30');
    expect(count(posts.C14)).toBe(1);
  });

  test('is numbered by the team’s year', async () => {
    await team();
    await report('12', 'B-101');
    await share('C14');
    await report('3', 'B-102');
    await share('C14', 'B-102');
    expect(holding('borgere med deres første timer i år')).toBeDefined();
  });

  test('long ago it is no news', async () => {
    await team();
    await say(here(), 'mette', '/løntimer B-101 2025-11 40');
    expect(count(asks.C14)).toBe(0);
  });

  test('at night it is asked about the next morning', async () => {
    await team();
    here().app.time.set('2026-05-18T21:00');
    await hoursCome(12);
    await here().app.deliver();
    expect(count(asks.C14)).toBe(0);
    await here().goTo('2026-05-19T07:59');
    expect(holding('første løntimer')).toBeUndefined();
    await here().goTo('2026-05-19T08:00');
    expect(holding('første løntimer')).toBeDefined();
  });
});

describe('a job or an education', () => {
  const begins = async (
    caseRef: string,
    event: { type: 'educationStarted' } | { type: 'jobStarted'; kind: 'ordinary' },
  ) => {
    await register(here(), caseRef, [event]);
    await here().app.deliver();
  };
  const shareAs = async (outcome: string) => {
    const data = {
      ...button(holding(': job er begyndt'), 'milestone.share'),
      outcome,
    };
    await press(here(), 'mette', data);
    await here().goTo(here().app.time.local());
  };

  test('is what whoever shares it says, and each has its own number', async () => {
    await team(7);
    await begins('B-101', { type: 'jobStarted', kind: 'ordinary' });
    await shareAs('flexJob');
    await begins('B-102', { type: 'educationStarted' });
    await shareAs('education');
    expect(shown(holding('er startet i job.'))).toContain('borger i job i år');
    expect(shown(holding('begyndt på en uddannelse.'))).toContain('borger i job eller uddannelse i år');
    expect(shown(holding('er startet i job.'))).not.toMatch(/fleks/i);
    expect((await record())?.state.ended).toMatchObject({ by: 'jobStarted', outcome: 'flexJob' });
  });
});

describe('a team with fewer than five active placements', () => {
  test('waits one to five working days, as the card’s key says', async () => {
    await team(4);
    await report('12');
    await share('C14');
    expect(count(posts.C14)).toBe(0);
    const key = (await record())?.open.find((open) => open.includes('|share|')) ?? '';
    const card = (await here().store.cases.card(here().town.groupId, key))?.row;
    const days = ['2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-26'];
    expect(card?.snoozedTo).toBe(days[delayOf(key) - 1]);
    await here().goTo(`${card?.snoozedTo}T07:59`);
    expect(count(posts.C14)).toBe(0);
    await here().goTo(`${card?.snoozedTo}T08:00`);
    expect(count(posts.C14)).toBe(1);
  });

  test('every delay from one to five days occurs', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `B-${index}|C14|share|2026-05-18T09:00`);
    expect([...new Set(keys.map(delayOf))].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('a correction before the post ends it in silence: no question, no post', async () => {
    await team(4);
    await report('12');
    await share('C14');
    await report('0');
    await here().goTo('2026-06-01T09:00');
    expect(count('ret opslaget?')).toBe(0);
    expect(count(posts.C14)).toBe(0);
    expect((await record())?.open.filter((key) => key.includes('|share|'))).toEqual([]);
  });

  test('a correction of the correction before its day leaves it to be posted', async () => {
    await team(4);
    await report('12');
    await share('C14');
    await report('0');
    await report('12');
    await here().goTo('2026-06-01T09:00');
    expect(count('ret opslaget?')).toBe(0);
    expect(count(posts.C14)).toBe(1);
  });

  test('numbers by what the channel has read, however long each has rested', async () => {
    await team(4);
    for (const caseRef of ['B-101', 'B-102', 'B-103', 'B-104']) {
      await report('12', caseRef);
      await share('C14', caseRef);
    }
    await here().goTo('2026-06-01T09:00');
    const read = [...here().connector.activities.values()]
      .filter((activity) => shown(activity).includes(posts.C14))
      .map((activity) => /"text":"(\d)"/.exec(shown(activity))?.[1]);
    expect(read).toEqual(['1', '2', '3', '4']);
  });
});

describe('under the post', () => {
  async function post(): Promise<PostedActivity | undefined> {
    await team();
    await report('12');
    await share('C14');
    return holding(posts.C14);
  }
  const clap = (name: string) => press(here(), name, button(holding(posts.C14), 'cheer.clap'));

  test('👏 counts people, and a second press of one person takes theirs back', async () => {
    await post();
    await clap('mette');
    await clap('petra');
    expect(shown(holding(posts.C14))).toContain('👏 2');
    await clap('petra');
    expect(shown(holding(posts.C14))).toContain('👏 1');
    await clap('mette');
    expect(shown(holding(posts.C14))).not.toMatch(/👏 \d/);
  });

  test('two people at the same moment are two', async () => {
    await post();
    await Promise.all([clap('mette'), clap('petra'), clap('anders')]);
    // Three answers race to redraw one post: who finds it busy comes again some seconds later, and has the last word.
    await expect
      .poll(async () => {
        here().app.time.advance(1_000);
        await here().app.deliver();
        return shown(holding(posts.C14));
      })
      .toContain('👏 3');
  });

  test('one marble goes in, whoever was first', async () => {
    const marble = button(await post(), 'cheer.marble');
    await press(here(), 'petra', marble);
    await press(here(), 'anders', marble);
    expect(shown(holding(posts.C14))).toContain('Der er lagt en kugle i kuglekassen.');
    expect(buttons(holding(posts.C14))).toEqual(['cheer.clap']);
  });
});

describe('a correction that undoes a milestone', () => {
  test('before it was shared takes the question away', async () => {
    await team();
    await report('30');
    await report('29,99');
    const open = (await record())?.open ?? [];
    expect(open.some((key) => key.includes('|C15|ask|'))).toBe(false);
    expect(open.some((key) => key.includes('|C14|ask|'))).toBe(true);
  });

  test('after it was shared asks, and corrects the post', async () => {
    await team();
    await report('30');
    await share('C15');
    await report('29,99');
    expect(count('ret opslaget?')).toBe(1);
    await press(here(), 'mette', button(holding('ret opslaget?'), 'milestone.retract'));
    expect(count(posts.C15)).toBe(0);
    const post = holding('Opslaget er rettet');
    expect(JSON.stringify(post)).not.toContain('B-101');
    expect(buttons(post)).toEqual([]);
  });

  test('asks nothing more once the post was corrected', async () => {
    await team();
    await report('30');
    await share('C15');
    await report('20');
    await press(here(), 'mette', button(holding('ret opslaget?'), 'milestone.retract'));
    await report('31');
    await report('21');
    expect((await record())?.open.filter((key) => key.includes('|C15|'))).toEqual([]);
  });

  test('leaves the post where the broker says so', async () => {
    await team();
    await report('30');
    await share('C15');
    await report('20');
    await press(here(), 'mette', button(holding('ret opslaget?'), 'milestone.keep'));
    expect(count(posts.C15)).toBe(1);
  });

  test('and one that restores it takes the question back', async () => {
    await team();
    await report('30');
    await share('C15');
    await report('20');
    await report('31');
    expect((await record())?.open.filter((key) => key.includes('|retract|'))).toEqual([]);
    expect(count(asks.C15)).toBe(0);
    expect(count(posts.C15)).toBe(1);
  });
});

test('a share that is taken back corrects the post', async () => {
  await team();
  await report('12');
  await share('C14');
  const settled = [...here().connector.activities.values()].find((activity) =>
    shown(activity).includes('nyheden er delt'),
  );
  await press(here(), 'mette', button(settled, 'card.undo'));
  expect(count(posts.C14)).toBe(0);
  expect(holding('Opslaget er rettet')).toBeDefined();
});
