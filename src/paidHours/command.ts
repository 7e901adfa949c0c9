import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import type { OpenForm } from '../cards/form.ts';
import type { Face } from '../cards/view.ts';
import { hoursText, readHours } from '../engine/hours.ts';
import { text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { chooseCase } from '../talk/chooseCase.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, namedCase } from '../talk/findCase.ts';
import { correctHours } from './handle.ts';
import { historyOf } from './history.ts';
import { planEvents, planMonths } from './plan.ts';
import { progressIn, registerHours, registerWeeks } from './register.ts';
import { paidHoursTexts } from './texts.ts';
import { readTypedHours, type TypedHours } from './typed.ts';
import { readTypedPlan, understoodSteps } from './typedPlan.ts';
import { hoursFace } from './viewReply.ts';
import { weeksToWrite } from './weeksForm.ts';

/**
 * `/løntimer B-101` shows how far the month is and a form; with a month or a week and a figure it registers, if every word
 * was understood. Else the form is filled in with those that were.
 */
export async function hoursCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const typed = readTypedHours(input.rest, dateOf(deps.now()));
  const { help, command } = paidHoursTexts(input.language);
  if (input.rest.trim() === '') return chooseCase('hours', help.hours.detail, input, deps);
  const found = await namedCase(typed.caseRef, command.usage, input, deps, { ended: true });
  if ('type' in found) return found;
  if (typed.plan !== undefined) return alone(found, await planTyped(found, typed.plan, input, deps));
  const { month, hours } = typed;
  const isFigure = hours !== undefined && readHours(hours).type === 'hours';
  if (month !== undefined && isFigure && !typed.unclear && !input.onlyAsk)
    return alone(found, await hoursTyped(found, { ...typed, month, hours }, input, deps));
  return toAlone(found, card(await hoursCard(found, month, input, deps, beginning(typed, input))));
}

function alone(found: CaseOf, answer: Answer): Answer {
  return answer.type === 'text' || answer.type === 'send' ? toAlone(found, answer) : answer;
}

/** The form of the month, filled in with what was understood; it stays closed where nothing was said. */
function beginning(typed: TypedHours, { language }: Asked): OpenForm | undefined {
  const { kind, source, week, month, unclear } = typed;
  if (typed.hours === undefined && !unclear) return undefined;
  const isFigure = readHours(typed.hours ?? '').type === 'hours';
  const hours = isFigure ? (typed.hours ?? '') : '';
  const error = text(language, isFigure || unclear ? 'command.partly' : 'C13.hoursError');
  const told = month === undefined ? paidHoursTexts(language).command.usage : error;
  if (week) return { name: 'weeks', step: 0, filled: { [`week:${week}`]: hours }, error: told };
  return { name: 'hours', step: 0, filled: { hours, kind, source: source ?? '' }, error: told };
}

/** How far the month is, who wrote what of it, and forms for the month, its weeks and the ramp-up plan. */
export async function hoursCard(
  found: CaseOf,
  month: Month | undefined,
  { language }: Pick<Asked, 'language'>,
  deps: TalkDeps,
  open?: OpenForm,
): Promise<Face> {
  const { record, team, members } = found;
  const today = dateOf(deps.now());
  const shown = month && month <= monthOf(today) ? month : monthOf(today);
  const log = await deps.store.cases.events(team.id, record.caseRef);
  return hoursFace({
    ...{ language, team, caseRef: record.caseRef, members, today },
    progress: progressIn(shown, found, record, deps),
    history: historyOf(log, shown),
    weeks: weeksToWrite(record.state, log, shown, today),
    plan: record.state.ended ? [] : planMonths(record.state, today),
    open,
  });
}

async function planTyped(found: CaseOf, said: string, asked: Asked, deps: TalkDeps): Promise<Answer> {
  const today = dateOf(deps.now());
  if (found.record.state.ended) return say(text(asked.language, 'answer.closed'));
  const steps = readTypedPlan(said, today);
  if (!steps) return card(await hoursCard(found, undefined, asked, deps, planBegun(said, asked, today)));
  const decide = (given: Parameters<typeof planEvents>[0]) => planEvents(given, steps);
  return registerHours(found, { month: monthOf(today), decide }, asked, deps);
}

/** The form of the plan, with the steps that were understood. */
function planBegun(said: string, { language }: Asked, today: LocalDate): OpenForm {
  const steps = understoodSteps(said, today);
  const filled = steps.map(({ from, hundredths }) => [`plan:${from}`, hoursText(hundredths, language)]);
  const error = paidHoursTexts(language).command.planUsage;
  return { name: 'plan', step: 0, filled: Object.fromEntries(filled), error };
}

async function hoursTyped(
  found: CaseOf,
  { month, week, hours, kind, source }: TypedHours & { month: Month; hours: string },
  asked: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const { language } = asked;
  if (month > monthOf(dateOf(deps.now()))) return say(paidHoursTexts(language).command.future);
  const read = readHours(hours);
  if (read.type !== 'hours') return say(text(language, 'C13.hoursError'));
  if (week) {
    const weeks = new Map([[week, read.hundredths]]);
    return registerWeeks(found, { month, weeks, kind, source }, asked, deps);
  }
  const data = { hours, month, kind, source };
  return registerHours(found, { month, decide: (given) => correctHours({ ...given, data }) }, asked, deps);
}
