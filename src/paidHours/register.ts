import { dateOf } from '../calendar/localTime.ts';
import type { Month } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import type { Registered, Registration } from '../register/contract.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import type { CaseRecord } from '../store/rows.ts';
import { actionInput } from '../talk/actionInput.ts';
import type { Answer } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { CaseOf } from '../talk/findCase.ts';
import { settledAnswer } from '../talk/settledReply.ts';
import { type WeeksEntry, weekEvents } from './handleWeek.ts';
import { type Progress, progressLine, progressOf } from './progress.ts';

/** What somebody registers about a case's hours, and the month that the answer tells of. */
export interface HoursAct {
  month: Month;
  decide(input: ActionInput): Outcome;
}

/** Typed or filled in; the answer says how far the month is then. */
export async function registerHours(
  found: CaseOf,
  { month, decide }: HoursAct,
  asked: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const registered = await deps.register({
    ...aboutOf(found, asked),
    decide: (given) => decide(actionInput(given, { verb, by: found.member, members: found.members })),
  });
  return answerOf(registered, found, month, asked, deps);
}

/** A week is added to what the log says of the other weeks, so it is decided on the log as it stands. */
export async function registerWeeks(
  found: CaseOf,
  entry: WeeksEntry,
  asked: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const { member: by, members } = found;
  const registered = await deps.register({
    ...aboutOf(found, asked),
    needsLog: true,
    decide: (given, log) => weekEvents(actionInput(given, { verb, by, members }), entry, log),
  });
  return answerOf(registered, found, entry.month, asked, deps);
}

const verb = 'hours.register';

function aboutOf({ team, member, record }: CaseOf, { source }: Asked): Omit<Registration, 'decide'> {
  return { teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb };
}

function answerOf(
  registered: Registered,
  found: CaseOf,
  month: Month,
  { language }: Asked,
  deps: TalkDeps,
): Answer {
  const title = text(language, 'done.hours.register');
  const lines =
    registered.type === 'done'
      ? [
          text(language, 'answer.done'),
          progressLine(progressIn(month, found, registered.record, deps), language),
        ]
      : [];
  return settledAnswer(registered, found, { title, lines, isFact: true }, language, deps);
}

/** How far a case is on the way to its hours, as a month shows it. */
export function progressIn(
  month: Month,
  { team }: Pick<CaseOf, 'team'>,
  { state }: CaseRecord,
  deps: Pick<TalkDeps, 'world' | 'now'>,
): Progress {
  return progressOf(state, month, { ...deps.world(team, state.programme), today: dateOf(deps.now()) });
}
