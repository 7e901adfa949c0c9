import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { type AttendanceMark, agreedAhead } from '../engine/events.ts';
import { dateText } from '../language/dates.ts';
import { fill, messageText, text } from '../language/text.ts';
import type { Registered } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { CaseOf } from '../talk/findCase.ts';
import type { TypedSchedule } from './attendanceText.ts';
import { markDay } from './handleMark.ts';
import { scheduleEvents } from './schedule.ts';
import { absenceTexts } from './texts.ts';
import { planLines } from './viewForms.ts';

/** What whoever wrote or filled it in reads, and what was done; without it, nothing was registered. */
export interface Acted {
  line: string;
  registered?: Extract<Registered, { type: 'done' }>;
}

export interface Marking {
  mark: AttendanceMark;
  on: LocalDate;
  /** When somebody who comes later said they would, `HH:MM`. */
  expected?: string;
}

/** How one day stands, written or filled in; only what is agreed can be said ahead. */
export async function registerMark(
  found: CaseOf,
  { mark, on, expected }: Marking,
  asked: Asked,
  deps: TalkDeps,
): Promise<Acted> {
  const { command: words, list } = absenceTexts(asked.language);
  const today = dateOf(deps.now());
  const named = list.marks[mark];
  if (on < today) return { line: words.dayError };
  if (on > today && !agreedAhead.includes(mark)) return { line: fill(words.todayError, { mark: named }) };
  const registered = await act(found, 'attendance.mark', asked, deps, (given) =>
    markDay(given, on, { mark, expected }),
  );
  const day = dateText(asked.language, on, today);
  const said = fill(words.marked, { mark: named.toLowerCase(), day });
  return actedOf(registered, said, asked);
}

/** Attendance days and times, in the steps of a ramp-up plan; the line says from which day each step counts. */
export async function registerPlan(
  found: CaseOf,
  schedules: readonly TypedSchedule[],
  asked: Asked,
  deps: TalkDeps,
): Promise<Acted> {
  const { command: words } = absenceTexts(asked.language);
  const today = dateOf(deps.now());
  const tomorrow = deps.calendar(found.team).addDays(today, 1);
  const registered = await act(found, 'attendance.schedule', asked, deps, (given) => ({
    type: 'events',
    events: scheduleEvents(given, schedules),
  }));
  const counting = schedules.map((step) => ({ ...step, from: step.from > today ? step.from : tomorrow }));
  const plan = planLines(asked.language, counting, today).join('; ');
  return actedOf(registered, fill(words.scheduled, { plan }), asked);
}

function act(
  { team, member, record }: CaseOf,
  verb: string,
  { source }: Asked,
  deps: TalkDeps,
  decide: (given: Parameters<typeof markDay>[0]) => Outcome,
): Promise<Registered> {
  return deps.register({ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb, decide });
}

function actedOf(registered: Registered, done: string, { language }: Asked): Acted {
  switch (registered.type) {
    case 'done':
      return { line: done, registered };
    case 'refused':
      return { line: messageText(language, registered.message, registered.values) };
    case 'missing':
      return { line: text(language, 'answer.tooOld') };
    case 'repeated':
    case 'handled':
      return { line: text(language, 'answer.repeated') };
  }
}
