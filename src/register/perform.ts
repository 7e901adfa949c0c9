import type { Registered } from './contract.ts';
import type { Outcome } from './handle.ts';
import { performEvents } from './happened.ts';
import type { History, Loaded, Performed, Taker } from './loaded.ts';
import { performSilence, performSnooze } from './putOff.ts';
import { performTake } from './takeCard.ts';
import { performed } from './transaction.ts';
import { performUndo, strike, takeBack } from './undo.ts';

/** What only some outcomes need, read only then. */
export interface Further {
  history(): Promise<History>;
  taker(worker: string | undefined): Promise<Taker | undefined>;
}

/** The transaction that an outcome asks for; or, when there is nothing to write, the answer at once. */
export async function perform(
  loaded: Loaded,
  outcome: Outcome,
  further: Further,
): Promise<Performed | Registered> {
  const { card, record } = loaded;
  switch (outcome.type) {
    case 'refuse':
      return { type: 'refused', message: outcome.message, values: outcome.values };
    case 'events':
      if (changesNothing(loaded, outcome)) return { type: 'done', record };
      return performEvents(loaded, outcome);
    case 'remind':
      return performed(loaded, { record: { ...record, reminders: [...outcome.reminders] }, cards: [] });
    case 'snooze':
      return card ? performSnooze(loaded, card, outcome) : { type: 'missing' };
    case 'silence':
      return card ? performSilence(loaded, card, outcome) : { type: 'missing' };
    case 'undo':
      if (outcome.act !== undefined) return takeBack(loaded, outcome.act, await further.history());
      return card ? performUndo(loaded, card, await further.history()) : { type: 'missing' };
    case 'strike':
      return strike(loaded, outcome.sequence, await further.history());
    case 'take': {
      const taker = await further.taker(outcome.by);
      return card && taker ? performTake(loaded, card, taker) : { type: 'missing' };
    }
  }
}

function changesNothing({ card, etag }: Loaded, outcome: Extract<Outcome, { type: 'events' }>): boolean {
  return outcome.events.length === 0 && !outcome.overtakes && !card && etag !== undefined;
}
