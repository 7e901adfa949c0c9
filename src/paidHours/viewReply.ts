import { dateOfNumber, dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { capital, faceOf } from '../cards/face.ts';
import { type Form, type OpenForm, withForm } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { hoursText } from '../engine/hours.ts';
import { dateText, momentText, monthText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import type { HoursEntry } from './history.ts';
import type { PlanStep } from './plan.ts';
import type { Progress } from './progress.ts';
import { hourQuestions, hoursQuestion } from './questions.ts';
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
  /** Of its forms. */
  open?: OpenForm;
}

/** More of a month's registrations would not be read. */
const mostEntries = 5;
/** Fewer unequal months than this show no trend. */
const leastBars = 3;

/** How far a case is on the way to the target, in words and as a chart, who wrote what, and forms for more. */
export function hoursFace(input: Input): Face {
  const { language, team, caseRef, progress, open, weeks, plan } = input;
  const words = paidHoursTexts(language).progress;
  const said: Said = {
    code: caseRef,
    title: words.title,
    status: progressStatus(progress, language),
    tone: progress.missing === 0 ? 'done' : 'figures',
    blocks: [
      ...planLines(progress, language).map((line): Block => ({ kind: 'note', text: line })),
      ...chartOf(progress, language),
      ...milestoneFacts(input),
      ...historyBlocks(input),
    ],
    buttons: [{ ...shows(input, words.write, 'hours'), style: 'positive' }],
    more: [
      ...(weeks ? [shows(input, words.weeksOpen, 'weeks')] : []),
      ...(plan.length > 0 ? [shows(input, words.planOpen, 'plan')] : []),
    ],
  };
  const form = formsOf(input).find(({ name }) => name === open?.name);
  const back = shows(input, text(language, 'actions.close'), '');
  return faceOf(form && open ? withForm(said, form, open, language, back) : said, {
    ...{ language, ids: { team: team.id, message: '', card: '' } },
    summary: text(language, 'summary.reply'),
  });
}

function shows({ caseRef, progress }: Input, title: string, form: string): Button {
  return { verb: 'hours.show', title, data: { case: caseRef, month: progress.month, form } };
}

/** Of the month, of its weeks, and of the months ahead. */
function formsOf(input: Input): Form[] {
  const { language, caseRef, progress, weeks } = input;
  const { progress: words, list } = paidHoursTexts(language);
  const month = monthText(language, progress.month);
  const data = { case: caseRef, month: progress.month };
  return [
    {
      ...{ name: 'hours', verb: 'hours.register', data },
      steps: () => [{ questions: hourQuestions(language, fill(list.hoursIn, { month })) }],
    },
    {
      ...{ name: 'weeks', verb: 'hours.weeks', data: { ...data, weekKind: weeks?.kind ?? '' } },
      steps: () => [{ note: weeksNote(input), questions: weekQuestions(input) }],
    },
    {
      ...{ name: 'plan', verb: 'hours.plan', data: { case: caseRef } },
      steps: () => [{ note: words.planText, questions: planQuestions(input) }],
    },
  ];
}

function weeksNote({ language, weeks }: Input): string {
  const kind = weeks ? text(language, `C13.${weeks.kind}`).toLowerCase() : '';
  return fill(paidHoursTexts(language).progress.weeksText, { kind });
}

function weekQuestions({ weeks, language, today }: Input) {
  const words = paidHoursTexts(language).progress;
  return (weeks?.weeks ?? []).map(({ week, hundredths }) => {
    const date = dateText(language, dateOfNumber(dayNumber(week) - 3), today);
    const label = fill(words.week, { week: weekNumber(week), date });
    const value = hundredths === undefined ? '' : hoursText(hundredths, language);
    return hoursQuestion(`week:${week}`, label, language, value);
  });
}

function planQuestions({ plan, language }: Input) {
  return plan.map(({ from = '', hundredths }) =>
    hoursQuestion(
      `plan:${from}`,
      capital(monthText(language, from)),
      language,
      hundredths === undefined ? '' : hoursText(hundredths, language),
    ),
  );
}

/** `marts 2026: 26,5 af 30 timer · mangler 3,5 · 1,75 om ugen`. */
function progressStatus(progress: Progress, language: Language): string[] {
  const words = paidHoursTexts(language).progress;
  const { missing, weeksLeft, perWeek } = progress;
  const given = {
    month: monthText(language, progress.month),
    sum: hoursText(progress.sum, language),
    target: hoursText(progress.target, language),
    missing: hoursText(missing, language),
    perWeek: hoursText(perWeek, language),
  };
  if (missing === 0) return [fill(words.sumOf, given), words.targetReached];
  const weekly = weeksLeft === 0 ? [] : [fill(weeksLeft === 1 ? words.perWeekLast : words.perWeek, given)];
  return [fill(words.sumOf, given), fill(words.missingShort, given), ...weekly];
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

/** Bars from three unequal months; the finding stands in the head. */
function chartOf({ months }: Progress, language: Language): Block[] {
  const { months: title } = paidHoursTexts(language).progress;
  if (new Set(months.map(({ sum }) => sum)).size < leastBars) return [];
  const bars = months.map(({ month, sum }) => ({
    x: monthText(language, month).slice(0, 3),
    y: sum / 100,
    said: `${monthText(language, month).split(' ')[0]} ${hoursText(sum, language)}`,
  }));
  return [
    {
      ...{ kind: 'chart', title, text: `${title}: ${bars.map(({ said }) => said).join(' · ')}` },
      bars: bars.map(({ x, y }) => ({ x, y })),
    },
  ];
}

/** The programme's milestones, with the day or the month in which each was reached. */
function milestoneFacts({ progress, language, today }: Input): Block[] {
  const { notYet } = paidHoursTexts(language).progress;
  const facts = progress.milestones.map(({ on, ...named }) => {
    // What it takes stands above: `Trin 3 nået: 30 timer på en måned`.
    const [title = ''] = nameIn(language, named).split(': ');
    const value =
      on === undefined ? notYet : on.length === 7 ? monthText(language, on) : dateText(language, on, today);
    return { title, value };
  });
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

function historyBlocks(input: Input): Block[] {
  const { language, progress } = input;
  const words = paidHoursTexts(language).progress;
  const lines = historyLines(input);
  if (lines.length === 0) return [];
  const heading = fill(words.history, { month: monthText(language, progress.month) });
  return [{ kind: 'heading', text: heading }, ...lines.map((line): Block => ({ kind: 'note', text: line }))];
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
