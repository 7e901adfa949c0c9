import { createHash } from 'node:crypto';
import { toEpochMs, toLocal } from '../calendar/localTime.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';
import { isUnreadable } from '../store/unreadable.ts';
import type { Outgoing } from './contract.ts';
import type { SendDeps } from './deps.ts';
import { type Fate, fateOf } from './expiry.ts';
import { StoppedByGuard } from './guard.ts';
import { loadCards, renderInput, type TeamView } from './loadMessage.ts';
import { loadShown } from './message.ts';

export type Drawn =
  /** `message`: as it goes out, which may be less than was planned. */
  | { type: 'drawn'; message: MessageRow; outgoing: Outgoing; digest: string }
  | { type: 'nothing' }
  /** It hangs on a row that cannot be read now. */
  | { type: 'aside' }
  /** Not before `until`, milliseconds since 1970. */
  | { type: 'held'; until: number }
  | { type: 'fault'; reason: string };

interface Shown {
  card: CardRow;
  record?: CaseRecord;
}

/** `known`: the cards as they were written with the message, where that need not be read. */
export async function draw(
  deps: SendDeps,
  view: TeamView,
  message: MessageRow,
  known?: readonly Shown[],
): Promise<Drawn> {
  const [{ cards, unread }, loaded] = await Promise.all([
    known ? { cards: known, unread: 0 } : loadCards(deps.store, view.team.id, message),
    loadShown(deps, view.team.id, message),
  ]);
  const unsent = message.activityId === undefined;
  const now = toLocal(deps.clock());
  // What stands in Teams stays there; what is new goes out with what can be read of it, if that still asks for anything.
  const isAside = unread > 0 && !(unsent && cards.some(({ card }) => card.state === 'open'));
  if (isAside) return { type: 'aside' };
  if (unsent && deps.kinds.get(message.view)?.isOver?.(message, loaded, now)) return { type: 'nothing' };
  try {
    const fate = unsent ? fateOfUnsent(deps, view, message, cards) : ({ type: 'goes', message } as const);
    if (fate.type === 'over') return { type: unread > 0 ? 'aside' : 'nothing' };
    if (fate.type === 'held') return { type: 'held', until: toEpochMs(fate.until) };
    const shown = cards.filter(({ card }) => fate.message.cards.includes(card.key));
    const outgoing = deps.render({ ...renderInput(view, fate.message, shown, now), loaded });
    const digest = createHash('sha256').update(JSON.stringify(outgoing)).digest('base64');
    const drawn = unread > 0 ? { ...fate.message, cards: message.cards } : fate.message;
    return { type: 'drawn', message: drawn, outgoing, digest };
  } catch (err) {
    if (isUnreadable(err)) return { type: 'aside' };
    deps.log.error({ err, teamId: view.team.id, message: message.id }, 'a message could not be drawn');
    return { type: 'fault', reason: err instanceof StoppedByGuard ? err.message : 'it could not be drawn' };
  }
}

/** A card that nobody has seen and that asks for nothing more is worse than none. */
function fateOfUnsent(deps: SendDeps, view: TeamView, message: MessageRow, cards: readonly Shown[]): Fate {
  const isAsked = message.view === 'agenda' && message.day?.asked === true;
  if (!isAsked && message.cards.length > 0 && !cards.some(({ card }) => card.state === 'open'))
    return { type: 'over' };
  const worldOf = ({ state }: CaseRecord) => deps.world(view.team, state.programme);
  return fateOf(message, { cards, now: toLocal(deps.clock()), worldOf });
}
