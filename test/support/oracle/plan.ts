import { addDays, addMonths, daysFrom, later, type NaiveCalendar } from './calendar.ts';
import { currentPlacement, isLive, isOpen, type NaiveState } from './fold.ts';
import { hasOn } from './programmes.ts';

/** A cycle of engine-rules.md 4 that is in the plan on a day. */
export interface Cycle {
  card: string;
  /** Start, which is the identity too unless its row says otherwise. */
  s: string;
  identity: string;
  due: string;
  /** The kinds that it has, each with its date. */
  kinds: [string, string][];
  /** Section 4, *Quiet*. */
  maybeQuiet?: true;
  /** Only C45 gap: which turn it is, and when the next one comes. */
  n?: number;
  next?: string;
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

/** C01: s, due and E, in the plan or not. */
function monthlyContact(
  state: NaiveState,
  day: string,
  { rollBack }: NaiveCalendar,
): { s: string; due: string; E: string } | undefined {
  const year = firstYear(state, day);
  if (!year) return undefined;
  const E = later(year.yearEnd, state.closeUntil && addDays(state.closeUntil, 1));
  const s = later(year.run, state.lastContact, state.lastResume);
  return { s, due: rollBack(addMonths(s, 1), s), E };
}

/** C03: s, due and the last day, as long as s is not past it. */
function ctiContact(
  state: NaiveState,
  { rollBack }: NaiveCalendar,
): { s: string; due: string; lead: number; lastDay: string } | undefined {
  if (state.match === undefined) return undefined;
  const m = state.match;
  const lastDay = addDays(addMonths(m, 9), -1);
  const s = later(m, state.lastCti, state.lastResume);
  if (s > lastDay) return undefined;
  const phase = s < addMonths(m, 3) ? 1 : s < addMonths(m, 6) ? 2 : 3;
  const raw = phase === 1 ? addDays(s, 7) : phase === 2 ? addDays(s, 14) : addMonths(s, 1);
  return { s, due: rollBack(raw, s), lead: phase === 3 ? 3 : 1, lastDay };
}

/** C25 */
function talk(state: NaiveState, { rollBack }: NaiveCalendar): { s: string; date: string } {
  const s = later(state.opened, state.lastTalk, state.lastResume);
  return { s, date: rollBack(addDays(s, 45), s) };
}

/** C45 gap: "always". */
function gapCycle(state: NaiveState, day: string, programme: string, calendar: NaiveCalendar): Cycle {
  const { addWorkingDays, rollBack } = calendar;
  // 3.10: lastSign
  const s = later(state.opened, state.lastResume, currentPlacement(state, day)?.start, ...state.signs);
  const step = state.nextStep;
  const b = step && [step.by, addDays(step.dated, 42)].sort()[0]!;
  const raw = b !== undefined && step?.dated === s ? b : later(addDays(s, 21), b);

  const monthly = monthlyContact(state, day, calendar);
  const x = [
    hasOn(programme, 'C01') && monthly && monthly.s < monthly.E ? monthly.due : undefined,
    hasOn(programme, 'C03') ? ctiContact(state, calendar)?.due : undefined,
    hasOn(programme, 'C25') ? talk(state, calendar).date : undefined,
  ].filter((date) => date !== undefined);
  let a = rollBack(raw, s);
  if (x.length > 0) a = later(a, addWorkingDays(later(...x), 10));
  let n = 1;
  for (let next = addWorkingDays(a, 15); next <= day; next = addWorkingDays(a, 15)) [a, n] = [next, n + 1];
  const kinds: [string, string][] = [
    ['gap', a],
    ['gapOverdue', addWorkingDays(a, 1)],
    ['gapEscalation', addWorkingDays(a, 5)],
  ];
  return { card: 'C45', s, identity: `gap ${s} ${a}`, due: a, kinds, n, next: addWorkingDays(a, 15) };
}

/** C38 */
function isToBeReferred(state: NaiveState): boolean {
  return !state.referredBack && ['preparation', 'placement', 'jobSearch'].includes(state.stage?.id ?? '');
}

/** Section 4, row by row, on `day`; of programmes and filters it knows only what a row's condition needs. */
export function cyclesInPlan(
  state: NaiveState,
  day: string,
  programme: string,
  calendar: NaiveCalendar,
): Cycle[] {
  const { addWorkingDays, rollBack } = calendar;
  const { lastResume, lastContact, opened } = state;
  const found: Cycle[] = [];
  /** Section 4, *Kinds and dates*. */
  const add = (card: string, s: string, due: string, lead: number, more: Partial<Cycle> = {}) => {
    const headsUp = addWorkingDays(due, -lead);
    const kinds: [string, string][] = [
      ['due', due],
      ['overdue', addWorkingDays(due, 1)],
      ['escalation', addWorkingDays(due, 5)],
    ];
    if (headsUp > s) kinds.unshift([card === 'C26' ? 'prepare' : 'headsUp', headsUp]);
    found.push({ card, s, identity: s, due, kinds, ...more });
  };
  const inJob = state.end?.by === 'jobStarted';
  if (!isOpen(state) && !inJob) return [];

  const cti = ctiContact(state, calendar);
  const ctiInPlan = cti !== undefined && day <= cti.lastDay && cti.due <= cti.lastDay;
  if (ctiInPlan) add('C03', cti.s, cti.due, cti.lead, { maybeQuiet: true });

  if (state.tight) {
    const { w, weeks } = state.tight;
    const u = addDays(w, 7 * weeks - 1);
    const s = later(w, lastContact, state.lastCti, ...state.aftercare, lastResume);
    const due = rollBack(addDays(s, 7), s);
    const givesWay = hasOn(programme, 'C03') && ctiInPlan && cti.due <= due;
    if (day <= u && due <= u && !givesWay)
      add('C45', s, due, 1, { identity: `rhythm ${s}`, maybeQuiet: true });
  }
  if (!isOpen(state)) return found;

  const monthly = monthlyContact(state, day, calendar);
  if (monthly && day < monthly.E && monthly.due < monthly.E) {
    add('C01', monthly.s, monthly.due, 3, { maybeQuiet: true });
  }

  found.push(gapCycle(state, day, programme, calendar));

  if (state.stage?.id === 'startAndPlan' && state.openingMeeting === undefined) {
    const s = later(opened, lastResume);
    add('C33', s, addWorkingDays(s, 10), 3);
  }

  for (const p of new Set(state.promises)) {
    const kinds: [string, string][] = [
      ['due', addWorkingDays(p, 1)],
      ['overdue', addWorkingDays(addWorkingDays(p, 1), 1)],
      ['escalation', addWorkingDays(p, 5)],
    ];
    found.push({ card: 'C24', s: p, identity: p, due: addWorkingDays(p, 1), kinds });
  }

  const q = state.courseStart;
  if (q !== undefined && isToBeReferred(state)) {
    const due = later(addDays(q, 181), lastResume);
    const kinds: [string, string][] = [
      ['overdue', addWorkingDays(due, 1)],
      ['escalation', addWorkingDays(due, 5)],
    ];
    found.push({ card: 'C38', s: q, identity: `${q} ${due}`, due, kinds });
  }

  const anchor = programme === 'social-stoette-cti' ? state.openingMeeting : opened;
  if (!state.planRegistered && anchor !== undefined) {
    const s = later(anchor, lastResume);
    add('C05', s, addWorkingDays(s, 10), 3);
  }

  const placement = currentPlacement(state, day);
  if (placement && !(lastContact !== undefined && lastContact >= placement.start)) {
    const s = later(placement.start, lastResume);
    add('C08', s, addWorkingDays(s, 3), 1);
  }

  if (state.series) {
    const { base, measured } = state.series;
    const k = Math.floor((daysFrom(base, day) + 21) / 42);
    const s = addDays(base, 42 * (k - 1));
    const due = rollBack(addDays(base, 42 * k), s);
    if (k >= 1 && !measured.includes(k) && !(lastResume !== undefined && due <= lastResume)) {
      add('C19', s, due, 3);
    }
  }

  const a = later(opened, state.lastClarification);
  const s = lastResume !== undefined && lastResume > a ? lastResume : a;
  const x = rollBack(addMonths(a, 12), a);
  const due = s === a ? x : later(x, addWorkingDays(s, 20));
  add('C26', s, due, 20, { identity: `${a} ${s}` });

  return found;
}

/** Section 5, the scheduled ones in the plan on `day` whose date is `day` itself. */
export function singlesDueOn(
  state: NaiveState,
  day: string,
  programme: string,
  calendar: NaiveCalendar,
): Single[] {
  const { rollBack, addWorkingDays, nextWorkingDay } = calendar;
  const found: Single[] = [];
  const add = (card: string, kind: string, cycle: string, date: string, to?: string[]) => {
    if (date === day) found.push({ card, kind, cycle, date, ...(to && { to }) });
  };

  if (state.end) {
    const { on, by } = state.end;
    for (const i of [1, 2, 3]) {
      const date = rollBack(addMonths(on, i), on);
      const early = state.aftercare.some((held) => held > addDays(date, -14));
      if (by === 'jobStarted' && !state.outOfJob && !early) add('C20', 'due', `${i}`, date);
    }
    for (const i of programme === 'helhedsorienteret-indsats' ? [3, 6] : [6]) {
      const date = rollBack(addMonths(on, i), on);
      const early = state.statuses.some((given) => given > addDays(date, -28));
      if (state.end.outcome !== 'dead' && !early) add('C21', 'due', `${on} ${i}`, date);
    }
  }

  const u = state.tight && addDays(state.tight.w, 7 * state.tight.weeks - 1);
  const T = transition(state, day, programme);
  if (T !== undefined && !(u !== undefined && day <= u)) {
    add('C45', 'transition', T, addWorkingDays(T, 1));
  }

  if (state.application && !state.application.withdrawn && state.opened === undefined) {
    const { p } = state.application;
    for (let n = 1, date = p; date < day; n++) {
      date = addWorkingDays(date, 5);
      add('C22', n === 1 ? 'unopened' : 'unopened again', `${p} ${n}`, date);
    }
  }

  if (state.match !== undefined && (isOpen(state) || state.end?.by === 'jobStarted')) {
    const m = state.match;
    const lastDay = addDays(addMonths(m, 9), -1);
    add('C04', 'phaseChange', '1', rollBack(addMonths(m, 3), m));
    add('C04', 'phaseChange', '2', rollBack(addMonths(m, 6), m));
    add('C04', 'handover', m, rollBack(addDays(lastDay, -28), m));
    add('C04', 'closing', m, rollBack(lastDay, m));
  }

  if (isOpen(state)) {
    const year = firstYear(state, day);
    if (year) add('C02', 'due', year.yearEnd, nextWorkingDay(year.yearEnd));

    const p = state.firstPreparation;
    if (state.stage?.id === 'preparation' && p !== undefined) {
      if (!state.trialReviewed) add('C06', 'trialReview', p, rollBack(addDays(p, 14), p));
      if (!state.consultantMet) add('C06', 'earlyConsultant', p, rollBack(addDays(p, 21), p));
      add('C06', 'stageLimit', p, rollBack(addDays(p, 76), p));
    }
    const q = state.courseStart;
    if (q !== undefined) {
      const inCourse = ['preparation', 'placement'].includes(state.stage?.id ?? '');
      if (inCourse) add('C06', 'totalLimit', q, rollBack(addDays(q, 153), q));
      if (isToBeReferred(state)) add('C38', 'before', q, rollBack(addDays(q, 167), q));
      if (state.compensation.length === 0) add('C39', 'atStart', q, addWorkingDays(q, 5));
    }

    if (state.lastPlan !== undefined) {
      const p2 = later(state.lastPlan, state.lastResume);
      const R = programme === 'social-stoette-cti' ? 42 : 91;
      for (let n = 1; addDays(p2, R * n) < addDays(day, 40); n++) {
        add('C05', 'renewal', `${p2} ${n}`, rollBack(addDays(p2, R * n), p2));
      }
      const s = later(state.firstPlan, state.lastResume);
      if (!state.begun) add('C05', 'notStarted', s, addWorkingDays(s, 5));
    }

    const g = later(state.opened, state.criteria.firstSubGoal, state.lastSubGoal, state.lastResume);
    for (let n = 1; addDays(g, 28 * n) < addDays(day, 40); n++) {
      add('C36', 'due', `${g} ${n}`, rollBack(addDays(g, 28 * n), g));
    }

    const isPartMissing = state.parts.length < 3;
    if (state.lastMatch !== undefined && isPartMissing) {
      const s = later(state.lastMatch, state.lastResume);
      add('C35', 'missing', s, addWorkingDays(s, 5));
    }

    for (const { start } of state.placements.filter((one) => isLive(one) && one.start > day)) {
      if (!state.onePager) add('C40', 'due', start, addWorkingDays(start, -5));
    }

    const placement = currentPlacement(state, day);
    if (placement) {
      const { start, maxWeeks } = placement;
      add('C07', 'due', start, nextWorkingDay(start));
      const half = addDays(start, Math.floor((7 * maxWeeks) / 2));
      add('C12', 'halfway', `${start} ${maxWeeks}`, rollBack(half, start));
      if (isPartMissing) add('C35', 'atStart', start, addWorkingDays(nextWorkingDay(start), 1));
      const agreed = state.agreements.some(({ last }) => last === undefined || last >= day.slice(0, 7));
      const lastDay = addDays(start, 7 * maxWeeks - 1);
      if (addDays(start, 14) <= lastDay && !state.paid && !agreed) {
        add('C34', 'start', start, rollBack(addDays(start, 14), start));
        if (half > addDays(start, 14) && !hasOn(programme, 'C12')) {
          add('C34', 'halfway', start, rollBack(half, start));
        }
      }
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
    const before = addMonths(`${day.slice(0, 7)}-01`, -2).slice(0, 7);
    const wasCovered = state.agreements.some(
      ({ from, last }) => from.slice(0, 7) <= before && (last === undefined || before <= last),
    );
    if (wasCovered && state.hours[before] === undefined) {
      add('C13', 'again', before, nextWorkingDay(`${day.slice(0, 7)}-01`));
    }

    if (!state.placements.some(isLive)) {
      const [kind, start] = search(state);
      for (let n = 1, date = start; date !== undefined && date < day; n++) {
        date = addWorkingDays(date, 10);
        add('C18', kind, `${start} ${n}`, date);
      }
    }

    const talked = talk(state, calendar);
    add('C25', 'due', talked.s, talked.date);

    const change = state.changes.at(-1);
    if (change) {
      const cycle = `${state.changes.length}`;
      add('C27', 'overlap', cycle, addWorkingDays(change.date, 5), [change.former, change.to]);
    }
  }
  return found;
}

/** C18: which of its kinds, and s. */
function search({ stage, z, lastResume }: NaiveState): [string, string | undefined] {
  if (stage?.id === 'step2' && stage.byInterruption) return ['due', later(stage.since, lastResume)];
  if (stage?.id === 'step2') return ['waiting', later(stage.since, z, lastResume)];
  return ['waiting', stage?.id === 'step1' && z !== undefined ? later(z, lastResume) : undefined];
}

/** 3.10: T */
function transition(state: NaiveState, day: string, programme: string): string | undefined {
  if (state.end) return state.end.by === 'jobStarted' ? state.end.on : undefined;
  if (state.opened === undefined) return undefined;
  const { stage, opened } = state;
  const entered = stage && stage.since > opened && !stage.byInterruption ? stage.since : undefined;
  const start = hasOn(programme, 'C08') ? undefined : currentPlacement(state, day)?.start;
  const all = [entered, start, state.lastEnd, state.changes.at(-1)?.date].filter(
    (date) => date !== undefined,
  );
  return all.length > 0 ? later(...all) : undefined;
}
