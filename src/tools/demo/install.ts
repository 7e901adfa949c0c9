import type { Store } from '../../store/store.ts';
import { bot, type Person, people, team, tenantId } from './people.ts';

/**
 * Adds the bot to the demo's team as Teams does it, by the activity that an installation sends, and answers the
 * set-up card for its owner. Done again on the next start: an installation may be told twice.
 */
export async function installInTeam(botUrl: string, serviceUrl: string, store: Store): Promise<string> {
  const owner = personCalled('leder');
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(installation(serviceUrl, owner)),
  });
  if (!response.ok) throw new Error(`the bot did not take the installation: ${response.status}`);
  const teamId = (await store.teams.ofMember(owner.entraId))[0]?.id;
  if (!teamId) throw new Error('the bot did not keep the team');
  await answerSetUp(teamId, store);
  return teamId;
}

export function personCalled(key: string): Person {
  const person = people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`nobody in the demo is called ${key}`);
  return person;
}

function installation(serviceUrl: string, owner: Person) {
  return {
    type: 'installationUpdate',
    action: 'add',
    id: 'demo-installation',
    channelId: 'msteams',
    serviceUrl,
    locale: 'da-DK',
    from: { id: owner.id, aadObjectId: owner.entraId },
    recipient: bot,
    conversation: { id: team.id, conversationType: 'channel', isGroup: true, tenantId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: team.id, name: team.name, aadGroupId: team.groupId },
      settings: { selectedChannel: { id: team.id } },
    },
  };
}

/** So few that a new case or two shows what a full week looks like (C28). */
export const demoCaseloadLimit = 7;

async function answerSetUp(teamId: string, store: Store): Promise<void> {
  for (const person of people) {
    await store.members.update(teamId, person.entraId, (member) => {
      if (!member) throw new Error('the roster did not name a member of the demo');
      return { ...member, roles: person.roles };
    });
  }
  await store.teams.update(teamId, (row) => {
    if (!row) throw new Error('the team of the demo is gone');
    const channels = { reminders: team.id, celebrations: team.celebrations.id };
    return {
      ...row,
      setUp: true,
      deliveryMode: 'day',
      caseloadLimit: demoCaseloadLimit,
      language: 'da',
      leader: personCalled('leder').entraId,
      channels,
    };
  });
}
