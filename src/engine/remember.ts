import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { plannedOn, rulesInForce } from './inPlan.ts';
import { laterStarts } from './placements.ts';
import { sentKey } from './sent.ts';
import type { CaseState } from './state.ts';
import { timely } from './timely.ts';
import type { World } from './world.ts';

/** Longer than a cycle waits for the next one to take its place. */
const keptDays = 120;

/**
 * The cards that others of their cycle ask about (`Rule.isSent`), with those sent between the last event and `until`,
 * in which time nothing else happened than that placements began. Only what may still be asked about is kept.
 */
export function sentBefore(state: CaseState, until: LocalInstant, world: World): CaseState['sent'] {
  const since = state.at;
  if (since === undefined || since === until) return state.sent;
  const oldest = world.calendar.addDays(dateOf(until), -keptDays);
  const sent = Object.fromEntries(Object.entries(state.sent ?? {}).filter(([, at]) => at >= oldest));
  if (!state.paused) {
    for (const { card } of passed(state, until, world)) {
      if (card.at >= since && card.at < until) sent[sentKey(card)] = card.at;
    }
  }
  return Object.keys(sent).length === 0 ? undefined : sent;
}

function passed(state: CaseState, until: LocalInstant, world: World) {
  const rules = rulesInForce(state, world).filter((rule) => rule.isSent);
  if (rules.length === 0) return [];
  const today = dateOf(until);
  return [...lastDays(state, today, world), today].flatMap((day) =>
    rules.flatMap((rule) => timely(plannedOn(rule, { state, day, world }), state)),
  );
}

/** The eves of the placements that began meanwhile: what stood until then may come back. */
function lastDays(state: CaseState, today: LocalDate, { calendar }: World): LocalDate[] {
  const last = state.at === undefined ? today : dateOf(state.at);
  return laterStarts(state, last)
    .filter((start) => start <= today)
    .map((start) => calendar.addDays(start, -1));
}
