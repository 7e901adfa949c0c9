import type { LocalDate } from '../../calendar/local.ts';
import { later } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { Programme, Stage } from '../programme.ts';
import { type CaseState, isOpen } from '../state.ts';

type Criterion = Stage['exit'][number];

function isMetBy(criterion: Criterion, event: CaseEvent): boolean {
  const { metBy } = criterion;
  if (event.type === 'criterionMet') return event.criterion === criterion.id;
  if (metBy?.event !== event.type) return false;
  switch (metBy.event) {
    case 'openingMeetingHeld':
      return event.type === metBy.event && metBy.roles.every((role) => event.roles.includes(role));
    case 'planRegistered':
      return event.type === metBy.event && event.jobGoal;
    case 'matchFound':
      return true;
    case 'agreementMade':
      return event.type === metBy.event && event.parts.includes(metBy.part);
  }
}

const mayMeet: ReadonlySet<CaseEventType> = new Set([
  'criterionMet',
  'openingMeetingHeld',
  'planRegistered',
  'matchFound',
  'agreementMade',
]);

/** Remembers the criteria that an event meets, whichever stage the case is in; the first date counts. */
export function meetCriteria(
  state: CaseState,
  event: CaseEvent,
  on: LocalDate,
  programme: Programme,
): CaseState {
  if (!mayMeet.has(event.type)) return state;
  const met = programme.stages
    .flatMap((stage) => stage.exit)
    .filter((criterion) => state.criteria[criterion.id] === undefined && isMetBy(criterion, event));
  if (met.length === 0) return state;
  const criteria = { ...state.criteria, ...Object.fromEntries(met.map(({ id }) => [id, on])) };
  return advanceStages({ ...state, criteria }, programme);
}

/** The case enters a stage; what it has met already may lead it straight on. */
export function enterStage(
  state: CaseState,
  entry: NonNullable<CaseState['stage']>,
  programme: Programme,
): CaseState {
  const entered = { ...state.entered, [entry.id]: state.entered[entry.id] ?? entry.since };
  return advanceStages({ ...state, stage: entry, entered }, programme);
}

function advanceStages(state: CaseState, programme: Programme): CaseState {
  if (!isOpen(state) || !state.stage) return state;
  const index = programme.stages.findIndex(({ id }) => id === state.stage?.id);
  const next = programme.stages[index + 1];
  const exit = programme.stages[index]?.exit ?? [];
  if (!next || next.entry === 'chosen' || exit.length === 0) return state;
  const dates = exit.map(({ id }) => state.criteria[id]);
  if (dates.includes(undefined)) return state;
  const since = later(state.stage.since, ...dates);
  return enterStage(state, { id: next.id, since, byInterruption: false }, programme);
}

/**
 * To the stage after an interruption, or after a placement without a job, if the case has come as far as an interruption
 * leads back; what follows that stage must be met again (engine-rules.md 3.4).
 */
export function returnToStage(
  state: CaseState,
  entry: Omit<NonNullable<CaseState['stage']>, 'id'> & { id: string | undefined },
  programme: Programme,
): CaseState {
  const { stages } = programme;
  const back = stages.findIndex(({ id }) => id === programme.stageAfterInterruption);
  const current = stages.findIndex(({ id }) => id === state.stage?.id);
  const to = stages.findIndex(({ id }) => id === entry.id);
  const stage = stages[to];
  if (!stage || back < 0 || current < back) return state;
  const again = new Set(stages.slice(to).flatMap(({ exit }) => exit.map(({ id }) => id)));
  const criteria = Object.fromEntries(Object.entries(state.criteria).filter(([id]) => !again.has(id)));
  return enterStage({ ...state, criteria }, { ...entry, id: stage.id }, programme);
}
