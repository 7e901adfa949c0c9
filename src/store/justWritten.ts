import type { Change } from './change.ts';
import type { CardRow, CaseRecord } from './rows.ts';
import type { Written } from './store.ts';

export interface JustWritten {
  /** A change that this process has committed; `etagOf` knows the ETags of its messages. */
  note(teamId: string, change: Change, etagOf: (messageId: string) => string | undefined): void;
  /** Once: whoever asks again reads. */
  take(teamId: string, messageId: string): Written | undefined;
}

/** After this long it is old, after twice as long it is gone. */
const oldMs = 30_000;
/** A morning's worth; more only fills memory, and what is not kept is read instead. */
const keptMost = 2_000;

interface Generation {
  messages: Map<string, Written>;
  /** The messages of each case. */
  ofCase: Map<string, string[]>;
}

const nothing = (): Generation => ({ messages: new Map(), ofCase: new Map() });

/**
 * Remembers what was written a moment ago, so that whoever sends it at once need not read it back. A card may have
 * changed since: only a write under the message's ETag tells, as whoever changes a card changes the ETag of each
 * message that shows it (actions.ts). What this process writes about a case makes it forget what it knew of it.
 */
export function createJustWritten(): JustWritten {
  let generations = [nothing(), nothing()] as const;
  const age = () => {
    generations = [nothing(), generations[0]];
  };
  setInterval(age, oldMs).unref();

  const forgetCase = (caseKey: string) => {
    for (const { messages, ofCase } of generations) {
      for (const key of ofCase.get(caseKey) ?? []) messages.delete(key);
      ofCase.delete(caseKey);
    }
  };
  const keep = (teamId: string, written: Written) => {
    const { messages, ofCase } = generations[0];
    if (messages.size >= keptMost) return;
    const key = keyOf(teamId, written.message.row.id);
    messages.set(key, written);
    for (const caseKey of casesOf(teamId, written)) {
      ofCase.set(caseKey, [...(ofCase.get(caseKey) ?? []), key]);
    }
  };

  return {
    note: (teamId, change, etagOf) => {
      for (const { row } of recordsOf(change)) forgetCase(keyOf(teamId, row.caseRef));
      for (const written of writtenIn(change, etagOf)) keep(teamId, written);
    },
    take: (teamId, messageId) => {
      const key = keyOf(teamId, messageId);
      const written = generations[0].messages.get(key) ?? generations[1].messages.get(key);
      for (const { messages } of generations) messages.delete(key);
      return written;
    },
  };
}

const keyOf = (teamId: string, id: string) => `${teamId} ${id}`;

function recordsOf({ record, records = [] }: Change) {
  return record ? [record, ...records] : records;
}

function casesOf(teamId: string, { cards }: Written): string[] {
  return [...new Set(cards.flatMap(({ record }) => (record ? [keyOf(teamId, record.caseRef)] : [])))];
}

/** Only messages all of whose cards and cases are in the same change. */
function writtenIn(change: Change, etagOf: (messageId: string) => string | undefined): Written[] {
  const byRef = new Map(recordsOf(change).map(({ row }) => [row.caseRef, row]));
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
