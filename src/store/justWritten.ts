import type { CardRow, CaseRecord, MessageRow, Stored } from './rows.ts';
import type { Change } from './store.ts';

/** A new message as it was committed, with all that it shows. */
export interface Written {
  message: Stored<MessageRow>;
  cards: { card: CardRow; record?: CaseRecord }[];
}

export interface JustWritten {
  /** A change that this process has committed; `etagOf` knows the ETags of its messages. */
  note(teamId: string, change: Change, etagOf: (messageId: string) => string | undefined): void;
  /** Once: whoever asks again reads. */
  take(teamId: string, messageId: string): Written | undefined;
}

const keptMs = 60_000;
/** A morning's worth; more only fills memory, and what is pushed out is read instead. */
const keptMost = 2_000;

/**
 * Remembers what was written a moment ago, so that whoever sends it at once need not read it back. It may be old:
 * only a write under the message's ETag tells, as whoever changes a card changes the ETag of each message
 * that shows it (actions.ts).
 */
export function createJustWritten(): JustWritten {
  const known = new Map<string, Written>();
  const drop = (key: string, written: Written) => {
    if (known.get(key) === written) known.delete(key);
  };
  return {
    note: (teamId, change, etagOf) => {
      for (const written of writtenIn(change, etagOf)) {
        const key = keyOf(teamId, written.message.row.id);
        known.set(key, written);
        setTimeout(drop, keptMs, key, written).unref();
        const [oldest] = known.keys();
        if (known.size > keptMost && oldest !== undefined) known.delete(oldest);
      }
    },
    take: (teamId, messageId) => {
      const key = keyOf(teamId, messageId);
      const written = known.get(key);
      known.delete(key);
      return written;
    },
  };
}

const keyOf = (teamId: string, messageId: string) => `${teamId} ${messageId}`;

/** Only messages all of whose cards and cases are in the same change. */
function writtenIn(change: Change, etagOf: (messageId: string) => string | undefined): Written[] {
  const records = [...(change.record ? [change.record] : []), ...(change.records ?? [])];
  const byRef = new Map(records.map(({ row }) => [row.caseRef, row]));
  const cards = new Map(change.cards.map(({ row }) => [row.key, row]));
  return change.messages.flatMap(({ row, etag: before }) => {
    const etag = etagOf(row.id);
    if (before !== undefined || etag === undefined) return [];
    const shown = row.cards.flatMap((key) => withRecord(cards.get(key), byRef));
    return shown.length === row.cards.length ? [{ message: { row, etag }, cards: shown }] : [];
  });
}

function withRecord(card: CardRow | undefined, records: ReadonlyMap<string, CaseRecord>): Written['cards'] {
  if (!card) return [];
  if (card.caseRef === null) return [{ card }];
  const record = records.get(card.caseRef);
  return record ? [{ card, record }] : [];
}
