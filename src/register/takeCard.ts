import { digestOf } from '../store/digest.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, Stored } from '../store/rows.ts';
import type { Loaded, Performed, Taker } from './loaded.ts';
import { newMessage, personalId } from './newMessage.ts';
import { performed } from './transaction.ts';

/** A colleague takes the card on, or is given it: it comes to them in person, and every copy says who has it. */
export function performTake(loaded: Loaded, card: Stored<CardRow>, taker: Taker): Performed {
  const messages = card.row.to.includes(taker.id) ? [] : [personalCopy(card.row, taker, loaded)];
  const row: CardRow = {
    ...card.row,
    taken: { by: taker.id, at: loaded.now },
    to: [...new Set([...card.row.to, taker.id])],
    messages: [...card.row.messages, ...messages.map(({ id }) => id)],
  };
  return performed(loaded, {
    record: loaded.record,
    cards: [{ row, etag: card.etag }],
    messages: messages.map((message) => ({ row: message })),
  });
}

function personalCopy({ key }: CardRow, { id: worker }: Taker, { now, registration }: Loaded): MessageRow {
  return newMessage({
    id: `${personalId(now, worker)}|${digestOf(key)}|taken`,
    audience: 'personal',
    to: worker,
    cards: [key],
    view: 'card',
    at: now,
    // Whoever is given it does not know yet.
    ...(worker === registration.by ? {} : { urgent: true as const }),
  });
}
