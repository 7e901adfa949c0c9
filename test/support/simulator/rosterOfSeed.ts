import type { ConnectorClient } from 'botframework-connector';
import type { Clock } from '../../../src/outbox/contract.ts';
import type { Member } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { createPeople, type KeptPeople } from '../../../src/teams/people.ts';
import { silent } from '../delivery.ts';
import type { Random } from '../random.ts';

/** What Teams has been seen to make of a roster; all but the first say nothing about who left. */
const ways = [
  'whole',
  'no answer',
  'empty',
  'no list',
  'ids without names',
  'names without ids',
  'one null',
] as const;

/** Reads a roster that is lost in a new way each time it is asked for, from the same people all week. */
export function peopleOfSeed(
  store: Store,
  members: readonly Member[],
  { clock, chance, isBad }: { clock: Clock; chance: Random; isBad(): boolean },
): KeptPeople {
  const whole = members.map(({ id, name, signInName, teamsUserId }) => ({
    ...{ id: teamsUserId, name, aadObjectId: id, userPrincipalName: signInName },
  }));
  const answer = async () => {
    switch (isBad() ? chance.pick(ways) : 'whole') {
      case 'whole':
        return { members: whole };
      case 'no answer':
        throw new Error('no answer');
      case 'empty':
        return { members: [] };
      case 'no list':
        return {};
      case 'ids without names':
        return { members: whole.map(({ aadObjectId }) => ({ id: aadObjectId, aadObjectId, name: null })) };
      case 'names without ids':
        return { members: whole.map((one) => ({ ...one, aadObjectId: null })) };
      case 'one null':
        return { members: [null, ...whole.slice(1)] };
    }
  };
  // Only what the roster is read by; the client's type has far more.
  const client = { conversations: { getConversationPagedMembers: answer } } as unknown as ConnectorClient;
  const tellOfRemoval = async () => {};
  return createPeople({ store, connect: async () => client, clock, log: silent, tellOfRemoval });
}
