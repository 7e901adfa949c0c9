import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/engine/cards.ts';
import { withoutDigits } from '../../src/privacy/letters.ts';
import { storyTexts } from '../../src/stories/texts.ts';
import { storyFormTexts } from '../../src/stories/textsForm.ts';
import { plainDates } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { clean, storyTown } from './town.ts';

const texts = storyTexts('da');
const { missing } = storyFormTexts('da');
const here = storyTown();

const memberId = (name: string) => here().town.memberId(name);

/** All that a consent needs; `anders` asked for it. */
const consented = (over: object = {}) =>
  here().wide({
    ...{ consent: 'consent', checklist: '', subject: 'placement', consentDate: '2026-04-01' },
    ...{ consentBy: withoutDigits(memberId('anders')), consentScope: 'channels' },
    ...{ consentUntil: '2026-06-30', consentFiled: 'true', ...over },
  });

async function submitted(over: object = {}): Promise<string> {
  await here().says('mette', '/historie');
  return here().press('mette', 'story.submit', consented(over));
}

async function shared(over: object = {}): Promise<void> {
  await submitted(over);
  await here().press('lise', 'story.approve');
  await here().press('sara', 'story.approve');
}

async function giveRoles(name: string, roles: Role[]): Promise<void> {
  const { store } = here().app.delivery;
  await store.members.update(here().town.groupId, memberId(name), (member) => ({ ...member!, roles }));
}

const after = (minutes: number) => here().app.time.advance(minutes * 60_000);
const isTold = (activity: PostedActivity) => JSON.stringify(activity).includes('story.cleared');
const hours = async (count: number) => {
  for (let hour = 0; hour < count; hour += 1) {
    after(60);
    await here().tidy();
  }
};
const told = () => here().card('lise', 'story.cleared');
const channel = () => JSON.stringify(here().channelPosts());
const editsOfChannel = /PUT .*thread\.tacv2.*\/activities\//;

describe('a consent is complete', () => {
  test.each([
    ['the day on which it was given', { consentDate: '' }, missing.consentDate],
    ['a day that has been', { consentDate: '2026-04-14' }, missing.consentDate],
    ['who asked for it', { consentBy: '' }, missing.consentBy],
    ['where it may be read', { consentScope: '' }, missing.consentScope],
    ['a last day', { consentUntil: '' }, missing.consentUntil],
    ['a last day to come', { consentUntil: '2026-04-12' }, missing.consentUntil],
    ['a last day within a year', { consentUntil: '2027-04-14' }, missing.consentUntil],
    ['its record', { consentFiled: 'false' }, missing.consentFiled],
  ])('only with %s', async (_, over, words) => {
    expect(await submitted(over)).toContain(words);
    expect(await here().story()).toMatchObject({ state: 'draft', text: clean });
  });

  test('and its reviewers read who asked, when, for what and until when', async () => {
    await submitted({ consentScope: 'staff' });
    expect(plainDates(JSON.stringify(here().card('lise', 'story.approve')))).toContain(
      'Borgeren gav samtykke onsdag 1. april til Anders. Det gælder de valgte kanaler og søgning for alle i kommunen, til og med tirsdag 30. juni',
    );
  });
});

describe('who may obtain it', () => {
  test.each<[string, string, Role[]]>([
    ['the leader', 'lise', ['jobBroker']],
    ['a case worker, whatever else they are', 'anders', ['jobBroker', 'caseWorker']],
    ['a job adviser, who is the case worker too', 'anders', ['jobAdviser']],
    ['somebody without a role', 'anders', []],
  ])('not %s', async (_, name, roles) => {
    await giveRoles(name, roles);
    expect(await submitted({ consentBy: withoutDigits(memberId(name)) })).toContain(missing.consentBy);
    expect((await here().story())?.state).toBe('draft');
  });

  test('only they can be chosen, and where there is nobody the form says so', async () => {
    await here().says('mette', '/historie');
    const step = { ...consented({ consentBy: '' }), step: 'consent', to: 'consent' };
    const asked = await here().press('mette', 'story.check', step);
    expect(asked).toContain(`"value":"${memberId('anders')}"`);
    expect(asked).not.toContain(`"value":"${memberId('lise')}"`);
    for (const name of ['mette', 'sara', 'anders']) await giveRoles(name, ['caseWorker']);
    expect(await here().press('mette', 'story.check', step)).toContain(
      storyFormTexts('da').form.consentNobody,
    );
  });
});

describe('it is to one text', () => {
  test('a draft of which nobody has said yet when can be gone on with', async () => {
    await here().says('mette', '/historie');
    const about = { ...consented({ consentDate: '', consentFiled: 'false' }), step: 'about' };
    expect(await here().press('mette', 'story.check', about)).toContain(
      storyFormTexts('da').form.consentStep,
    );
    expect(await here().press('mette', 'story.submit', consented())).not.toContain(missing.consentDate);
    expect((await here().story())?.state).toBe('submitted');
  });

  test.each([
    ['the text', { result: 'Nu er der mange lønnede timer.' }],
    ['a channel', { channels: 'both' }],
  ])('%s changed: it is asked for again, where its author sees it', async (_, change) => {
    const both = [here().town.closedChannel, here().town.teamsId].map(withoutDigits).join();
    const over = 'channels' in change ? { channels: both } : change;
    await here().says('mette', '/historie');
    await here().press('mette', 'story.check', consented());
    expect(await here().press('mette', 'story.submit', consented(over))).toContain(missing.consentText);
    expect(await here().story()).toMatchObject({ state: 'draft', consent: { filed: false } });
    await here().press('mette', 'story.submit', consented({ ...over, consentFiled: 'false' }));
    expect((await here().story())?.state).toBe('draft');
    await here().press('mette', 'story.submit', { ...consented(over), step: 'reach' });
    expect((await here().story())?.state).toBe('submitted');
  });

  test('its reach is kept to: for the channels alone no search finds it', async () => {
    const search = async () => {
      const { body } = await here().app.post({
        ...here().town.says('anders', ''),
        ...{ type: 'invoke', name: 'composeExtension/query' },
        value: { commandId: 'findStory', parameters: [{ name: 'words', value: 'kollega' }] },
      });
      return JSON.stringify(body);
    };
    await shared();
    expect((await here().story())?.state).toBe('shared');
    expect(await search()).toContain(texts.post.searchNone);
    await here().press('mette', 'story.withdraw');
    await shared({ consentScope: 'staff' });
    expect(await search()).toContain(texts.post.searchTitle);
  });
});

describe('its last day', () => {
  test('is the last day of the story', async () => {
    await shared();
    expect(await here().story()).toMatchObject({ state: 'shared', deleteAfter: '2026-07-01' });
    here().app.time.set('2026-06-30T23:50');
    await here().tidy();
    expect((await here().story())?.state).toBe('shared');
    here().app.time.set('2026-07-01T00:01');
    await here().tidy();
    expect(await here().story()).toMatchObject({ state: 'expired', ended: { why: 'consent' } });
    expect(channel()).toContain(texts.over.consentOverText);
    expect(here().everything().join()).not.toContain(clean.difference);
  });

  test('ends what waits for an approval: nobody approves it late', async () => {
    await submitted({ consentUntil: '2026-04-20' });
    await here().press('sara', 'story.approve');
    here().app.time.set('2026-04-21T08:00');
    const { body } = await here().app.post(
      here().town.presses('lise', button(here().card('lise', 'story.approve'), 'story.approve')),
    );
    expect(JSON.stringify(body)).toContain(texts.refuse.consentOver);
    expect(here().channelPosts()).toEqual([]);
  });
});

describe('withdrawn by the citizen', () => {
  test('what is kept says that it was given and withdrawn, and no longer by whom it was asked', async () => {
    await shared();
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    expect((await here().story())?.consent).toEqual({
      ...{ date: '2026-04-01', filed: true, scope: 'channels', until: '2026-06-30' },
      withdrawnAt: '2026-04-13T08:00',
    });
    await here().tidy();
    expect(told()).toBeUndefined();
    expect((await here().story())?.gone).toBe(true);
  });

  test('out of the stories of a month, by whoever hears it', async () => {
    await shared({ when: 'month' });
    here().app.time.set('2026-05-01T09:00');
    await here().tidy();
    expect(channel()).toContain(clean.difference);
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    expect(channel()).not.toContain(clean.difference);
    expect(await here().story()).toMatchObject({ state: 'withdrawn', ended: { why: 'citizen' } });
  });

  test('while Teams is away for a day and a half: it is tried until it is gone, and the leader knows', async () => {
    await shared();
    const back = here().connector.fail(editsOfChannel, { status: 503 }, 10_000);
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    await here().tidy();
    expect(told()).toBeUndefined();
    await hours(2);
    expect(JSON.stringify(told())).toContain('Ikke væk endnu i Opfølgning.');
    await hours(34);
    expect(channel()).toContain(clean.difference);
    back();
    await hours(2);
    expect(channel()).not.toContain(clean.difference);
    expect(JSON.stringify(told())).toContain('Væk i Opfølgning.');
    expect((await here().story())?.gone).toBe(true);
  });

  test('where Teams refuses, the leader hears at once that somebody has to do it by hand', async () => {
    await shared();
    here().connector.fail(editsOfChannel, { status: 403 }, 10_000);
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    await here().tidy();
    expect(JSON.stringify(told())).toContain('Teams lader mig ikke fjerne den i Opfølgning.');
    expect(JSON.stringify(told())).not.toContain(clean.difference);
    expect(await here().story()).toMatchObject({ gone: true });
  });

  test('outside of Teams and in its thread it is the leader’s, until the next working day, and done once', async () => {
    await shared({ consentScope: 'outside' });
    await here().press('sara', 'story.learn', {}, 'channel');
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    await here().tidy();
    await here().tidy();
    expect(here().connector.in(here().town.chat('lise')).filter(isTold)).toHaveLength(1);
    expect(plainDates(JSON.stringify(told()))).toContain('oplæg senest tirsdag 14. april');
    expect(JSON.stringify(told())).toContain('Læs tråden igennem');
    const done = button(told(), 'story.cleared');
    const { body } = await here().app.post(here().town.presses('mette', done));
    expect(JSON.stringify(body)).toContain(texts.refuse.notYours);
    expect((await here().story())?.cleared).toBeUndefined();
    expect(await here().press('lise', 'story.cleared')).toContain(texts.left.doneTitle);
    after(60);
    await here().app.post(here().town.presses('lise', done));
    expect((await here().story())?.cleared).toEqual({ by: memberId('lise'), at: '2026-04-13T08:00' });
  });

  test('late, when its last day has taken it already, changes nothing', async () => {
    await shared();
    const late = button(here().card('channel', 'story.withdrawCitizen'), 'story.withdrawCitizen');
    here().app.time.set('2026-07-01T08:00');
    await here().tidy();
    const { body } = await here().app.post(here().town.pressesInChannel('anders', late));
    expect(JSON.stringify(body)).toContain(texts.refuse.gone);
    expect((await here().story())?.state).toBe('expired');
  });

  test('a leader who reads English reads it in English', async () => {
    const { store } = here().app.delivery;
    await store.members.update(here().town.groupId, memberId('lise'), (member) => ({
      ...member!,
      language: 'en',
    }));
    await shared({ consentScope: 'outside' });
    await here().press('anders', 'story.withdrawCitizen', {}, 'channel');
    await here().tidy();
    expect(plainDates(JSON.stringify(told()))).toContain(
      'Remove it from intranet, website and talks by Tuesday 14 April.',
    );
  });
});
