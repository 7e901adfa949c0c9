import type { LocalDate } from '../calendar/local.ts';
import type { CaseEvent } from '../engine/events.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { dayIn } from '../talk/typedDay.ts';

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

/** Codes of an interruption; what says nothing is `other`, and nothing of the words is kept. */
const reasonWords: readonly [RegExp, string][] = [
  [/^(dårligt |forkert |bad )?match$/, 'match'],
  [/^(antal )?(timer|timetal(let)?|hours)$/, 'hours'],
  [/^(fremmøde(t)?|fravær|attendance)$/, 'attendance'],
  [/^(virksomhed(en)?|virksomhedens forhold|company)$/, 'company'],
  [/^(borgerens )?(eget )?(ønske|wish)$/, 'citizenWish'],
  [/^(helbred(et)?|sygdom|health)$/, 'health'],
  [/^(andet|other)$/, 'other'],
];

const jobWords: readonly [RegExp, JobKind][] = [
  [/^(|job|ordinær|ordinært|ordinært job|ordinary|ordinary job)$/, 'ordinary'],
  [/^(fleks|fleksjob|flex|flex ?job)$/, 'flexJob'],
  [/^((job )?(med )?løntilskud|(wage )?subsidy)$/, 'wageSubsidy'],
  [/^(socialøkonomisk( virksomhed)?|social enterprise)$/, 'socialEnterprise'],
];

/** What of a line is the same for everybody; why a placement broke off is asked anew. */
export const placementWords: readonly string[] =
  'start løn løntimer slut afbrudt pay paid end interrupted'.split(' ');
export const jobTypedWords: readonly string[] = (
  'ordinær ordinært job fleks fleksjob løntilskud socialøkonomisk uddannelse ' +
  'ordinary flex flexjob subsidy education'
).split(' ');

/** Words that say nothing beside a planned day. */
const filler = /(?<!\p{L})(?:fra og med|fra|den|d|pr|from|on|på)(?!\p{L})\.?/gu;

/**
 * `B-101 start 1/6 8 uger`, `B-101 løn 1/6`, `B-101 slut`, `B-101 afbrudt match`. Undefined when it says none of these,
 * and when what is planned says more than was understood: a guess would move the wrong day.
 */
export function readPlacement(
  text: string,
  today: LocalDate,
): { caseRef: string; act: CourseAct } | undefined {
  const line = readCaseLine(text.toLowerCase());
  if (!line) return undefined;
  const [verb = '', ...rest] = line.said.split(' ');
  const act = actOf(verb, rest.join(' '), today);
  return act && { caseRef: line.caseRef, act };
}

function actOf(verb: string, said: string, today: LocalDate): CourseAct | undefined {
  if (/^start/.test(verb)) return startOf(said, today);
  if (/^(løn|løntimer|pay|paid)$/.test(verb)) {
    const day = plannedDay(said, today);
    return day && { type: 'pay', ...day };
  }
  const day = dayIn(said, today, false);
  if (!day) return undefined;
  const on = day.on === undefined ? {} : { on: day.on };
  if (/^(slut|end)/.test(verb)) return { type: 'end', ...on };
  if (!/^(afbrudt|afbrydes|interrupted)$/.test(verb)) return undefined;
  const reason = reasonIn(day.rest);
  if (!reason) return undefined;
  return { type: 'interrupt', reason, ...on };
}

/** One reason and nothing else; undefined where more was said, as it might be another one, or none. */
function reasonIn(rest: string): string | undefined {
  const said = rest
    .replace(filler, '')
    .replace(/(?<!\p{L})(?:pga|grund|af|på|due|to|because|of)(?!\p{L})\.?/gu, '')
    .trim();
  return said === '' ? 'other' : reasonOf(said);
}

export function reasonOf(said: string): string | undefined {
  return reasonWords.find(([word]) => word.test(said))?.[1];
}

export function jobKindOf(said: string): JobKind | undefined {
  return jobWords.find(([word]) => word.test(said))?.[1];
}

/** A length in weeks, and how it was written. */
export function weeksIn(said: string): { said: string; count: number } | undefined {
  const found = /(\d{1,2}) ?(uger|uge|weeks?)\b/.exec(said);
  return found ? { said: found[0], count: Number(found[1]) } : undefined;
}

function startOf(said: string, today: LocalDate): CourseAct | undefined {
  const weeks = weeksIn(said);
  const day = plannedDay(weeks ? said.replace(weeks.said, '') : said, today);
  const isTooLong = weeks !== undefined && (weeks.count < 1 || weeks.count > 52);
  if (!day || isTooLong) return undefined;
  return { type: 'start', ...(weeks ? { weeks: weeks.count } : {}), ...day };
}

function plannedDay(said: string, today: LocalDate): { on?: LocalDate } | undefined {
  const day = dayIn(said, today, true);
  if (!day) return undefined;
  const on = day.on === undefined ? {} : { on: day.on };
  return saysMore(day.rest) ? undefined : on;
}

/**
 * `B-301`, `B-301 fleksjob 1/5`, `B-301 uddannelse`: without more it is an ordinary job. Undefined for other words: a
 * job ends the case, so it must not be guessed.
 */
export function readJob(
  text: string,
  today: LocalDate,
): { caseRef: string; act: Extract<CourseAct, { type: 'job' | 'education' }> } | undefined {
  const line = readCaseLine(text.toLowerCase());
  const day = dayIn(line?.said ?? '', today, false);
  if (!line || !day) return undefined;
  const { caseRef } = line;
  const on = day.on === undefined ? {} : { on: day.on };
  const said = day.rest.replace(filler, '').replace(/\s+/g, ' ').trim();
  if (/^(uddannelse|education)$/.test(said)) return { caseRef, act: { type: 'education', ...on } };
  const kind = jobKindOf(said);
  return kind && { caseRef, act: { type: 'job', kind, ...on } };
}

function saysMore(rest: string): boolean {
  return rest.replace(filler, '').trim() !== '';
}
