import type { Team } from '../../src/measures/source.ts';
import { teamOf } from '../../src/results/asked/answer.ts';
import { read, settings } from '../engine/course.ts';
import { aCase } from '../support/generate.ts';
import { byRegistration, generateEvents } from '../support/generateEvents.ts';
import { addDays } from '../support/oracle/calendar.ts';
import { seededRandom } from '../support/random.ts';
import type { WrittenCase } from '../support/written.ts';

/** A team of cases whose courses the seed alone decides; of one programme, where it is given. */
export function townOf(seed: number, count: number, programme?: string): { team: Team; last: string } {
  const random = seededRandom(seed);
  const cases = Array.from({ length: count }, (_, index): WrittenCase => {
    const { rules: _rules, ...one } = aCase(random, index);
    return programme === undefined ? one : { ...withoutVariant(one), programme };
  });
  const events = cases
    .flatMap((one) => generateEvents(random, one, addDays('2025-01-06', random.int(0, 200)), 200))
    .sort(byRegistration);
  const last = addDays(events.at(-1)?.at.slice(0, 10) ?? '2025-01-06', 1);
  const scenario = read({ from: '2025-01-01', to: last, cases, events });
  return { team: teamOf(scenario, settings), last };
}

function withoutVariant({ variant: _, ...one }: WrittenCase): WrittenCase {
  return one;
}
