import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import { currentPlacement, hasLivePlacement } from '../engine/placements.ts';
import { deadlineOf } from '../engine/plan.ts';
import { lastSignOn } from '../engine/signs.ts';
import { type CaseState, isOpen } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { type Course, isActive, stepsUpTo, workerOf } from '../measures/course.ts';
import { waitsForNextStep } from '../measures/nextStep.ts';
import { isSeenIn, lastSeenOn } from '../measures/seen.ts';
import type { ListName } from '../store/postRows.ts';
import type { CaseRecord } from '../store/rows.ts';

/** A case as the leader's lists look at it. */
export interface Watched {
  record: CaseRecord;
  course: Course;
}

/** What a row says beside its days. */
export type Mark =
  | 'planOverdue'
  | 'told'
  | 'notTold'
  | 'promise'
  | 'urgent'
  | 'unanswered'
  | 'wantsAdvice'
  | 'pastDeadline'
  | 'pauseOver'
  | 'pausedLong';

/** A row of a list: a case, a worker, or a deviation. */
export interface Entry {
  caseRef: string;
  worker?: string;
  /** How long it has been so. */
  days: number;
  mark?: Mark;
  /** Changes in the life of the case; open cases of a worker. */
  count?: number;
  /** A deviation: its card, and its month. */
  message?: string;
  month?: Month;
  /** Those that are shown first, whatever their days. */
  first?: boolean;
}

/** What is on each list. */
export type Listed = Readonly<Record<ListName, readonly Entry[]>>;

interface Look extends Watched {
  state: CaseState;
  world: World;
  calendar: Calendar;
  today: LocalDate;
}

type Finding = Omit<Entry, 'caseRef' | 'worker'>;
type OfCases = Exclude<ListName, 'caseload' | 'deviations'>;

/** Days in which something has just happened. */
const lately = 7;
/** A pause of more weeks than this is looked at, whatever its day. */
const longPauseWeeks = 8;
const contacts: readonly string[] = ['C01', 'C03', 'C08', 'C26'];

/** Which cases are on which list on a day; measures.md 6, C42. */
const finds: Readonly<Record<OfCases, (look: Look) => Finding | undefined>> = {
  unseen: ({ course, state, today, calendar }) =>
    isActive(state) && !isSeenIn(course, today)
      ? { days: calendar.daysBetween(lastSeenOn(course, today) ?? today, today) }
      : undefined,
  noStep: ({ state, today, world, calendar }) =>
    waitsForNextStep(state, today, world)
      ? { days: calendar.daysBetween(lastSignOn(state, today) ?? today, today) }
      : undefined,
  late: lateContact,
  noPlan: withoutPlan,
  interrupted: interruption,
  longAbsence: ({ state: { absence, paused }, today, calendar }) =>
    absence.episode && !paused
      ? {
          days: calendar.daysBetween(absence.episode.since, today),
          mark: absence.episode.notified ? 'told' : 'notTold',
        }
      : undefined,
  sparring: ({ state: { sparring }, today, calendar }) =>
    sparring === undefined ? undefined : { days: calendar.daysBetween(sparring, today) },
  changed: ({ state, today, calendar }) => {
    const { workerChange, workerChanges = 0 } = state;
    const days = workerChange && calendar.daysBetween(workerChange.on, today);
    return days !== undefined && days < lately ? { days, count: workerChanges } : undefined;
  },
  promises: brokenPromise,
  paused: pause,
};

function lateContact({ record, state, today, world, calendar }: Look): Finding | undefined {
  const cards = record.open.flatMap((key) => {
    const [, card = '', kind = ''] = key.split('|');
    return contacts.includes(card) && (kind === 'overdue' || kind === 'escalation') ? [card] : [];
  });
  if (cards.length === 0) return undefined;
  const due = cards.flatMap((card) => deadlineOf(state, card as 'C01', today, world)?.due ?? []);
  const days = due.map((day) => calendar.daysBetween(day, today));
  return { days: Math.max(0, ...days) };
}

function withoutPlan({ state, today, world, calendar }: Look): Finding | undefined {
  if (!isActive(state) || state.planRegistered !== undefined) return undefined;
  const due = deadlineOf(state, 'C05', today, world)?.due;
  const isOverdue = due !== undefined && due <= today;
  return {
    days: calendar.daysBetween(state.opened ?? today, today),
    ...(isOverdue && { mark: 'planOverdue', first: true }),
  };
}

function interruption({ state, today, calendar }: Look): Finding | undefined {
  const last = state.placements
    .flatMap(({ interrupted }) => interrupted ?? [])
    .sort()
    .at(-1);
  if (last === undefined || last > today) return undefined;
  const days = calendar.daysBetween(last, today);
  if (days < lately) return { days, first: true };
  const isWithout = isActive(state) && !currentPlacement(state, today) && !hasLivePlacement(state);
  const hasEndedSince = state.placementEnd !== undefined && state.placementEnd > last;
  return isWithout && !hasEndedSince ? { days } : undefined;
}

function brokenPromise({ state, today, world, calendar }: Look): Finding | undefined {
  const { workingDays } = world.programme.promise;
  const past = state.promises.filter((day) => calendar.addWorkingDays(day, workingDays) < today);
  const urgent = (state.help ?? []).map(({ told }) => told.slice(0, 10));
  const [first] = [...past, ...urgent].sort();
  if (first === undefined) return undefined;
  return { days: calendar.daysBetween(first, today), mark: urgent.length > 0 ? 'urgent' : 'promise' };
}

function pause({ record, course, state, today, calendar }: Look): Finding | undefined {
  if (!state.paused) return undefined;
  const since = stepsUpTo(course, today).findLast(({ event }) => event.type === 'casePaused')?.on ?? today;
  const days = calendar.daysBetween(since, today);
  const { pausedUntil } = record;
  if (pausedUntil !== undefined && pausedUntil < today) return { days, mark: 'pauseOver' };
  return days > 7 * longPauseWeeks ? { days, mark: 'pausedLong' } : undefined;
}

export interface Given {
  today: LocalDate;
  cases: readonly Watched[];
  /** Open cases of each worker, and above how many they are too many. */
  caseloads: readonly (readonly [worker: string, load: number])[];
  caseloadLimit: number;
  deviations: readonly Entry[];
}

/** So near the limit a caseload is looked at. */
const nearLimit = 2;

/** Everything that asks for the leader, list by list; in each what has waited longest first, then by code. */
export function listsOf({ today, cases, caseloads, caseloadLimit, deviations }: Given): Listed {
  const looks = cases.filter(({ record }) => isOpen(record.state)).map((one) => lookOf(one, today));
  const of = (name: OfCases) =>
    looks
      .flatMap((look): Entry[] => {
        const found = finds[name](look);
        const worker = workerOf(look.state, look.course.programme);
        return found ? [{ caseRef: look.record.caseRef, ...(worker && { worker }), ...found }] : [];
      })
      .sort(longestFirst);
  return {
    ...{ unseen: of('unseen'), noStep: of('noStep'), late: of('late'), noPlan: of('noPlan') },
    ...{ interrupted: of('interrupted'), longAbsence: of('longAbsence'), sparring: of('sparring') },
    changed: of('changed'),
    caseload: caseloads
      .filter(([, load]) => load >= caseloadLimit - nearLimit)
      .map(([worker, load]): Entry => ({ caseRef: '', worker, days: 0, count: load }))
      .sort((one, other) => (other.count ?? 0) - (one.count ?? 0)),
    promises: of('promises'),
    deviations,
    paused: of('paused'),
  };
}

function lookOf({ record, course }: Watched, today: LocalDate): Look {
  const { world } = course;
  return { record, course, state: record.state, world, calendar: world.calendar, today };
}

export function longestFirst(one: Entry, other: Entry): number {
  return (
    Number(other.first ?? false) - Number(one.first ?? false) ||
    other.days - one.days ||
    (one.caseRef < other.caseRef ? -1 : 1)
  );
}

/** Cases that are on some list. */
export function casesOn(listed: Listed): number {
  const refs = Object.values(listed).flatMap((entries) => entries.map(({ caseRef }) => caseRef));
  return new Set(refs.filter((caseRef) => caseRef !== '')).size;
}
