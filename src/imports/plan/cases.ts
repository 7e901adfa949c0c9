import type { CaseEvent } from '../../engine/events.ts';
import type { CaseState } from '../../engine/state.ts';
import type { Fault } from '../faults.ts';
import type { CaseRow } from '../rows/caseRow.ts';
import { happenedEvents, statusAfterEvents } from './caseHistory.ts';
import { allFaulty, type CasePlan, type Moment, type Present, stamp } from './present.ts';
import { leadTo } from './stages.ts';

/** How a case stands: one row says it (`settleRows` told the others). */
export function planCase([row]: readonly CaseRow[], present: Present, moment: Moment): CasePlan {
  if (!row) return { changes: [], events: [], faults: [] };
  const strangers = strangersTo(row, present.state);
  if (strangers.length > 0) return { changes: ['faulty'], events: [], faults: strangers };
  const { state } = present;
  return state?.opened
    ? changeCase(row, { state, events: present.events }, moment)
    : openCase(row, present, moment);
}

/** Whoever has the case already may have left the team: it stays theirs until somebody takes it over. */
function strangersTo({ strangers }: CaseRow, state: CaseState | undefined): Fault[] {
  const has = (who: string) => state?.assignees.some(([, worker]) => worker === who);
  return strangers.flatMap(({ who, fault }) => (has(who) ? [] : [fault]));
}

function openCase(row: CaseRow, present: Present, moment: Moment): CasePlan {
  const base = stamp(moment, row.caseRef, row.start);
  const opened = leadTo(row.programme, row.stage?.id, row.stage?.since, row.start);
  const events: CaseEvent[] = [
    // Before the opening, which they lead on at once: nobody is asked for the first stage's checklist (C37).
    ...opened.criteria.map(
      (criterion): CaseEvent => ({
        ...stamp(moment, row.caseRef, opened.since),
        type: 'criterionMet',
        criterion,
      }),
    ),
    { ...base, type: 'caseOpened', ...(opened.openIn ? { stage: opened.openIn } : {}) },
    ...happenedEvents(row, present.events, moment),
    ...endOf(row, moment),
    ...statusAfterEvents(row, present.events, moment),
  ];
  return {
    changes: [row.end ? 'closed' : 'new'],
    events,
    faults: [],
    create: { programme: row.programme.id, assignees: row.assignees },
  };
}

function changeCase(
  row: CaseRow,
  { state, events: known }: { state: CaseState; events: readonly CaseEvent[] },
  moment: Moment,
): CasePlan {
  if (state.programme !== row.programme.id) return allFaulty([row], 'otherProgramme');
  if (state.ended) return changeEnded(row, known, moment);
  const stage = moveStage(row, state, moment);
  if (stage === 'back') return allFaulty([row], 'stageBack');
  const ending = endOf(row, moment);
  const events = [
    ...newAssignees(row, state, moment),
    ...stage,
    ...happenedEvents(row, known, moment),
    ...ending,
    ...statusAfterEvents(row, known, moment),
  ];
  const change = ending.length > 0 ? 'closed' : events.length > 0 ? 'changed' : 'same';
  return { changes: [change], events, faults: [] };
}

function changeEnded(row: CaseRow, known: readonly CaseEvent[], moment: Moment): CasePlan {
  if (!row.end) return allFaulty([row], 'endedCase');
  const events = statusAfterEvents(row, known, moment);
  return { changes: [events.length > 0 ? 'changed' : 'same'], events, faults: [] };
}

/** Of the roles that the file names; others keep whom they have. */
function newAssignees(row: CaseRow, state: CaseState, moment: Moment): CaseEvent[] {
  return row.assignees.flatMap(([role, to]): CaseEvent[] => {
    const present = state.assignees.find(([one]) => one === role)?.[1];
    return present === to
      ? []
      : [{ at: moment.now, caseRef: row.caseRef, type: 'assigneeChanged', role, to }];
  });
}

/** A case that staff have brought further than the file stays there when the file is older than their step. */
function moveStage(row: CaseRow, state: CaseState, moment: Moment): CaseEvent[] | 'back' {
  const [wanted, current] = [row.stage, state.stage];
  if (!wanted || !current || wanted.id === current.id) return [];
  const order = row.programme.stages.map((stage) => stage.id);
  const [to, from] = [order.indexOf(wanted.id), order.indexOf(current.id)];
  if (to < from) return (wanted.since ?? row.start) <= current.since ? [] : 'back';
  const path = row.programme.stages.slice(from, to);
  if (path.some((stage) => stage.exit.length === 0)) return 'back';
  return path
    .flatMap((stage) => stage.exit)
    .filter(({ id }) => state.criteria[id] === undefined)
    .map(({ id }) => ({
      ...stamp(moment, row.caseRef, wanted.since ?? moment.today),
      type: 'criterionMet',
      criterion: id,
    }));
}

function endOf(row: CaseRow, moment: Moment): CaseEvent[] {
  return row.end ? [{ ...stamp(moment, row.caseRef, row.end.on), ...row.end.how }] : [];
}
