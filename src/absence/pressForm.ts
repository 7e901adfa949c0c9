import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { attendanceMarks } from '../engine/events.ts';
import { type CaseOf, findCase } from '../followUps/command.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { type Acted, registerMark, registerPlan } from './register.ts';
import { readSchedule } from './schedule.ts';
import { absenceTexts } from './texts.ts';
import { attendanceFace } from './viewForms.ts';

type Filled = Readonly<Record<string, unknown>>;
type Asked = Omit<CommandInput, 'rest'>;

/** The days and times of `/fremmøde`'s form, filled in; the form stays, for the next step of a ramp-up plan. */
export async function answerAttendanceForm(
  caseRef: string,
  data: Filled,
  input: Asked,
  deps: CommandDeps,
): Promise<Answer> {
  const found = await findCase(caseRef, input, deps);
  if ('type' in found) return found;
  const read = readSchedule(data);
  if (read.type === 'faulty') return say(absenceTexts(input.language).command[read.fault]);
  return formAfter(await registerPlan(found, [read.schedule], input, deps), found, input, deps);
}

const dayData = z.object({ mark: z.enum(attendanceMarks), on: z.iso.date() });

/** What is agreed for one day, filled in on the same form. */
export async function answerDayForm(
  caseRef: string,
  data: Filled,
  input: Asked,
  deps: CommandDeps,
): Promise<Answer> {
  const found = await findCase(caseRef, input, deps);
  if ('type' in found) return found;
  const { command: words } = absenceTexts(input.language);
  const read = dayData.safeParse(data);
  if (read.success) return formAfter(await registerMark(found, read.data, input, deps), found, input, deps);
  return say(read.error.issues.some(({ path }) => path[0] === 'mark') ? words.markError : words.dayError);
}

function formAfter(
  { line, record }: Acted,
  { team }: CaseOf,
  { language }: Asked,
  deps: CommandDeps,
): Answer {
  if (!record) return say(line);
  const { programme } = deps.world(team, record.state.programme);
  const today = dateOf(deps.now());
  const face = attendanceFace({ language, team, record, programme, today, saved: line });
  return { type: 'replace', outgoing: deps.replies.drawn(face) };
}
