import { z } from 'zod';
import type { LocalDate } from '../calendar/local.ts';
import { answered, refuse } from '../cards/answers.ts';
import { day, eventDate, eventHead } from '../cards/fields.ts';
import type { CaseEvent, PlacementResult } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import type { Programme } from '../engine/programme.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

/*
 * A placement that has ended ends nothing by itself: the citizen is still the team's until somebody says what came of
 * it (`/praktik B-101 slut`).
 */
export const jobKinds = ['ordinary', 'socialEnterprise', 'flexJob', 'wageSubsidy'] as const;
export const nextSteps = ['newMatch', 'goOn'] as const;

/**
 * Ways in which a course ends other than by a job: the report groups of the programme's outcomes that are valid on the
 * day (2-programmes.md K16, K17), each with the outcomes it gathers. The group is all that is kept: why somebody left is
 * the case system's (6-privacy.md 6.1).
 */
export function endingGroups(
  programme: Programme,
  on: LocalDate,
): { group: string; outcomes: Programme['outcomes'] }[] {
  const valid = validOutcomes(programme, on);
  const groups = [...new Set(valid.map(({ group }) => group))].filter((group) => group !== 'job');
  return groups.map((group) => ({
    group,
    outcomes: valid.filter((outcome) => outcome.group === group),
  }));
}

/** As long as the law knows them (2-programmes.md K16). */
export function validOutcomes({ outcomes }: Programme, on: LocalDate): Programme['outcomes'] {
  return outcomes.filter(({ validFrom = on, validTo = on }) => validFrom <= on && on <= validTo);
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
  const isKnown = [...endingGroups(world.programme, today), { group: 'other' }].some(
    ({ group }) => group === next,
  );
  return isKnown ? [...ended('other'), { ...head, type: 'participationEnded', outcome: next }] : undefined;
}
