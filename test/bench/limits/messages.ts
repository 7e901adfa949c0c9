import { dropHints } from '../../../src/register/dropHints.ts';
import type { Connected } from '../../../src/store/connect.ts';
import type { Lane } from '../../../src/store/hints.ts';
import type { MessageRow } from '../../../src/store/messageRow.ts';
import type { Store } from '../../../src/store/store.ts';
import { aCard, aChange, aMember, aMessage, aTeam } from '../../support/rows.ts';

/** Rows of one transaction: a card, its message and the request. */
const messagesAtOnce = 30;

export interface Person {
  teamId: string;
  upn: string;
}

const log = { warn: console.warn, info: () => {}, debug: () => {}, error: console.error };

/** Teams of one tenant, whose people have all heard from the bot before. */
export async function makePeople(
  store: Store,
  { teams, conversations, serviceUrl }: { teams: number; conversations: number; serviceUrl: string },
): Promise<Person[]> {
  const ids = Array.from({ length: teams }, (_, number) => `limits-${number}`);
  for (const id of ids) await store.teams.update(id, () => aTeam({ id, serviceUrl, tenantId: 'tenant' }));
  const people = Array.from({ length: conversations }, (_, number) => ({
    teamId: ids[number % teams] ?? '',
    upn: `person-${number}`,
  }));
  for (const { teamId, upn } of people) {
    const member = aMember(upn, { conversationId: `a:29:${upn}` });
    await store.members.update(teamId, member.id, () => member);
  }
  return people;
}

/** Team after team, as a sweep leaves them, to everybody in turn. */
export async function postDigests(
  storage: Connected,
  people: readonly Person[],
  cards: number,
  at: string,
): Promise<void> {
  const all = Array.from({ length: cards }, (_, number) => ({
    number,
    person: people[number % people.length],
  }));
  for (const [teamId, some] of Map.groupBy(all, ({ person }) => person?.teamId ?? '')) {
    for (let first = 0; first < some.length; first += messagesAtOnce) {
      const messages = some
        .slice(first, first + messagesAtOnce)
        .map(({ number, person }) => aMessage(`digest-${number}`, { to: person?.upn ?? '', calm: true, at }));
      await post(storage, teamId, messages, 'calm');
    }
  }
}

/** To one of those who have digests waiting; its id. */
export async function postAlert(storage: Connected, people: readonly Person[], at: string): Promise<string> {
  const person = people[Math.floor(people.length / 2)];
  if (!person) throw new Error('nobody to alert');
  await post(storage, person.teamId, [aMessage('alert', { to: person.upn, urgent: true, at })], 'urgent');
  return 'alert';
}

async function post(
  { store, hints }: Connected,
  teamId: string,
  messages: readonly MessageRow[],
  lane: Lane,
): Promise<void> {
  const shown = messages.map((row) => ({ ...row, cards: [`B-1|C01|due|${row.id}`] }));
  const done = await store.commit(
    teamId,
    aChange({
      cards: shown.map(({ id, cards }) => ({ row: aCard(cards[0] ?? '', { messages: [id] }) })),
      messages: shown.map((row) => ({ row })),
    }),
  );
  if (!done) throw new Error('the messages could not be made');
  await dropHints({ hints, log }, teamId, done.outbox, lane);
}
