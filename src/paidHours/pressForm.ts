import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { findCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { hoursCard } from './command.ts';
import { correctHours } from './handle.ts';
import { savePlan } from './plan.ts';
import { registerHours, registerWeeks } from './register.ts';
import { paidHoursTexts } from './texts.ts';
import { readWeeks } from './weeksForm.ts';

const monthData = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .optional()
  .catch(undefined);

/** The card of `/løntimer` again, with one of its forms open where a button names it. */
export async function showHours(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps, { ended: true });
  if ('type' in found) return found;
  const name = textIn(input.pressed, 'form');
  const open = name === '' ? undefined : { name, step: 0, filled: {} };
  const month = monthData.parse(input.pressed.inputs.month);
  return replaceBy(await hoursCard(found, month, input, deps, open));
}

/** The form of `/løntimer`, filled in. Its case and month come back from the client, so they are checked again. */
export async function answerHoursForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps, { ended: true });
  if ('type' in found) return found;
  const data = input.pressed.inputs;
  const month = String(data.month);
  if (month > monthOf(dateOf(deps.now()))) return say(paidHoursTexts(input.language).command.future);
  return registerHours(found, { month, decide: (given) => correctHours({ ...given, data }) }, input, deps);
}

/** The form of the ramp-up plan, filled in. */
export async function answerPlanForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  if ('type' in found) return found;
  const data = input.pressed.inputs;
  const month = monthOf(dateOf(deps.now()));
  return registerHours(found, { month, decide: (given) => savePlan({ ...given, data }) }, input, deps);
}

/** The form of a month's weeks, filled in; weeks that were left empty stay as they are. */
export async function answerWeeksForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps, { ended: true });
  if ('type' in found) return found;
  const read = readWeeks(input.pressed.inputs, dateOf(deps.now()));
  return read ? registerWeeks(found, read, input, deps) : say(text(input.language, 'C13.hoursError'));
}
