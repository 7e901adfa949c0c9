import type { Change } from './change.ts';
import type { MessageRow } from './messageRow.ts';
import type { Written } from './remembered.ts';
import type { CardRow, CaseRecord } from './rows.ts';

export interface JustWritten {
  /** A change that this process has committed; `etagOf` knows the ETags of its messages. */
  note(teamId: string, change: Change, etagOf: (messageId: string) => string | undefined): void;
  /** Once: whoever asks again reads. */
  take(teamId: string, messageId: string): Written | undefined;
}

/** Where nothing is sent. */
export const nothingJustWritten: JustWritten = { note: () => {}, take: () => undefined };

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
 * Remembers what was written a moment ago, so that whoever sends it at once need not read it back: a new message with all
 * that it shows, and of one that is drawn anew what was written for it. It may have changed since: only a write under the
 * message's ETag tells, as whoever changes a card changes the ETag of each message that shows it (actions.ts). What this
 * process writes about a case makes it forget what it knew of it.
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
  const keep = (teamId: string, messageId: string, written: Written) => {
    const { messages, ofCase } = generations[0];
    if (messages.size >= keptMost) return;
    const key = keyOf(teamId, messageId);
    messages.set(key, written);
    for (const caseKey of casesOf(teamId, written)) {
      ofCase.set(caseKey, [...(ofCase.get(caseKey) ?? []), key]);
    }
  };

  return {
    note: (teamId, change, etagOf) => {
      for (const { row } of recordsOf(change)) forgetCase(keyOf(teamId, row.caseRef));
      for (const [id, written] of writtenIn(change, etagOf)) keep(teamId, id, written);
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

type EtagOf = (messageId: string) => string | undefined;
type Remembered = [messageId: string, written: Written];

function writtenIn(change: Change, etagOf: EtagOf): Remembered[] {
  const byRef = new Map(recordsOf(change).map(({ row }) => [row.caseRef, row]));
  const cards = change.cards.flatMap(({ row }) => withRecord(row, byRef));
  return [...newMessages(change, cards, etagOf), ...staleMessages(change, cards, etagOf)];
}

function newMessages({ messages }: Change, cards: Written['cards'], etagOf: EtagOf): Remembered[] {
  return messages.flatMap(({ row, etag: before }): Remembered[] => {
    const etag = etagOf(row.id);
    const shown = cardsOf(row, cards);
    return before === undefined && etag !== undefined && shown ? [[row.id, { etag, row, cards: shown }]] : [];
  });
}

function staleMessages({ stale, read = [] }: Change, cards: Written['cards'], etagOf: EtagOf): Remembered[] {
  const rows = new Map(read.map(({ row }) => [row.id, row]));
  return stale.flatMap((id): Remembered[] => {
    const etag = etagOf(id);
    const row = rows.get(id);
    const shown = cards.filter(({ card }) => card.messages.includes(id));
    if (etag === undefined || shown.length === 0) return [];
    return [[id, { etag, cards: shown, ...(row && isAtRest(row) && { row }) }]];
  });
}

/** Whoever waits for something, or has it in hand, may be done by now: that is looked up. */
function isAtRest({ state, retryAt, fillingUntil, redactSince }: MessageRow): boolean {
  return state === 'sent' && [retryAt, fillingUntil, redactSince].every((one) => one === undefined);
}

/** All cards of a message, in its order, out of those that were written with it; undefined when some were not. */
export function cardsOf(message: MessageRow, written: Written['cards']): Written['cards'] | undefined {
  const byKey = new Map(written.map((shown) => [shown.card.key, shown]));
  const shown = message.cards.flatMap((key) => byKey.get(key) ?? []);
  return shown.length === message.cards.length ? shown : undefined;
}

function withRecord(card: CardRow, records: ReadonlyMap<string, CaseRecord>): Written['cards'] {
  if (card.caseRef === null) return [{ card }];
  const record = records.get(card.caseRef);
  return record ? [{ card, record }] : [];
}
