import { dateOf } from '../calendar/localTime.ts';
import type { OpenForm } from '../cards/form.ts';
import { fill, text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { chooseCase } from '../talk/chooseCase.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, namedCase } from '../talk/findCase.ts';
import { settledAnswer } from '../talk/settledReply.ts';
import { readAttendance, type TypedAttendance } from './attendanceText.ts';
import { type Acted, registerMark, registerPlan } from './register.ts';
import { absenceTexts } from './texts.ts';
import { attendanceFace } from './viewForms.ts';

/**
 * `/fremmøde B-301` shows how it goes and a form; `man-tor 08:00 fra 14/4`, `mødt` or `fri i morgen` registers. What was
 * not understood whole opens its form, filled in with what was.
 */
export async function attendanceCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { command: words } = absenceTexts(input.language);
  if (input.rest.trim() === '') {
    const { detail } = absenceTexts(input.language).helpLines.attendance;
    return chooseCase('attendance', detail, input, deps);
  }
  const line = readCaseLine(input.rest);
  const found = await namedCase(line?.caseRef, words.attendanceUsage, input, deps);
  if ('type' in found) return found;
  const today = dateOf(deps.now());
  const typed = readAttendance(line?.said ?? '', today);
  const answer = (line: string) => toAlone(found, say(line));
  const form = (open?: OpenForm) => toAlone(found, card(formOf(found, input, deps, open)));
  if (typed.type === 'mark' && typed.on < today)
    return form({ name: 'day', step: 0, filled: { mark: typed.mark }, error: words.dayOver });
  if (input.onlyAsk) return form(begunWith(typed));
  const settled = ({ line, registered }: Acted, title: string) =>
    registered
      ? settledAnswer(registered, found, { title, lines: [line] }, input.language, deps)
      : answer(line);
  switch (typed.type) {
    case 'unclear': {
      const filled = { mark: typed.mark, ...(typed.on && { on: typed.on }) };
      return form({ name: 'day', step: 0, filled, error: text(input.language, 'command.partly') });
    }
    case 'faulty': {
      const fault = words[typed.fault];
      const error = typed.steps > 1 ? fill(words.typedStep, { step: typed.step, fault }) : fault;
      const filled = { days: typed.days?.join(',') ?? '', ...(typed.start && { start: typed.start }) };
      return form({ name: 'plan', step: 0, filled, error });
    }
    case 'nothing':
      return form();
    case 'schedules':
      return settled(await registerPlan(found, typed.schedules, input, deps), words.scheduledTitle);
    case 'mark':
      return settled(await registerMark(found, typed, input, deps), words.markedTitle);
  }
}

/** What was understood, on the form that asks for it. */
function begunWith(typed: TypedAttendance): OpenForm | undefined {
  if (typed.type === 'mark' || typed.type === 'unclear') {
    return { name: 'day', step: 0, filled: { mark: typed.mark, ...(typed.on && { on: typed.on }) } };
  }
  const [step, another] = typed.type === 'schedules' ? typed.schedules : [];
  if (!step || another) return undefined;
  const { days, start, from, until } = step;
  return { name: 'plan', step: 0, filled: { days: days.join(','), start, from, ...(until && { until }) } };
}

function formOf({ team, record }: CaseOf, { language }: CommandInput, deps: TalkDeps, open?: OpenForm) {
  const { programme } = deps.world(team, record.state.programme);
  const today = dateOf(deps.now());
  return attendanceFace({ language, team, record, programme, today, open });
}
