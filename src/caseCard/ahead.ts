import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { PlannedCard } from '../engine/cards.ts';
import { plan } from '../engine/plan.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { type CadenceId, cadences } from '../programmes/cadences.ts';

type Kind = PlannedCard['kind'];

/** Something that the plan of a case will ask if nothing more is registered. */
export interface Ahead {
  card: PlannedCard['card'];
  kind: Kind;
  on: LocalDate;
  /** The deadline of which it speaks. */
  due?: LocalDate;
}

/** More is further away than anybody plans. */
const mostAhead = 8;

/** What will be asked next, the soonest first: each card's next occurrence once, however often it is told again. */
export function aheadOf(state: CaseState, now: LocalInstant, world: World): Ahead[] {
  const soonest = new Map<string, Ahead>();
  const planned = plan(state, now, world).filter(({ kind }) => !isEscalation(kind) && kind !== 'share');
  for (const { card, kind, at, due } of planned.sort((one, other) => one.at.localeCompare(other.at))) {
    const ahead = { card, kind, on: dateOf(at), ...(due !== undefined && { due }) };
    if (!soonest.has(card)) soonest.set(card, ahead);
  }
  return [...soonest.values()].slice(0, mostAhead);
}

/** The number of the programme that it follows from; none for what was agreed, or happened once. */
export function cadenceOf(
  { card, kind }: Pick<Ahead, 'card' | 'kind'>,
  state: CaseState,
): CadenceId | undefined {
  switch (card) {
    case 'C05':
      return kind === 'renewal' || state.planRegistered !== undefined
        ? 'plan.renewDays'
        : 'plan.dueWorkingDays';
    case 'C45':
      if (kind === 'gap' || kind === 'gapOverdue') return 'gap.days';
      return state.tightRhythm ? 'rhythm.everyDays' : undefined;
    default:
      return cadences.find((cadence) => cadence.card === card)?.id;
  }
}
