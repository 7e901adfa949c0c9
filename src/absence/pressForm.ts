import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { attendanceMarks } from '../engine/events.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { type Acted, registerMark, registerPlan } from './register.ts';
import { readSchedule } from './schedule.ts';
import { absenceTexts } from './texts.ts';
import { attendanceFace } from './viewForms.ts';

/** What is known of somebody's attendance, with one of its forms open where a button names it. */
export async function showAttendance(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  if ('type' in found) return found;
  const { team, record } = found;
  const { programme } = deps.world(team, record.state.programme);
  const name = textIn(input.pressed, 'form');
  const open = name === '' ? undefined : { name, step: 0, filled: {} };
  const about = { language: input.language, team, record, programme, today: dateOf(deps.now()) };
  return replaceBy(attendanceFace({ ...about, open }));
}

/** The days and times of `/fremmøde`'s form, filled in; the form stays, for the next step of a ramp-up plan. */
export async function answerAttendanceForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  if ('type' in found) return found;
  const read = readSchedule(input.pressed.inputs);
  if (read.type === 'faulty') return say(absenceTexts(input.language).command[read.fault]);
  return formAfter(await registerPlan(found, [read.schedule], input, deps), found, input, deps);
}

const dayData = z.object({ mark: z.enum(attendanceMarks), on: z.iso.date() });

/** What is agreed for one day, filled in on the same form. */
export async function answerDayForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  if ('type' in found) return found;
  const { command: words } = absenceTexts(input.language);
  const read = dayData.safeParse(input.pressed.inputs);
  if (read.success) return formAfter(await registerMark(found, read.data, input, deps), found, input, deps);
  return say(read.error.issues.some(({ path }) => path[0] === 'mark') ? words.markError : words.dayError);
}

function formAfter(
  { line, registered }: Acted,
  { team }: CaseOf,
  { language }: Asked,
  deps: TalkDeps,
): Answer {
  if (!registered) return say(line);
  const { record } = registered;
  const { programme } = deps.world(team, record.state.programme);
  const today = dateOf(deps.now());
  return replaceBy(attendanceFace({ language, team, record, programme, today, saved: line }));
}
