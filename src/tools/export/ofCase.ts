import { caseRefOf } from '../../store/cardKey.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import { casesIn, listingOnly } from '../../store/messageRow.ts';
import type { Member, Team } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { ImportFault } from '../import/importFault.ts';

/**
 * All that is stored about one case, as JSON, for a request of access that is handled in the case system first
 * (domain/6-privacy.md 6.7). Other cases that stand on the same lists are left out. Throws when there is no such case.
 */
export async function exportOfCase(store: Store, { id }: Team, code: string): Promise<string> {
  const stored = await store.cases.get(id, code);
  if (!stored) throw new ImportFault(`Sag ${code} findes ikke.`);
  const { caseRef } = stored.row;
  const [log, cards, audit] = await Promise.all([
    store.cases.events(id, caseRef),
    store.cases.cards(id, caseRef),
    store.audit.ofCase(id, caseRef),
  ]);
  const messages: MessageRow[] = [];
  for await (const { stored: message } of store.messages.scan(id)) {
    if (message && casesIn(message.row).includes(caseRef)) messages.push(ownPart(message.row, caseRef));
  }
  const all = { case: stored.row, log, cards: cards.map(({ row }) => row), messages, audit };
  const people = peopleIn(JSON.stringify(all), await store.members.list(id));
  return `${JSON.stringify({ ...all, people }, null, 2)}\n`;
}

/** Who is behind the ids in it, of those whom the team still knows. */
function peopleIn(text: string, members: readonly Member[]) {
  const named = members.filter(({ id }) => text.includes(JSON.stringify(id)));
  return Object.fromEntries(named.map(({ id, name, signInName }) => [id, { name, signInName }]));
}

function ownPart(row: MessageRow, caseRef: string): MessageRow {
  const cards = row.cards.filter((key) => caseRefOf(key) === caseRef);
  return listingOnly({ ...row, cards }, (listed) => listed === caseRef);
}
