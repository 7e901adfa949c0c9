import type { LocalInstant } from '../../../src/calendar/local.ts';
import { dateOf, toLocal } from '../../../src/calendar/localTime.ts';
import { attendanceMarks, type CaseEvent } from '../../../src/engine/events.ts';
import type { Outcome } from '../../../src/register/handle.ts';
import { register } from '../../../src/register/register.ts';
import type { DeliveryDeps } from '../../../src/rounds/deps.ts';
import type { CaseRecord } from '../../../src/store/rows.ts';
import type { Random } from '../random.ts';
import type { calledAfter } from './calledAfter.ts';
import { workers } from './openCases.ts';
import type { Laid } from './town.ts';

/** How long after its first delivery Teams may deliver something again, in milliseconds. */
const againWithinMs = 15_000;

interface Heard {
  chance: Random;
  /** Time goes on by so many milliseconds. */
  pass(ms: number): void;
  calls: ReturnType<typeof calledAfter>;
}

/**
 * Somebody does something about a case or a card; Teams may deliver it again, and then to another process. */
export async function act(
  [deps, other]: readonly [DeliveryDeps, DeliveryDeps],
  { teamId, refs }: Laid,
  { chance, pass, calls }: Heard,
): Promise<void> {
  const called = chance.chance(0.6)
    ? calls.ringing(dateOf(toLocal(deps.clock()))).filter((ref) => refs.includes(ref))
    : [];
  const caseRef = chance.pick(called.length > 0 ? called : refs);
  const record = await deps.store.cases.get(teamId, caseRef).catch(() => undefined);
  if (!record) return;
  const call = record.row.open.findLast((key) => key.includes('|C09|'));
  const alert = chance.chance(0.7) ? call : undefined;
  const again = chance.chance(0.3);
  const source = `${again ? 'again' : 'activity'} ${chance.int(0, 1_000_000_000)}`;
  const at = toLocal(deps.clock());
  const decided: Outcome = alert
    ? { type: 'take' }
    : { type: 'events', events: [{ ...saidOf(record.row, at, chance), at, caseRef } as CaseEvent] };
  const registration = {
    ...{ teamId, caseRef, by: chance.pick(workers), source, verb: alert ? 'card.take' : 'tell' },
    ...(alert && { cardKey: alert }),
    decide: () => decided,
  };
  calls.before(caseRef);
  await register(deps, registration).catch(() => {});
  calls.after(caseRef);
  if (!again) return;
  pass(chance.int(0, againWithinMs));
  // Whoever got it first may have been killed over it: then it is done now.
  calls.before(caseRef);
  await register(other, registration).catch(() => {});
  calls.after(caseRef);
}

function saidOf({ state }: CaseRecord, at: LocalInstant, chance: Random) {
  if (state.schedules.length > 0 && chance.chance(0.7))
    return { type: 'attendanceMarked', on: dateOf(at), mark: chance.pick(attendanceMarks) };
  return chance.pick([{ type: 'contactHeld', form: 'talk' }, { type: 'notArrived' }] as const);
}
