import { describe, expect, it } from 'vitest';
import { parseClosingDays } from '../../src/settings/closingDays.ts';
import { type SettingsOutcome, saveMemberRoles, saveSettings } from '../../src/settings/handle.ts';
import { aMember, aTeam } from '../support/rows.ts';

const team = aTeam({
  knownChannels: [
    { id: '19:general', name: 'General' },
    { id: '19:closed', name: 'Opfølgning' },
  ],
});
const lise = aMember('entra-lise');
const mette = aMember('entra-mette', { roles: ['jobBroker', 'leader'] });
const gone = aMember('entra-carl', { left: true });
const members = [lise, mette, gone];

const filled = {
  reminders: '19:closed',
  celebrations: 'none',
  mode: 'both',
  language: 'en',
  closingDays: '5/6, 24/12',
  leader: lise.id,
  caseSystemUrl: '',
};

function saved(outcome: SettingsOutcome) {
  if (outcome.type === 'refuse') throw new Error(outcome.message);
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    team: outcome.team(team),
    members: Object.fromEntries(outcome.members.map(({ id, change }) => [id, change(byId.get(id)!).roles])),
  };
}

describe('closing days', () => {
  it.each([
    ['5/6, 24/12, 31/12', ['06-05', '12-24', '12-31']],
    ['24.12 og 31. december', ['12-24', '12-31']],
    ['24-12; 5/6', ['06-05', '12-24']],
    ['5 juni', ['06-05']],
    ['5. maj, 5/5', ['05-05']],
    ['29/2', ['02-29']],
    ['', []],
    ['30/2', undefined],
    ['13/13', undefined],
    ['0/1', undefined],
    ['juleaften', undefined],
    ['5/6 24/12', undefined],
  ])('%s', (text, expected) => {
    expect(parseClosingDays(text)).toEqual(expected);
  });
});

describe('the set-up card', () => {
  it('saves everything at once', () => {
    const outcome = saved(saveSettings({ data: filled, team, members }));
    expect(outcome.team).toMatchObject({
      channels: { reminders: '19:closed' },
      deliveryMode: 'day',
      language: 'en',
      closingDays: ['06-05', '12-24'],
      leader: lise.id,
      setUp: true,
    });
  });

  it('moves the role of leader', () => {
    const { members: changed } = saved(saveSettings({ data: filled, team, members }));
    expect(changed).toEqual({ [lise.id]: ['leader'], [mette.id]: ['jobBroker'] });
  });

  it('takes the address of the case system away again', () => {
    const url = 'https://sager.example/{code}';
    const withUrl = saved(saveSettings({ data: { ...filled, caseSystemUrl: url }, team, members })).team;
    expect(withUrl.caseSystemUrl).toBe(url);
    const outcome = saveSettings({ data: filled, team: withUrl, members });
    if (outcome.type === 'refuse') throw new Error(outcome.message);
    expect(outcome.team(withUrl).caseSystemUrl).toBeUndefined();
  });

  it.each([
    ['6', 6],
    [' 12 ', 12],
    ['', undefined],
    ['0', undefined],
  ])('reads the goal of the marbles %j', (marbleGoal, goal) => {
    expect(saved(saveSettings({ data: { ...filled, marbleGoal }, team, members })).team.marbleGoal).toBe(
      goal,
    );
  });

  it.each([
    ['fewer marbles than none', { marbleGoal: '-1' }, 'settings.marbleGoalError'],
    ['half a marble', { marbleGoal: '6,5' }, 'settings.marbleGoalError'],
    ['more marbles than fit', { marbleGoal: '100' }, 'settings.marbleGoalError'],
    ['a channel of another team', { reminders: '19:elsewhere' }, 'settings.unknownChannel'],
    ['a day that does not exist', { closingDays: '30/2' }, 'settings.closingDaysError'],
    ['no leader', { leader: '' }, 'settings.leaderError'],
    ['a leader who has left', { leader: gone.id }, 'settings.leaderError'],
    ['an address without a code', { caseSystemUrl: 'https://sager.example/' }, 'settings.caseSystemError'],
    [
      'an address without encryption',
      { caseSystemUrl: 'http://s.example/{code}' },
      'settings.caseSystemError',
    ],
    ['a script for an address', { caseSystemUrl: 'javascript:{code}' }, 'settings.caseSystemError'],
    ['a way that there is not', { mode: 'all' }, 'answer.badInput'],
  ])('refuses %s', (_name, over, message) => {
    expect(saveSettings({ data: { ...filled, ...over }, team, members })).toEqual({
      type: 'refuse',
      message,
    });
  });
});

describe('the roles of a person', () => {
  it('replaces them, and leaves the leader the leader', () => {
    const data = { member: mette.id, roles: 'caseWorker,ctiWorker' };
    const { members: changed } = saved(saveMemberRoles({ data, team, members }));
    expect(changed).toEqual({ [mette.id]: ['caseWorker', 'ctiWorker', 'leader'] });
  });

  it('takes all away', () => {
    const { members: changed } = saved(saveMemberRoles({ data: { member: lise.id }, team, members }));
    expect(changed).toEqual({ [lise.id]: [] });
  });

  it('makes nobody leader, and knows no other words', () => {
    const data = { member: lise.id, roles: 'leader,admin,jobBroker' };
    const { members: changed } = saved(saveMemberRoles({ data, team, members }));
    expect(changed).toEqual({ [lise.id]: ['jobBroker'] });
  });

  it.each([
    ['nobody', { roles: 'jobBroker' }],
    ['a stranger', { member: 'x', roles: 'jobBroker' }],
    ['somebody who has left', { member: gone.id, roles: 'jobBroker' }],
  ])('refuses %s', (_name, data) => {
    expect(saveMemberRoles({ data, team, members })).toEqual({
      type: 'refuse',
      message: 'settings.memberError',
    });
  });
});
