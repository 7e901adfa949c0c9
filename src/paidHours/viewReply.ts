import type { LocalDate } from '../calendar/calendar.ts';
import { dateOfNumber, dayNumber } from '../calendar/days.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { hourSources } from '../engine/hourSources.ts';
import { hoursText } from '../engine/hours.ts';
import { dateText, momentText, monthText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import type { HoursEntry } from './history.ts';
import type { PlanStep } from './plan.ts';
import { type Progress, progressLine } from './progress.ts';
import { paidHoursTexts } from './texts.ts';
import { weekNumber } from './week.ts';
import type { WeeksToWrite } from './weeksForm.ts';

interface Input {
  language: Language;
  team: Team;
  caseRef: string;
  progress: Progress;
  history: readonly HoursEntry[];
  /** Left out where the month is settled as a whole. */
  weeks?: WeeksToWrite;
  /** Months of the ramp-up plan's form; none for a case that has ended. */
  plan: readonly Partial<PlanStep>[];
  members: readonly Member[];
  today: LocalDate;
  /** What was understood of a typed line; the form begins with it. */
  typed?: { hours: string; kind: HourKind; source: string };
}

/** More of a month's registrations would not be read. */
const mostEntries = 5;

/** How far a case is on the way to its hours, who wrote what, and forms that carry `case` and `month` back. */
export function hoursFace(input: Input): Face {
  const { language, team } = input;
  return replyFace({ template: 'hours', language, team: team.id, data: hoursData(input) });
}

function hoursData(input: Input) {
  const { language, caseRef, progress } = input;
  const words = paidHoursTexts(language);
  const { month, target } = progress;
  return {
    title: fill(words.progress.title, { target: hoursText(target, language) }),
    tone: progress.missing === 0 ? 'good' : 'accent',
    lines: [text(language, 'words.case', { code: caseRef }), ...progressLines(progress, language)],
    chart: chartData(progress, language),
    words: { ...words.list, ...words.progress },
    monthsTitle: words.progress.months,
    facts: milestoneFacts(input),
    history: historyLines(input),
    historyTitle: fill(words.progress.history, { month: monthText(language, month) }),
    hoursLabel: fill(words.list.hours, { code: caseRef, month: monthText(language, month) }),
    hourKinds: hourKinds.map((value) => ({ value, title: text(language, `C13.${value}`) })),
    sources: hourSources.map((value) => ({ value, title: words.sources[value] })),
    ...{ caseRef, month },
    typed: input.typed ?? { hours: '', kind: 'ordinary', source: '' },
    ...weeksData(input),
    plan: planInputs(input),
  };
}

export function progressLines(progress: Progress, language: Language): string[] {
  return [
    progressLine(progress, language),
    ...perWeekLine(progress, language),
    ...planLines(progress, language),
  ];
}

function perWeekLine({ missing, weeksLeft, perWeek }: Progress, language: Language): string[] {
  if (missing === 0 || weeksLeft === 0) return [];
  const words = paidHoursTexts(language).progress;
  const given = { perWeek: hoursText(perWeek, language), weeks: weeksLeft };
  return [fill(weeksLeft === 1 ? words.perWeekLast : words.perWeek, given)];
}

/** The ramp-up plan, and how the month stands against it. */
function planLines({ plan, month, sum }: Progress, language: Language): string[] {
  if (!plan) return [];
  const words = paidHoursTexts(language).progress;
  const steps = plan.steps.map(({ from, hundredths }) =>
    fill(words.planStep, { month: monthText(language, from), hours: hoursText(hundredths, language) }),
  );
  const all = fill(words.plan, { steps: steps.join(', ') });
  if (plan.month === undefined) return [all];
  const missing = Math.max(0, plan.month - sum);
  const given = {
    ...{ month: monthText(language, month), hours: hoursText(plan.month, language) },
    missing: hoursText(missing, language),
  };
  return [all, fill(missing === 0 ? words.planReached : words.planMissing, given)];
}

/** The bars, and the same in words for clients without charts. */
export function chartData({ months }: Progress, language: Language) {
  return months.map(({ month, sum }) => ({
    x: monthText(language, month).slice(0, 3),
    y: sum / 100,
    title: monthText(language, month),
    value: hoursText(sum, language),
  }));
}

/** The programme's milestones, with the day or the month in which each was reached. */
function milestoneFacts({ progress, language, today }: Input) {
  const { notYet } = paidHoursTexts(language).progress;
  return progress.milestones.map(({ name, on }) => ({
    title: on ? `✔ ${name}` : name,
    value:
      on === undefined ? notYet : on.length === 7 ? monthText(language, on) : dateText(language, on, today),
  }));
}

/** Corrections with what stood before, and who wrote it (4-cards.md C13). */
function historyLines({ history, ...input }: Input): string[] {
  const words = paidHoursTexts(input.language).progress;
  const more = history.length - mostEntries;
  return [
    ...history.slice(0, mostEntries).map((entry) => entryLine(entry, input)),
    ...(more > 0 ? [fill(words.moreEntries, { count: more })] : []),
  ];
}

function entryLine(
  { at, by, kind, hundredths, before, source, week }: HoursEntry,
  { language, members, today }: Omit<Input, 'history'>,
): string {
  const { progress: words, sources } = paidHoursTexts(language);
  const entry = fill(before === undefined ? words.entry : words.entryBefore, {
    before: hoursText(before ?? 0, language),
    hours: hoursText(hundredths, language),
    kind: text(language, `C13.${kind}`).toLowerCase(),
    name: nameOf(members, by, language),
    when: momentText(language, at, today),
  });
  const sourced = source ? fill(words.entrySource, { entry, source: sources[source] }) : entry;
  if (!week) return sourced;
  const weekHours = hoursText(week.hundredths, language);
  return fill(words.entryWeek, { week: weekNumber(week.week), weekHours, entry: sourced });
}

/** An input for each week of the month, with what it has. */
function weeksData({ weeks, language, today }: Input) {
  const words = paidHoursTexts(language).progress;
  const kind = weeks ? text(language, `C13.${weeks.kind}`).toLowerCase() : '';
  return {
    weekKind: weeks?.kind ?? '',
    weeksText: fill(words.weeksText, { kind }),
    weeks: (weeks?.weeks ?? []).map(({ week, hundredths }) => ({
      id: week,
      label: fill(words.week, {
        week: weekNumber(week),
        date: dateText(language, dateOfNumber(dayNumber(week) - 3), today),
      }),
      value: hundredths === undefined ? '' : hoursText(hundredths, language),
    })),
  };
}

function planInputs({ plan, language }: Input) {
  return plan.map(({ from = '', hundredths }) => ({
    id: from,
    label: monthText(language, from),
    value: hundredths === undefined ? '' : hoursText(hundredths, language),
  }));
}
