import type { CaseEvent } from '../../engine/events.ts';
import type { CaseState } from '../../engine/state.ts';
import type { Fault } from '../faults.ts';
import type { CaseRow } from '../rows/caseRow.ts';
import { allFaulty, type CasePlan, type Moment, type Present, stamp } from './present.ts';
import { leadTo } from './stages.ts';

/** The last row about a case says how it stands; earlier rows about the same case in one file are skipped. */
export function planCase(rows: readonly CaseRow[], present: Present, moment: Moment): CasePlan {
  const row = rows.at(-1);
  if (!row) return { changes: [], events: [], faults: [] };
  const skipped = rows.slice(1).map(() => 'skipped' as const);
  const plan = present.record?.state.opened
    ? changeCase(row, present.record.state, moment)
    : openCase(row, moment);
  return { ...plan, changes: [...skipped, ...plan.changes] };
}

function openCase(row: CaseRow, moment: Moment): CasePlan {
  const base = stamp(moment, row.caseRef, row.start);
  const opened = leadTo(row.programme, row.stage?.id, row.stage?.since, row.start);
  const events: CaseEvent[] = [
    { ...base, type: 'caseOpened', ...(opened.openIn ? { stage: opened.openIn } : {}) },
    ...opened.criteria.map(
      (criterion): CaseEvent => ({
        ...stamp(moment, row.caseRef, opened.since),
        type: 'criterionMet',
        criterion,
      }),
    ),
    ...endOf(row, moment),
  ];
  const create = {
    programme: row.programme.id,
    assignees: [[row.programme.primaryRole, row.assignee]] as const,
  };
  return {
    changes: [row.end ? 'closed' : 'new'],
    events,
    faults: [],
    create: { programme: create.programme, assignees: create.assignees.map(([role, to]) => [role, to]) },
  };
}

function changeCase(row: CaseRow, state: CaseState, moment: Moment): CasePlan {
  if (state.programme !== row.programme.id) return allFaulty([row], 'otherProgramme');
  if (state.ended) return { changes: [row.end ? 'same' : 'faulty'], events: [], faults: reopened(row) };
  const stage = moveStage(row, state, moment);
  if (stage === 'back') return allFaulty([row], 'stageBack');
  const ending = endOf(row, moment);
  const events = [...newAssignee(row, state, moment), ...stage, ...ending];
  const change = ending.length > 0 ? 'closed' : events.length > 0 ? 'changed' : 'same';
  return { changes: [change], events, faults: [] };
}

function reopened(row: CaseRow): Fault[] {
  return row.end ? [] : [{ line: row.line, code: 'endedCase' }];
}

function newAssignee(row: CaseRow, state: CaseState, moment: Moment): CaseEvent[] {
  const role = row.programme.primaryRole;
  const present = state.assignees.find(([one]) => one === role)?.[1];
  if (present === row.assignee) return [];
  return [{ at: moment.now, caseRef: row.caseRef, type: 'assigneeChanged', role, to: row.assignee }];
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
