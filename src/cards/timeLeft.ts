import type { LocalDate } from '../calendar/local.ts';
import { courseStart } from '../engine/course.ts';
import { programmeOn } from '../engine/versions.ts';
import { type Language, text } from '../language/text.ts';
import { teamProgramme } from '../programmes/versions.ts';
import type { ViewInput } from './view.ts';

/** From here on in weeks. */
const fewDays = 14;

/** Days from today to the last day of what a card says is about to end; below zero it is over. Undefined of all other cards. */
export function daysLeft(input: ViewInput): number | undefined {
  const last = lastDay(input);
  return last === undefined ? undefined : input.calendar.daysBetween(input.today, last);
}

/** "4 uger", "13 dage", "1 dag". */
export function lengthText(language: Language, days: number): string {
  if (days >= fewDays) return text(language, 'left.weeks', { count: Math.round(days / 7) });
  return days === 1 ? text(language, 'left.day') : text(language, 'left.days', { count: days });
}

function lastDay({ card, record, programme, team, calendar }: ViewInput): LocalDate | undefined {
  if (!record || !programme) return undefined;
  const { state } = record;
  if (card.card === 'C06' && card.kind === 'stageLimit')
    return lastOfWeeks(calendar, state.entered[programme.intake.stage], programme.preparation.weeks);
  if (card.card === 'C06' && card.kind === 'totalLimit')
    return lastOfWeeks(calendar, courseStart(state, programme), programme.course.weeks);
  if (card.card !== 'C04' || card.kind === 'phaseChange' || state.matchFound === undefined) return undefined;
  // A track keeps the length that it began with (engine-rules.md 3.6).
  const known = teamProgramme(team.programmes ?? [], programme.id, state.matchFound) ?? { programme };
  const { months } = programmeOn(known, state.matchFound).cti;
  return calendar.addDays(calendar.addMonths(state.matchFound, months), -1);
}

/** The last day of so many weeks. */
export function lastOfWeeks(
  calendar: ViewInput['calendar'],
  start: LocalDate | undefined,
  weeks: number,
): LocalDate | undefined {
  return start && calendar.addDays(start, 7 * weeks - 1);
}
