import { z } from 'zod';
import type { LocalDate } from '../calendar/local.ts';
import { answered, refuse } from '../cards/answers.ts';
import { day, eventDate, eventHead } from '../cards/fields.ts';
import type { CaseEvent, PlacementResult } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import type { Programme } from '../engine/programme.ts';
import { endOf, validOutcomes } from '../programmes/ends.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

/*
 * A placement that has ended ends nothing by itself: the citizen is still the team's until somebody says what came of
 * it (`/praktik B-101 slut`).
 */
export const jobKinds = ['ordinary', 'socialEnterprise', 'flexJob', 'wageSubsidy'] as const;
export const nextSteps = ['newMatch', 'goOn'] as const;

/** Ways in which a course ends other than by a job or an education: the programme's own outcomes of the day. */
export function otherEnds(programme: Programme, on: LocalDate): Programme['outcomes'] {
  return validOutcomes(programme, on).filter(({ id }) => endOf(id).type === 'participationEnded');
}

const endingData = z.object({ next: z.string().max(60), on: day });

/** What came of a placement: a job, an education, a new search, or the end of the course. */
export function endPlacement(input: ActionInput): Outcome {
  const parsed = endingData.safeParse(input.data);
  if (!parsed.success) return refuse('answer.badInput');
  const { next, on } = parsed.data;
  if (on > input.today) return refuse('contact.future');
  if (next === 'newMatch' && !currentPlacement(input.record.state, input.today)) {
    return refuse('command.noPlacement');
  }
  const events = eventsOf(next, { ...eventHead(input), ...eventDate(on, input.today) }, input);
  if (!events) return refuse('answer.badInput');
  return { type: 'events', events: [...events, answered(input, { placementEnded: on, next })] };
}

function eventsOf(
  next: string,
  head: Pick<CaseEvent, 'at' | 'caseRef' | 'date'>,
  { world, today, record }: ActionInput,
): CaseEvent[] | undefined {
  const ended = (result: PlacementResult): CaseEvent[] =>
    currentPlacement(record.state, today) ? [{ ...head, type: 'placementEnded', result }] : [];
  const kind = jobKinds.find((one) => one === next);
  if (kind) return [...ended('job'), { ...head, type: 'jobStarted', kind }];
  if (next === 'education') return [...ended('other'), { ...head, type: 'educationStarted' }];
  // Back to the stage of the search, with its rhythm (C18).
  if (next === 'newMatch') return ended('noJob');
  if (next === 'goOn') return ended('other');
  const isKnown = next === 'other' || otherEnds(world.programme, today).some(({ id }) => id === next);
  return isKnown ? [...ended('other'), { ...head, type: 'participationEnded', outcome: next }] : undefined;
}
