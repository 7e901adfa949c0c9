import type { Render } from '../../../src/outbox/contract.ts';
import { wakeRows } from '../../../src/register/dueRows.ts';
import { noChange } from '../../../src/store/noChange.ts';
import type { CaseRecord } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSetting } from '../../support/delivery.ts';
import { aTeam } from '../../support/rows.ts';

/** The moment at which every case has a card. */
export const dueAt = '2026-04-07T08:00';
/** Rows of one transaction: a case and its line in the list of what falls due. */
const casesAtOnce = 40;

/** A card that says which message it is, so that whoever receives it can count. */
export const showingItsId: Render = ({ message, cards }) => ({
  card: { message: message.id, cards: cards.map(({ card }) => card.key) },
  summary: 'En påmindelse',
});

/** What the first process sends before anything is counted. */
export const warmUp = { name: 'warm', teams: 1, perTeam: 10 } as const;

interface CardsOptions {
  /** What the ids of the teams begin with: the first process has cards of its own to warm up with. */
  name: 'chaos' | 'warm';
  teams: number;
  perTeam: number;
  serviceUrl: string;
}

/**
 * Teams of `perTeam` cases, each with one card at `dueAt`: a copy for its worker (two in a team, so they are bundled) and a
 * neutral one in the channel. Every team is a tenant of its own.
 */
export async function makeCards(
  store: Store,
  { name, teams, perTeam, serviceUrl }: CardsOptions,
): Promise<{ keys: string[]; teamIds: string[] }> {
  const pattern = await aPattern(store);
  const teamIds = Array.from({ length: teams }, (_, number) => `${name}-${number}`);
  const keys: string[] = [];
  for (const id of teamIds) {
    const channels = { reminders: `19:${id}@thread.tacv2` };
    const known = { deliveryMode: 'both', tenantId: `tenant-${id}`, leader: 'entra-lis' } as const;
    const nextDue = pattern.records[0]?.due[0]?.at;
    await store.teams.update(id, () => aTeam({ id, serviceUrl, channels, ...known, nextDue }));
    for (const member of pattern.members) {
      const teamsUserId = `${member.teamsUserId}:${id}`;
      await store.members.update(id, member.id, () => ({ ...member, teamsUserId }));
    }
    for (let first = 0; first < perTeam; first += casesAtOnce) {
      const count = Math.min(casesAtOnce, perTeam - first);
      const records = Array.from({ length: count }, (_, index) => copyOf(pattern.records, first + index));
      const dueAdded = records.flatMap((row) => wakeRows(row));
      const done = await store.commit(id, {
        ...noChange,
        records: records.map((row) => ({ row })),
        dueAdded,
      });
      if (!done) throw new Error('the cases could not be made');
    }
    for (let number = 0; number < perTeam; number += 1) keys.push(`${id}|B-${number}|C01|headsUp|2026-03-12`);
  }
  return { keys, teamIds };
}

/** Cases of two workers as registrations make them; the others are copies under another name. */
async function aPattern(store: Store) {
  const team = await aSetting(store, '2026-03-12T10:00');
  const events = [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ] as const;
  const workers = ['entra-mette', 'entra-jonas'];
  for (const worker of workers) await team.opens(`P-${worker.charAt(0)}`, [...events], worker);
  const members = await store.members.list(team.teamId);
  const records = await Promise.all(workers.map((worker) => team.record(`P-${worker.charAt(0)}`)));
  await store.teams.update(team.teamId, (row) => ({ ...(row ?? aTeam()), removed: true }));
  return { members, records: records.filter((record) => record !== undefined) };
}

function copyOf(records: readonly CaseRecord[], number: number): CaseRecord {
  const record = records[number % records.length];
  if (!record) throw new Error('there is no pattern to copy');
  return JSON.parse(JSON.stringify(record).replaceAll(record.caseRef, `B-${number}`)) as CaseRecord;
}
