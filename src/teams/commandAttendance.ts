import { readAttendance, type TypedSchedule } from '../absence/attendanceText.ts';
import { markDay } from '../absence/handleMark.ts';
import { type FilledSchedule, readSchedule, scheduleEvents } from '../absence/schedule.ts';
import { attendanceFace } from '../absence/viewForms.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { Registered } from '../delivery/register.ts';
import type { Outcome } from '../engine/handle.ts';
import { absenceTexts } from '../language/absence.ts';
import { dateText } from '../language/dates.ts';
import { fill, messageText, text } from '../language/text.ts';
import { type Answer, card, say } from './answer.ts';
import { type CaseOf, findCase } from './commandContact.ts';
import type { CommandDeps, CommandInput } from './commandsPlain.ts';

/** `/fremmøde B-301` shows how it goes and a form; `man-tor 08:00 fra 14/4`, `mødt` or `fri i morgen` registers. */
export async function attendanceCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const { command: words } = absenceTexts(language);
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const [code = '', ...rest] = input.rest.trim().split(/\s+/);
  if (!/\d/.test(code)) return say(words.attendanceUsage);
  const found = await findCase(code, input, deps);
  if ('type' in found) return found;
  const today = dateOf(deps.now());
  const typed = readAttendance(rest.join(' '), today);
  const answer = (content: ReturnType<typeof say>): Answer => ({ type: 'personal', ...found, content });
  switch (typed.type) {
    case 'unclear':
      return answer(say(words.attendanceUsage));
    case 'nothing':
      return { type: 'personal', ...found, content: card(formOf(found, input, deps)) };
    case 'schedules':
      return answer(say(await schedule(found, typed.schedules, input, deps)));
    case 'mark': {
      const { mark, on, expected } = typed;
      if (mark === 'missed' && on !== today) return answer(say(words.attendanceUsage));
      const registered = await act(found, 'attendance.mark', input, deps, (given) =>
        markDay(given, on, { mark, expected }),
      );
      const { marks } = absenceTexts(language).list;
      const said = fill(words.marked, {
        code: found.record.caseRef,
        mark: marks[mark].toLowerCase(),
        day: dateText(language, on, today),
      });
      return answer(say(answerText(registered, said, input)));
    }
  }
}

/** The form of `/fremmøde`, filled in. */
export async function answerAttendanceForm(
  caseRef: string,
  data: Readonly<Record<string, unknown>>,
  input: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const found = await findCase(caseRef, input, deps);
  if ('type' in found) return found;
  const read: FilledSchedule = readSchedule(data);
  if (read.type === 'faulty') return say(absenceTexts(input.language).command[read.fault]);
  return say(await schedule(found, [read.schedule], input, deps));
}

async function schedule(
  found: CaseOf,
  schedules: readonly TypedSchedule[],
  input: Pick<CommandInput, 'language' | 'source'>,
  deps: CommandDeps,
): Promise<string> {
  const { language } = input;
  const { command: words, days } = absenceTexts(language);
  const today = dateOf(deps.now());
  const registered = await act(found, 'attendance.schedule', input, deps, (given) => ({
    type: 'events',
    events: scheduleEvents(given, schedules),
  }));
  const lines = schedules.map(({ days: on, start, from }) =>
    fill(words.scheduleLine, {
      days: on.map((day) => days[day]).join(', '),
      time: start,
      from: dateText(language, from > today ? from : deps.calendar(found.team).addDays(today, 1), today),
    }),
  );
  const said = fill(words.scheduled, { code: found.record.caseRef, plan: lines.join('; ') });
  return answerText(registered, said, input);
}

function act(
  { team, member, record }: CaseOf,
  verb: string,
  { source }: Pick<CommandInput, 'source'>,
  deps: CommandDeps,
  decide: (given: Parameters<typeof markDay>[0]) => Outcome,
): Promise<Registered> {
  return deps.register({ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb, decide });
}

function answerText(
  registered: Registered,
  done: string,
  { language }: Pick<CommandInput, 'language'>,
): string {
  switch (registered.type) {
    case 'done':
      return done;
    case 'refused':
      return messageText(language, registered.message, registered.values);
    case 'missing':
      return text(language, 'answer.tooOld');
    case 'repeated':
    case 'handled':
      return text(language, 'answer.repeated');
  }
}

function formOf({ team, record }: CaseOf, { language }: CommandInput, deps: CommandDeps) {
  const { programme } = deps.world(team, record.state.programme);
  const today = dateOf(deps.now());
  return deps.replies.drawn(attendanceFace({ language, team, record, programme, today }));
}
