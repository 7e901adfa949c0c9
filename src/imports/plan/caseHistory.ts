import { dayNumber } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/local.ts';
import type { Role } from '../../engine/cards.ts';
import type { CaseEvent } from '../../engine/events.ts';
import type { Programme } from '../../engine/programme.ts';
import type { CaseRow } from '../rows/caseRow.ts';
import { dateOfEvent, type Moment, stamp } from './present.ts';

/** For so long an application may still wait for its first talk; of an older one nobody is to be told now (C22). */
const applicationDays = 7;

/** What the row says has happened in the case and the log does not have, by its dates. */
export function happenedEvents(row: CaseRow, known: readonly CaseEvent[], moment: Moment): CaseEvent[] {
  const { openingMeeting, match, pause, exemptionPercent } = row;
  const at = (date: LocalDate) => stamp(moment, row.caseRef, date);
  const isKnown = (type: CaseEvent['type'], date: LocalDate) =>
    known.some((event) => event.type === type && dateOfEvent(event) === date);
  const events: CaseEvent[] = [];
  const add = (date: LocalDate | undefined, event: (date: LocalDate) => CaseEvent): void => {
    if (date && !isKnown(event(date).type, date)) events.push(event(date));
  };
  add(stillWaiting(row, moment), (date) => ({ ...at(date), type: 'applicationReceived' }));
  add(row.withdrawn, (date) => ({ ...at(date), type: 'applicationWithdrawn' }));
  add(openingMeeting, (date) => ({
    ...at(date),
    type: 'openingMeetingHeld',
    roles: rolesOfMeeting(row.programme),
  }));
  add(match, (date) => ({ ...at(date), type: 'matchFound' }));
  add(pause?.from, (date) => ({ ...at(date), type: 'casePaused' }));
  const isOver = pause?.until !== undefined && pause.until <= moment.today;
  add(isOver ? pause.until : undefined, (date) => ({ ...at(date), type: 'caseResumed' }));
  events.sort((a, b) => dateOfEvent(a).localeCompare(dateOfEvent(b)));
  return [...events, ...exemptionEvents(row.caseRef, exemptionPercent, known, moment)];
}

function stillWaiting({ applied, withdrawn }: CaseRow, { today }: Moment): LocalDate | undefined {
  if (!applied || withdrawn) return undefined;
  return dayNumber(today) - dayNumber(applied) <= applicationDays ? applied : undefined;
}

/** The file knows that it was held, not who was there: those who had to be. */
function rolesOfMeeting({ stages, primaryRole }: Programme): Role[] {
  const needed = stages.flatMap(({ exit }) =>
    exit.flatMap(({ metBy }) => (metBy?.event === 'openingMeetingHeld' ? metBy.roles : [])),
  );
  return needed.length > 0 ? [...new Set(needed)] : [primaryRole];
}

/** The share of this year's card; the same share again is nothing. */
function exemptionEvents(
  caseRef: string,
  percent: number | undefined,
  known: readonly CaseEvent[],
  { now, today }: Moment,
): CaseEvent[] {
  const year = Number(today.slice(0, 4));
  const last = known.findLast((event) => event.type === 'exemptionUsed' && event.year === year);
  if (percent === undefined || (last?.type === 'exemptionUsed' && last.percent === percent)) return [];
  return [{ at: now, caseRef, type: 'exemptionUsed', year, percent }];
}

/** Where somebody is now that the case has ended. */
export function statusAfterEvents(
  { caseRef, statusAfter: status }: CaseRow,
  known: readonly CaseEvent[],
  { now }: Moment,
): CaseEvent[] {
  const last = known.findLast((event) => event.type === 'outcomeStatusGiven');
  if (!status || (last?.type === 'outcomeStatusGiven' && last.status === status)) return [];
  return [{ at: now, caseRef, type: 'outcomeStatusGiven', status }];
}
