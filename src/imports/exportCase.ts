import type { LocalDate } from '../calendar/local.ts';
import type { CaseEvent } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import { exportWords } from './choices.ts';
import type { Cells, ExportedCase } from './exported.ts';
import { roleField } from './kinds.ts';
import { outcomeOf, wordOfOutcome } from './outcomes.ts';
import { dateOfEvent } from './plan/present.ts';
import { findProgramme, findStage } from './programmeNames.ts';

/** How one case stands, as a row of `cases`. */
export function exportCase(
  { record: { state }, programme }: ExportedCase,
  events: readonly CaseEvent[],
  today: LocalDate,
): Cells[] {
  const { opened = '', stage } = state;
  const stageName = programme.stages.find(({ id }) => id === stage?.id)?.name;
  return [
    {
      programme: findProgramme([programme], programme.name) ? programme.name : programme.id,
      start: opened,
      ...peopleCells(state, programme),
      ...(stage
        ? { stage: stageName && findStage(programme, stageName) === stage.id ? stageName : stage.id }
        : {}),
      ...(stage && stage.since >= opened ? { stageSince: stage.since } : {}),
      ...endCells(state, programme, events),
      ...happenedCells(events, opened),
      ...exemptionCells(events, today),
    },
  ];
}

function peopleCells({ assignees }: CaseState, { primaryRole }: Programme): Cells {
  const others = assignees.filter(([role]) => role !== primaryRole);
  const primary = assignees.find(([role]) => role === primaryRole)?.[1] ?? assignees[0]?.[1] ?? '';
  return { assignee: primary, ...Object.fromEntries(others.map(([role, upn]) => [roleField(role), upn])) };
}

const jobOutcomes = {
  ordinary: 'ordinaryJob',
  flexJob: 'flexJob',
  wageSubsidy: 'wageSubsidy',
  socialEnterprise: 'socialEnterprise',
  education: 'education',
};

function endCells({ ended }: CaseState, programme: Programme, events: readonly CaseEvent[]): Cells {
  if (!ended) return {};
  const left = ended.left ?? 'other';
  const outcome = ended.outcome
    ? jobOutcomes[ended.outcome]
    : ended.by === 'educationStarted'
      ? 'education'
      : left;
  const word = wordOfOutcome(programme, outcome);
  const status = last(events, 'outcomeStatusGiven')?.status;
  return {
    end: ended.on,
    outcome: outcomeOf(programme, word) ? word : wordOfOutcome(programme, 'other'),
    ...(status ? { statusAfter: exportWords.afterStatus(status) } : {}),
  };
}

/** What lies before the start belongs to an earlier course, and no file may say it of this one. */
function happenedCells(events: readonly CaseEvent[], opened: LocalDate): Cells {
  const dateOf = (event: CaseEvent | undefined) => (event ? dateOfEvent(event) : undefined);
  const since = (date: LocalDate | undefined) => (date && date >= opened ? date : undefined);
  const [applied, withdrawn] = [
    dateOf(last(events, 'applicationReceived')),
    dateOf(last(events, 'applicationWithdrawn')),
  ];
  const from = since(dateOf(last(events, 'casePaused')));
  const until = from ? since(dateOf(last(events, 'caseResumed'))) : undefined;
  const cells: Record<string, string | undefined> = {
    applied,
    withdrawn: withdrawn && (!applied || withdrawn >= applied) ? withdrawn : undefined,
    openingMeeting: since(dateOf(last(events, 'openingMeetingHeld'))),
    match: since(dateOf(last(events, 'matchFound'))),
    pauseFrom: from,
    pauseUntil: from && until && until >= from ? until : undefined,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, date]) => date !== undefined));
}

function exemptionCells(events: readonly CaseEvent[], today: LocalDate): Cells {
  const year = Number(today.slice(0, 4));
  const used = events.findLast((event) => event.type === 'exemptionUsed' && event.year === year);
  return used?.type === 'exemptionUsed' ? { exemptionPercent: String(used.percent) } : {};
}

function last<T extends CaseEvent['type']>(
  events: readonly CaseEvent[],
  type: T,
): Extract<CaseEvent, { type: T }> | undefined {
  return events.findLast((event): event is Extract<CaseEvent, { type: T }> => event.type === type);
}
