import { hourKinds } from '../engine/events.ts';
import { hourSources } from '../engine/hourSources.ts';
import { hoursText } from '../engine/hours.ts';
import { monthText } from '../language/dates.ts';
import { paidHoursTexts } from '../language/paidHours.ts';
import { fill, type Language, text } from '../language/text.ts';
import { type Progress, progressLine } from '../paidHours/progress.ts';
import type { Replies } from '../teams/replies.ts';

/** How far a case is on the way to the target, in words and as a chart, and a form for the month's hours. */
export function hoursData({ language, caseRef, progress }: Parameters<Replies['hours']>[0]) {
  const words = paidHoursTexts(language);
  const { month, target } = progress;
  return {
    title: fill(words.progress.title, { target: hoursText(target, language) }),
    tone: progress.missing === 0 ? 'good' : 'accent',
    lines: [text(language, 'words.case', { code: caseRef }), ...progressLines(progress, language)],
    chart: chartData(progress, language),
    words: words.list,
    monthsTitle: words.progress.months,
    hoursLabel: fill(words.list.hours, { code: caseRef, month: monthText(language, month) }),
    hourKinds: hourKinds.map((value) => ({ value, title: text(language, `C13.${value}`) })),
    sources: hourSources.map((value) => ({ value, title: words.sources[value] })),
    ...{ caseRef, month },
  };
}

export function progressLines(progress: Progress, language: Language): string[] {
  const words = paidHoursTexts(language).progress;
  const { missing, weeksLeft, perWeek } = progress;
  if (missing === 0 || weeksLeft === 0) return [progressLine(progress, language)];
  const given = { perWeek: hoursText(perWeek, language), weeks: weeksLeft };
  return [progressLine(progress, language), fill(weeksLeft === 1 ? words.perWeekLast : words.perWeek, given)];
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
