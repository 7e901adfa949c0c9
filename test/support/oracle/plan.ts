import { addDays, addMonths, daysFrom, later, type NaiveCalendar } from './calendar.ts';
import { currentPlacement, isOpen, type NaiveState } from './fold.ts';

/** A cycle of engine-rules.md 4 that is in the plan on a day. */
export interface Cycle {
  card: string;
  s: string;
  due: string;
  lead: number;
}

/** A scheduled card of engine-rules.md 5 that is in the plan on a day. */
export interface Single {
  card: string;
  kind: string;
  cycle: string;
  date: string;
  /** Only C27 `overlap`: whom it goes to. */
  to?: string[];
}

/** 3.4: the first year on a day. */
function firstYear(state: NaiveState, day: string): { run: string; yearEnd: string } | undefined {
  const begun = state.placements
    .filter(({ start, interrupted }) => start <= day && !(interrupted !== undefined && interrupted < start))
    .map(({ start }) => start)
    .sort();
  let year: { run: string; yearEnd: string } | undefined;
  for (const s of begun) {
    year = { run: !year || s >= year.yearEnd ? s : year.run, yearEnd: addMonths(s, 12) };
  }
  return year;
}

/** Section 4, row by row, on `day`; of programmes and filters it knows only what a row's condition needs. */
export function cyclesInPlan(
  state: NaiveState,
  day: string,
  programme: string,
  calendar: NaiveCalendar,
): Cycle[] {
  if (!isOpen(state)) return [];
  const { rollBack, addWorkingDays } = calendar;
  const { lastResume, lastContact, opened } = state;
  const found: Cycle[] = [];

  const year = firstYear(state, day);
  if (year) {
    const s = later(year.run, lastContact, lastResume);
    const due = rollBack(addMonths(s, 1), s);
    if (day < year.yearEnd && due < year.yearEnd) found.push({ card: 'C01', s, due, lead: 3 });
  }

  if (state.match !== undefined) {
    const m = state.match;
    const lastDay = addDays(addMonths(m, 9), -1);
    const s = later(m, state.lastCti, lastResume);
    const phase = s < addMonths(m, 3) ? 1 : s < addMonths(m, 6) ? 2 : 3;
    const raw = phase === 1 ? addDays(s, 7) : phase === 2 ? addDays(s, 14) : addMonths(s, 1);
    const due = rollBack(raw, s);
    if (s <= lastDay && day <= lastDay && due <= lastDay) {
      found.push({ card: 'C03', s, due, lead: phase === 3 ? 3 : 1 });
    }
  }

  const anchor = programme === 'social-stoette-cti' ? state.openingMeeting : opened;
  if (!state.planRegistered && anchor !== undefined) {
    const s = later(anchor, lastResume);
    found.push({ card: 'C05', s, due: addWorkingDays(s, 10), lead: 3 });
  }

  const placement = currentPlacement(state, day);
  if (placement && !(lastContact !== undefined && lastContact >= placement.start)) {
    const s = later(placement.start, lastResume);
    found.push({ card: 'C08', s, due: addWorkingDays(s, 3), lead: 1 });
  }

  if (state.series) {
    const { base, measured } = state.series;
    const k = Math.floor((daysFrom(base, day) + 21) / 42);
    const s = addDays(base, 42 * (k - 1));
    const due = rollBack(addDays(base, 42 * k), s);
    if (k >= 1 && !measured.includes(k) && !(lastResume !== undefined && due <= lastResume)) {
      found.push({ card: 'C19', s, due, lead: 3 });
    }
  }

  const a = later(opened, state.lastClarification);
  const s = lastResume !== undefined && lastResume > a ? lastResume : a;
  const x = rollBack(addMonths(a, 12), a);
  found.push({ card: 'C26', s, due: s === a ? x : later(x, addWorkingDays(s, 20)), lead: 20 });

  return found;
}

/** Section 5, the scheduled ones in the plan on `day` whose date is `day` itself. */
export function singlesDueOn(state: NaiveState, day: string, calendar: NaiveCalendar): Single[] {
  const { rollBack, addWorkingDays, nextWorkingDay } = calendar;
  const found: Single[] = [];
  const add = (card: string, kind: string, cycle: string, date: string, to?: string[]) =>
    found.push({ card, kind, cycle, date, ...(to && { to }) });

  if (state.end) {
    const { on, by } = state.end;
    for (const i of [1, 2, 3]) {
      if (by === 'jobStarted') add('C20', 'due', `${i}`, rollBack(addMonths(on, i), on));
    }
    add('C21', 'due', on, rollBack(addMonths(on, 6), on));
  }

  if (isOpen(state)) {
    const year = firstYear(state, day);
    if (year) add('C02', 'due', year.yearEnd, nextWorkingDay(year.yearEnd));

    if (state.match !== undefined) {
      const m = state.match;
      const lastDay = addDays(addMonths(m, 9), -1);
      add('C04', 'phaseChange', '1', rollBack(addMonths(m, 3), m));
      add('C04', 'phaseChange', '2', rollBack(addMonths(m, 6), m));
      add('C04', 'handover', m, rollBack(addDays(lastDay, -28), m));
      add('C04', 'closing', m, rollBack(lastDay, m));
    }

    const p = state.firstPreparation;
    if (state.stage?.id === 'preparation' && p !== undefined) {
      if (!state.trialReviewed) add('C06', 'trialReview', p, rollBack(addDays(p, 14), p));
      if (!state.consultantMet) add('C06', 'earlyConsultant', p, rollBack(addDays(p, 21), p));
    }

    const placement = currentPlacement(state, day);
    if (placement) {
      const { start, maxWeeks } = placement;
      add('C07', 'due', start, nextWorkingDay(start));
      const half = addDays(start, Math.floor((7 * maxWeeks) / 2));
      add('C12', 'halfway', `${start} ${maxWeeks}`, rollBack(half, start));
      const fortnightBefore = addDays(start, 7 * maxWeeks - 15);
      if (fortnightBefore > start) {
        add('C12', 'ending', `${start} ${maxWeeks}`, rollBack(fortnightBefore, start));
      }
    }

    const month = addMonths(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
    const covered = state.agreements.some(
      ({ from, last }) => from.slice(0, 7) <= month && (last === undefined || month <= last),
    );
    if (covered && state.hours[month] === undefined) {
      add('C13', 'due', month, nextWorkingDay(`${day.slice(0, 7)}-01`));
    }

    if (state.stage?.id === 'step2' && state.stage.byInterruption) {
      const s = later(state.stage.since, state.lastResume);
      for (let n = 1, date = s; date < day; n++) {
        date = addWorkingDays(date, 10);
        add('C18', 'due', `${s} ${n}`, date);
      }
    }

    for (const promise of state.promises) add('C24', 'due', promise, addWorkingDays(promise, 1));

    const s = later(state.opened, state.lastTalk, state.lastResume);
    add('C25', 'due', s, rollBack(addDays(s, 45), s));

    const change = state.changes.at(-1);
    if (change) {
      const cycle = `${state.changes.length}`;
      add('C27', 'overlap', cycle, addWorkingDays(change.date, 5), [change.former, change.to]);
    }
  }
  return found.filter(({ date }) => date === day);
}
