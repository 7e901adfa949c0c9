import type { AuditEntry } from '../../store/auditEntry.ts';
import { caseRefOf } from '../../store/cardKey.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import { casesIn, listingOnly } from '../../store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Member, Team } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { ImportFault } from '../import/importFault.ts';

/** All that is stored about one case; of messages that show others too, its own part alone. */
export interface StoredOfCase {
  record: CaseRecord;
  log: LoggedEvent[];
  cards: CardRow[];
  messages: MessageRow[];
  audit: AuditEntry[];
  /** Everybody whom the team knows. */
  members: readonly Member[];
}

/** Throws when there is no such case. */
export async function readCase(store: Store, { id }: Team, code: string): Promise<StoredOfCase> {
  const stored = await store.cases.get(id, code);
  if (!stored) throw new ImportFault(`Sag ${code} findes ikke.`);
  const { caseRef } = stored.row;
  const [log, cards, audit, members] = await Promise.all([
    store.cases.events(id, caseRef),
    store.cases.cards(id, caseRef),
    store.audit.ofCase(id, caseRef),
    store.members.list(id),
  ]);
  const messages: MessageRow[] = [];
  for await (const { stored: message } of store.messages.scan(id)) {
    if (message && casesIn(message.row).includes(caseRef)) messages.push(ownPart(message.row, caseRef));
  }
  return { record: stored.row, log, cards: cards.map(({ row }) => row), messages, audit, members };
}

/** As JSON, for a request of access that is handled in the case system first (domain/6-privacy.md 6.7). */
export function caseAsData({ record, log, cards, messages, audit, members }: StoredOfCase): string {
  const all = { case: record, log, cards, messages, audit };
  return `${JSON.stringify({ ...all, people: peopleIn(JSON.stringify(all), members) }, null, 2)}\n`;
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
