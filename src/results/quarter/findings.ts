import type { LocalDate } from '../../calendar/local.ts';
import { addMonths, addToMonth, monthOf } from '../../calendar/months.ts';
import { countingHours } from '../../engine/hours.ts';
import type { Programme } from '../../engine/programme.ts';
import { hasCard } from '../../engine/recipients.ts';
import { contactOnTime } from '../../measures/contactOnTime.ts';
import type { Tally } from '../../measures/counts.ts';
import { type Course, type Days, stepsUpTo } from '../../measures/course.ts';
import { followUpMet } from '../../measures/firstFollowUp.ts';
import { type PlacementRun, placementRuns } from '../../measures/placementRuns.ts';
import type { Finding, FindingTopic } from '../../store/postRows.ts';

/** Months after the one of the start in which paid hours count as having come of a placement. */
const laterMonths = 3;

/** A placement that is over, and whose it is. */
interface Ended {
  course: Course;
  run: PlacementRun;
}

/** The twelve months before a day. */
export function yearBefore(
  day: LocalDate,
  calendar: { addDays(day: LocalDate, days: number): LocalDate },
): Days {
  return { from: addMonths(day, -12), to: calendar.addDays(day, -1) };
}

/**
 * Hvad virker hos os (measures.md 6): of the placements that stopped in some days, what went along with what, exact.
 * `courses` are of one programme. Cases of which only what comes after them is still known are left out. Undefined
 * where no placement stopped.
 */
export function findingsOf(courses: readonly Course[], days: Days): Finding[] | undefined {
  const ended = courses
    .filter(({ thinned }) => !thinned)
    .flatMap((course) => placementRuns(course, days.to).map((run) => ({ course, run })))
    .filter(({ run: { stops } }) => stops >= days.from && stops <= days.to);
  const programme = ended[0]?.course.programme;
  return programme && topicsIn(programme).flatMap((topic) => findingsAbout(topic, ended, programme));
}

/** What a programme can tell of: nobody is said to be too few for what nobody is asked to do. */
function topicsIn(programme: Programme): FindingTopic[] {
  const isOn = (...cards: Parameters<typeof hasCard>[1][]) => cards.some((card) => hasCard(programme, card));
  return [
    'followUp',
    ...(isOn('C01', 'C03') ? (['contact'] as const) : []),
    ...(isOn('C12', 'C34') ? (['payTalk'] as const) : []),
  ];
}

const judges: Record<FindingTopic, (ended: Ended) => boolean | undefined> = {
  followUp: ({ course, run }) => followUpMet(course, run.placement.start, run.stops),
  contact: allCyclesMet,
  payTalk: talkedBeforeHalfway,
};

function findingsAbout(topic: FindingTopic, ended: readonly Ended[], { paidHours }: Programme): Finding[] {
  const judged = ended.map((one) => ({ ...one, met: judges[topic](one) }));
  const side = (met: boolean) => judged.filter((one) => one.met === met);
  const [done, left] = [side(true), side(false)];
  const hasHours = paidHours.countingKinds.length > 0;
  return [
    { topic, outcome: 'interrupted', done: interruptedOf(done), left: interruptedOf(left) },
    ...(hasHours ? [{ topic, outcome: 'hours' as const, done: paidOf(done), left: paidOf(left) }] : []),
  ];
}

function interruptedOf(ended: readonly Ended[]): Tally {
  return { n: ended.filter(({ run }) => run.interrupted).length, d: ended.length };
}

/** Of the cases, however many of their placements are on this side. */
function paidOf(ended: readonly Ended[]): Tally {
  const all = new Set(ended.map(({ course }) => course));
  const paid = new Set(ended.filter(hadPaidHours).map(({ course }) => course));
  return { n: paid.size, d: all.size };
}

function hadPaidHours({ course, run }: Ended): boolean {
  const first = monthOf(run.begins);
  const { countingKinds } = course.programme.paidHours;
  return Array.from({ length: laterMonths + 1 }, (_, index) => addToMonth(first, index)).some(
    (month) => countingHours(course.paidHours[month], countingKinds) > 0,
  );
}

/** On the days on which it ran, every cycle that was judged was met; undefined where none was. */
function allCyclesMet({ course, run: { begins, stops } }: Ended): boolean | undefined {
  const to = course.world.calendar.addDays(stops, -1);
  const cycles = contactOnTime(course, { from: begins, to, month: monthOf(to), end: to });
  return cycles.length === 0 ? undefined : cycles.every(({ n, d }) => n === d);
}

/** Half-way as C12 counts it. */
function talkedBeforeHalfway({ course, run: { placement } }: Ended): boolean {
  const { calendar } = course.world;
  const { start, maxWeeks } = placement;
  const halfway = calendar.rollBack(calendar.addDays(start, Math.floor((7 * maxWeeks) / 2)), start);
  return stepsUpTo(course, halfway).some(({ event }) => event.type === 'payTalkHeld');
}
