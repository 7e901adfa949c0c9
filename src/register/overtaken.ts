import { stands } from '../engine/plan.ts';
import type { CaseState } from '../engine/state.ts';
import { ruleOf } from '../engine/world.ts';
import type { CardRow, Stored } from '../store/rows.ts';
import type { Loaded } from './loaded.ts';

/**
 * Open cards that no longer ask for anything, closed by whoever did what they asked for: every copy of a card that is
 * done must say so. A case that ended or rests cancels them instead.
 */
export function overtaken(
  cards: readonly Stored<CardRow>[],
  state: CaseState,
  { world, today }: Pick<Loaded, 'world' | 'today'>,
  handled: NonNullable<CardRow['handled']>,
): Stored<CardRow>[] {
  const rests = state.ended !== undefined || state.paused;
  const asks = (row: CardRow) =>
    stands(state, row, { day: today, world }) && !(state.paused && isScheduled(row, world));
  return cards
    .filter(({ row }) => !asks(row))
    .map(({ row, etag }) => ({ row: { ...row, state: rests ? 'cancelled' : 'answered', handled }, etag }));
}

/** What an event decided at once is about that event, and a pause does not take it back (2.3). */
function isScheduled({ card, kind }: CardRow, world: Loaded['world']): boolean {
  const rule = ruleOf({ card, kind }, world);
  return rule?.decidedBy === undefined && !rule?.evenPaused;
}
