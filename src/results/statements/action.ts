import { z } from 'zod';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf } from '../../calendar/localTime.ts';
import type { Month } from '../../calendar/months.ts';
import { checkText } from '../../privacy/guard.ts';
import { type DueRow, recountRow } from '../../store/dueRow.ts';
import { deviationHandlings } from '../../store/postRows.ts';
import type { Team } from '../../store/rows.ts';
import { utcOfLocal } from '../../store/utc.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import type { MemberPressInput } from '../../talk/press.ts';
import { deviationTexts } from './textsDeviation.ts';
import { isDeadline, longestLine } from './viewDeviation.ts';

/** What asks for a look at deadlines. */
export const deadlineFigure = 'deviation';
const askedAt = '08:00';
/** Working days after which the leader hears of a deadline that nobody has answered. */
export const workingDaysToLeader = 5;

export const actionLine = z
  .string()
  .trim()
  .max(longestLine)
  .optional()
  .transform((value) => value || undefined);

/** What is done, by whom and until when, as it was filled in. */
export const actionShape = z.object({
  handling: z.enum(deviationHandlings),
  handlingLine: actionLine,
  responsible: z.string().min(1),
  deadline: z.iso.date(),
});
export type Action = z.output<typeof actionShape>;

/** What is wrong with it, or with what else was written: undefined where nothing is. */
export async function faultOfAction(
  { responsible, deadline, handlingLine }: Action,
  lines: readonly (string | undefined)[],
  { person: { team }, language }: MemberPressInput,
  deps: TalkDeps,
): Promise<string | undefined> {
  const words = deviationTexts(language);
  const members = await deps.store.members.list(team.id);
  if (!members.some(({ id, left }) => id === responsible && !left)) return words.responsibleRequired;
  if (!isDeadline(deadline, dateOf(deps.now()), deps.calendar(team))) return words.deadlineRequired;
  const written = [...lines, handlingLine].filter((one) => one !== undefined).join('\n');
  return written === '' || checkText(written, 'wideStory').verdict === 'pass' ? undefined : words.stopped;
}

/** When its deadline is looked at: on the day, and for the leader some days later. */
export function deadlineRows(
  team: Team,
  of: { id: string; month: Month },
  deadline: LocalDate,
  deps: Pick<TalkDeps, 'calendar'>,
): DueRow[] {
  const { nextWorkingDay, addWorkingDays } = deps.calendar(team);
  const day = nextWorkingDay(deadline);
  return [day, addWorkingDays(day, workingDaysToLeader)].map((on) =>
    recountRow(deadlineFigure, of.month, utcOfLocal(instantOf(on, askedAt)), `${of.id}|${on}`),
  );
}
