import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { periods } from '../privacy/periods.ts';
import type { Team } from '../store/rows.ts';
import type { BoardPoint } from '../store/teamParts.ts';

/** An open point is forgotten after so many days, and a date lies no further ahead. */
export const keptDays = periods.boardPointDays;
/** A board is read on a phone. */
export const mostPoints = 10;

type Points = Pick<Team, 'points'>;

/** Those that may still be kept on a day. */
export function pointsKept({ points = [] }: Points, today: LocalDate): BoardPoint[] {
  return points.filter(({ at, on }) => addDays(on ?? dateOf(at), keptDays) >= today);
}

/** What stands on the board of a day: new ones, those without a date, and those whose day has come. */
export function openPoints(team: Points, board: LocalDate): BoardPoint[] {
  return pointsKept(team, board).filter(
    ({ at, on, done }) => done === undefined && (on === undefined || on <= board || dateOf(at) >= board),
  );
}

/** What became of the points since the last board. */
export function donePoints(team: Points, since: LocalDate): BoardPoint[] {
  return pointsKept(team, since).filter(({ done }) => done !== undefined && dateOf(done.at) >= since);
}

export function withPoint<Of extends Points>(team: Of, point: BoardPoint, today: LocalDate): Of {
  const others = pointsKept(team, today).filter(({ id }) => id !== point.id);
  return { ...team, points: [...others, point] };
}

export function withDone<Of extends Points>(
  team: Of,
  id: string,
  done: NonNullable<BoardPoint['done']>,
  today: LocalDate,
): Of {
  const points = pointsKept(team, today).map((point) =>
    point.id === id && point.done === undefined ? { ...point, done } : point,
  );
  return { ...team, points };
}
