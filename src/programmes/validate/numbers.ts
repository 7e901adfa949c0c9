import type { Interval } from '../../engine/programmeFields.ts';
import type { Finding, Path } from './finding.ts';
import type { Parts } from './parts.ts';

const daysOfMonth = 30;
/** 20:00 is the latest start of an attendance day (scenarios/README.md); the last minute of the day is 23:59. */
const minutesLeftOfDay = 239;

/** Numbers that are possible one by one but contradict each other. */
export function numberFindings(parts: Parts): Finding[] {
  return [
    ...ctiFindings(parts),
    ...noticeFindings(parts),
    ...contactFindings(parts),
    ...deadlineFindings(parts),
    ...absenceFindings(parts),
    ...sendingFindings(parts),
    ...placementFindings(parts),
    ...hourFindings(parts),
    ...monthFindings(parts),
    ...gateFindings(parts),
  ];
}

/** «Hyppigheden og intensiteten i CTI-støtten skal være aftagende» (S000:415) */
function ctiFindings({ cti }: Parts): Finding[] {
  if (!cti) return [];
  const { phases, months, handoverDays } = cti;
  const days = phases.map(({ every }) => daysOf(every));
  const tightening = phases.flatMap(({ every }, i): Finding[] => {
    const before = phases[i - 1]?.every;
    if (!before || daysOf(every) >= daysOf(before)) return [];
    return [
      { path: ['cti', 'phases', i, 'every'], code: 'doesNotTaper', values: { value: every, first: before } },
    ];
  });
  const flat: Finding[] =
    tightening.length === 0 && new Set(days).size === 1
      ? [{ path: ['cti', 'phases'], code: 'neverTapers' }]
      : [];
  const limit = Math.floor((months * daysOfMonth) / phases.length);
  const tooShort = phases.flatMap(({ every }, i): Finding[] =>
    daysOf(every) > limit
      ? [{ path: ['cti', 'phases', i, 'every'], code: 'phaseTooShort', values: { value: every, limit } }]
      : [],
  );
  const track = months * daysOfMonth;
  const handover =
    handoverDays >= track
      ? [found(['cti', 'handoverDays'], 'handoverTooLong', { value: handoverDays, limit: track })]
      : [];
  return [...tightening, ...flat, ...tooShort, ...handover];
}

/** A heads-up as long as the interval would come on its first day or never (engine-rules.md 4). */
function noticeFindings(parts: Parts): Finding[] {
  const { contact, cti, plan, openingMeeting, rhythm, firstFollowUp, progress, clarification } = parts;
  const notices: (readonly [Path, number, number] | undefined)[] = [
    contact && [['contact', 'headsUp'], contact.headsUp, workingDays({ months: contact.intervalMonths })],
    plan && [['plan', 'headsUp'], plan.headsUp, plan.dueWorkingDays],
    firstFollowUp && [['firstFollowUp', 'headsUp'], firstFollowUp.headsUp, firstFollowUp.workingDays],
    openingMeeting && [['openingMeeting', 'headsUp'], openingMeeting.headsUp, openingMeeting.dueWorkingDays],
    rhythm && [['rhythm', 'headsUp'], rhythm.headsUp, workingDays({ days: rhythm.everyDays })],
    progress && [['progress', 'headsUp'], progress.headsUp, workingDays({ days: progress.everyDays })],
    clarification && [
      ['clarification', 'prepareWorkingDays'],
      clarification.prepareWorkingDays,
      workingDays({ months: clarification.months }),
    ],
    ...(cti?.phases ?? []).map(
      ({ headsUp, every }, i) => [['cti', 'phases', i, 'headsUp'], headsUp, workingDays(every)] as const,
    ),
  ];
  return notices.flatMap((notice) => {
    if (!notice) return [];
    const [path, value, limit] = notice;
    return value < limit ? [] : [found(path, 'headsUpTooEarly', { value, limit })];
  });
}

function contactFindings({ contact }: Parts): Finding[] {
  if (!contact || contact.intervalMonths < contact.firstYearMonths) return [];
  return [found(['contact', 'intervalMonths'], 'neverDue', { limit: contact.firstYearMonths })];
}

function deadlineFindings({ deadline, promise }: Parts): Finding[] {
  const pairs: ([Path, number, number] | undefined)[] = [
    deadline && [
      ['deadline', 'escalationWorkingDays'],
      deadline.escalationWorkingDays,
      deadline.overdueWorkingDays,
    ],
    promise && [['promise', 'overdue'], promise.overdue, promise.workingDays],
    promise && [['promise', 'escalation'], promise.escalation, promise.overdue],
  ];
  return pairs.flatMap((pair) => {
    if (!pair) return [];
    const [path, value, limit] = pair;
    return value > limit ? [] : [found(path, 'escalationTooEarly', { value, limit })];
  });
}

function absenceFindings({ absence, longAbsence }: Parts): Finding[] {
  const findings: Finding[] = [];
  const minutes = absence ? absence.alertAfterMinutes + (absence.outreachAfterMinutes ?? 0) : 0;
  if (minutes > minutesLeftOfDay) {
    const field = absence?.outreachAfterMinutes === undefined ? 'alertAfterMinutes' : 'outreachAfterMinutes';
    findings.push(found(['absence', field], 'pastMidnight', { value: minutes, limit: minutesLeftOfDay }));
  }
  if (!longAbsence) return findings;
  const { inARow, count, windowWorkingDays } = longAbsence;
  const limit = Math.max(inARow, count);
  if (windowWorkingDays < limit) {
    const values = { value: windowWorkingDays, limit };
    findings.push(found(['longAbsence', 'windowWorkingDays'], 'windowTooSmall', values));
  }
  if (count <= inARow) {
    findings.push(found(['longAbsence', 'count'], 'rowNeverMatters', { value: count, limit: inARow }));
  }
  return findings;
}

function sendingFindings({ sending }: Parts): Finding[] {
  if (!sending) return [];
  const { from, to } = sending;
  if (from >= to) return [found(['sending', 'from'], 'fromAfterTo', { from, to })];
  return (['scheduledAt', 'boardAt'] as const)
    .filter((field) => sending[field] < from || sending[field] > to)
    .map((field) => found(['sending', field], 'outsideSending', { value: sending[field], from, to }));
}

function placementFindings({ placement }: Parts): Finding[] {
  if (!placement) return [];
  const { minWeeks = 0, maxWeeks, maxWeeksByGroup, endNoticeDays } = placement;
  const findings = maxWeeksByGroup.flatMap(({ weeks }, i) =>
    weeks > maxWeeks
      ? [
          found(['placement', 'maxWeeksByGroup', i, 'weeks'], 'groupOverMax', {
            value: weeks,
            limit: maxWeeks,
          }),
        ]
      : [],
  );
  if (minWeeks > maxWeeks) {
    findings.push(found(['placement', 'minWeeks'], 'minOverMax', { value: minWeeks, limit: maxWeeks }));
  }
  if (endNoticeDays >= maxWeeks * 7) {
    const values = { value: endNoticeDays, limit: maxWeeks * 7 };
    findings.push(found(['placement', 'endNoticeDays'], 'noticeTooLong', values));
  }
  return findings;
}

/** The engine compares whole hundredths (engine-rules.md 3.7). */
function hourFindings({ paidHours }: Parts): Finding[] {
  if (!paidHours || Number(paidHours.targetPerMonth.toFixed(2)) === paidHours.targetPerMonth) return [];
  return [found(['paidHours', 'targetPerMonth'], 'tooManyDecimals', { value: paidHours.targetPerMonth })];
}

function monthFindings({ aftercare, outcomeStatus, exemption }: Parts): Finding[] {
  const series: [Path, readonly number[]][] = [
    [['aftercare', 'months'], aftercare?.months ?? []],
    [['outcomeStatus', 'months'], outcomeStatus?.months ?? []],
    [['exemption', 'percent'], exemption?.percent ?? []],
  ];
  return series.flatMap(([path, numbers]) => {
    const ascends = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
    return ascends ? [] : [found(path, 'notAscending', { value: numbers.join(', ') })];
  });
}

function gateFindings({ gates }: Parts): Finding[] {
  const share = gates?.stabilityBeforePlacement?.share;
  if (share === undefined || (share > 0 && share <= 1)) return [];
  return [found(['gates', 'stabilityBeforePlacement', 'share'], 'notAShare', { value: share })];
}

function found(path: Path, code: Finding['code'], values: NonNullable<Finding['values']>): Finding {
  return { path, code, values };
}

function daysOf(interval: Interval): number {
  return 'days' in interval ? interval.days : interval.months * daysOfMonth;
}

/** About how many working days an interval has; holidays make it fewer. */
function workingDays(interval: Interval): number {
  return Math.floor((daysOf(interval) * 5) / 7);
}
