import { personalId } from '../../src/register/newMessage.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aSetting, type Setting, workAll } from '../support/delivery.ts';
import { aMember } from '../support/rows.ts';

/** Cases of one team, each with a worker of its own, so that each answer is on a card and not in a long list. */
export const perTeam = 10;
/** When the cards of `dueTeams` are there. */
export const dueAt = '2026-04-07T08:00';

export const workerOf = (number: number) => `worker-${number}`;

/** Teams whose heads-up of every case has been sent: to its worker, and as a line of the channel's post. */
export async function dueTeams(store: Store, count: number): Promise<Setting[]> {
  const teams: Setting[] = [];
  for (let made = 0; made < count; made += 1) {
    const team = await aSetting(store, '2026-03-12T10:00', {
      channels: { reminders: '19:opgaver' },
      rosterRead: '2026-04-07T05:59:00.000Z',
    });
    for (let number = 0; number < perTeam; number += 1) await aCase(team, number);
    team.time.set(dueAt);
    await sweepOnce(team.deps);
    await workAll(team.deps);
    teams.push(team);
  }
  return teams;
}

async function aCase({ store, teamId, opens }: Setting, number: number): Promise<void> {
  const upn = workerOf(number);
  await store.members.update(teamId, upn, () => aMember(upn, { roles: ['jobBroker'] }));
  const events = [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ] as const;
  await opens(`B-${number}`, [...events], upn);
}

export const answerVerb = 'contact.register';

/** What the button of a worker's card carries, filled in. */
export function filledIn(teamId: string, number: number): object {
  const inputs = { date: '2026-04-07', form: 'walk', reached: 'true' };
  const card = `B-${number}|C01|headsUp|2026-03-12`;
  return { verb: answerVerb, team: teamId, message: personalId(dueAt, workerOf(number)), card, ...inputs };
}

/** Their press, as Teams posts it. */
export function answerOf(teamId: string, number: number): object {
  const upn = workerOf(number);
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${upn}`, aadObjectId: upn },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${upn}`, conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    value: {
      action: { type: 'Action.Execute', verb: answerVerb, data: filledIn(teamId, number) },
      trigger: 'manual',
    },
  };
}

/** A benchmark of refusals would be worth nothing: the answer must be there. */
export async function post(url: string, activity: object): Promise<void> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`answered with ${response.status}: ${text.slice(0, 200)}`);
  const { type } = JSON.parse(text) as { type?: string };
  if (type !== undefined && !type.includes('card.adaptive'))
    throw new Error(`refused: ${text.slice(0, 200)}`);
}
