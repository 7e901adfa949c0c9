import type { LocalDate } from '../calendar/calendar.ts';
import type { CaseEvent } from '../engine/events.ts';
import { parseDay } from './dayText.ts';

type JobKind = Extract<CaseEvent, { type: 'jobStarted' }>['kind'];

/** What a typed line says of a course. `on`: the day, where one was said. */
export type CourseAct = { on?: LocalDate } & (
  | { type: 'start'; weeks?: number }
  | { type: 'pay' }
  | { type: 'end' }
  | { type: 'interrupt'; reason: string }
  | { type: 'job'; kind: JobKind }
  | { type: 'education' }
);

const caseCode = /^(?=.*\d)[\p{L}\d][\p{L}\d._-]{0,39}$/u;

/** Codes of an interruption; what says nothing is `other`, and nothing of the words is kept. */
const reasonWords: readonly [RegExp, string][] = [
  [/match/, 'match'],
  [/time(r|tal)|hours/, 'hours'],
  [/fremmøde|attendance/, 'attendance'],
  [/virksomhed|company/, 'company'],
  [/ønske|wish/, 'citizenWish'],
  [/helbred|health/, 'health'],
];

const jobWords: readonly [RegExp, JobKind][] = [
  [/fleks|flex/, 'flexJob'],
  [/løntilskud|subsid/, 'wageSubsidy'],
  [/socialøkonomisk|social enterprise/, 'socialEnterprise'],
];

/** `B-101 start 1/6 8 uger`, `B-101 løn 1/6`, `B-101 slut`, `B-101 afbrudt match`. Undefined when it says none of these. */
export function readPlacement(
  text: string,
  today: LocalDate,
): { caseRef: string; act: CourseAct } | undefined {
  const [caseRef = '', verb = '', ...rest] = text.trim().toLowerCase().split(/\s+/);
  if (!caseCode.test(caseRef)) return undefined;
  const said = rest.join(' ');
  const weeks = /(\d{1,2}) ?(uger|uge|weeks?)\b/.exec(said);
  const day = dayIn(weeks ? said.replace(weeks[0], '') : said, today);
  if (/^start/.test(verb)) {
    if (weeks && (Number(weeks[1]) < 1 || Number(weeks[1]) > 52)) return undefined;
    return { caseRef, act: { type: 'start', ...(weeks ? { weeks: Number(weeks[1]) } : {}), ...day } };
  }
  if (/^(løn|løntimer|pay|paid)$/.test(verb)) return { caseRef, act: { type: 'pay', ...day } };
  if (/^(slut|end)/.test(verb)) return { caseRef, act: { type: 'end', ...past(day, today) } };
  if (/^(afbrudt|afbrydes|interrupted)$/.test(verb)) {
    const reason = reasonWords.find(([word]) => word.test(said))?.[1] ?? 'other';
    return { caseRef, act: { type: 'interrupt', reason, ...past(day, today) } };
  }
  return undefined;
}

/** `B-301`, `B-301 fleksjob 1/6`, `B-301 uddannelse`: without more it is an ordinary job. */
export function readJob(text: string, today: LocalDate): { caseRef: string; act: CourseAct } | undefined {
  const [caseRef = '', ...rest] = text.trim().toLowerCase().split(/\s+/);
  if (!caseCode.test(caseRef)) return undefined;
  const said = rest.join(' ');
  const day = past(dayIn(said, today), today);
  if (/uddannelse|education/.test(said)) return { caseRef, act: { type: 'education', ...day } };
  const kind = jobWords.find(([word]) => word.test(said))?.[1] ?? 'ordinary';
  return { caseRef, act: { type: 'job', kind, ...day } };
}

/** A date in figures anywhere, also in the future: `1/6`, `1.6.2026`, `2026-06-01`, or a word such as `i går`. */
function dayIn(said: string, today: LocalDate): { on?: LocalDate } {
  const figures = /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}([/.-]\d{4})?/.exec(said)?.[0];
  const iso = figures && futureDay(figures, today);
  const on = iso ?? parseDay(figures ?? said.trim(), today);
  return on === undefined || said.trim() === '' ? {} : { on };
}

/** A day and month without a year is the next one, as starts are planned ahead. */
function futureDay(figures: string, today: LocalDate): LocalDate | undefined {
  const short = /^(\d{1,2})[/.-](\d{1,2})$/.exec(figures);
  if (!short) return parseDay(figures, '9999-12-31');
  const monthDay = `${short[2]?.padStart(2, '0')}-${short[1]?.padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  const on = [`${year}-${monthDay}`, `${year + 1}-${monthDay}`].find((date) => date >= today);
  return on && parseDay(on, '9999-12-31');
}

/** What has happened lies on a day that has been; a day ahead is read as the last one of that name. */
function past({ on }: { on?: LocalDate }, today: LocalDate): { on?: LocalDate } {
  if (on === undefined) return {};
  return on <= today ? { on } : { on: `${Number(on.slice(0, 4)) - 1}${on.slice(4)}` };
}
