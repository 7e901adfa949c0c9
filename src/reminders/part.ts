import type { LocalDate } from '../calendar/local.ts';
import type { DayOf, DayPart, DayReader, DayRow } from '../cards/dayPart.ts';
import type { CaseRecord } from '../store/rows.ts';
import { mayWorkOnCase } from '../talk/rights.ts';
import { reminderTexts } from './texts.ts';

/** *Mind mig*: a line in that morning's list of whoever asked for it, and in each one after it until it is answered. */
export const reminderPart: DayPart = {
  name: 'reminders',
  heading: (language) => reminderTexts(language).title,
  readersOf: (record, on) => duePeople(record, on),
  nextDay,
  row: reminderRow,
};

/** Whoever is out of the case is reminded of nothing (domain/6-privacy.md 6.4). */
function duePeople(record: CaseRecord, { day: today, team, members }: DayOf): string[] {
  const due = (record.reminders ?? []).filter(({ on }) => on <= today).map(({ by }) => by);
  const may = (worker: string) => {
    const who = members.find((member) => member.id === worker);
    return who !== undefined && mayWorkOnCase(record, { team, who, members, today });
  };
  return record.state.ended ? [] : [...new Set(due)].filter(may);
}

function nextDay(record: CaseRecord, on: DayOf): LocalDate | undefined {
  const { calendar } = on.world;
  const ahead = (record.reminders ?? []).map((reminder) => reminder.on).filter((day) => day > on.day);
  const again = duePeople(record, on).length > 0 ? [calendar.addDays(on.day, 1)] : [];
  return [...ahead, ...again].map((day) => calendar.nextWorkingDay(day)).sort()[0];
}

function reminderRow(record: CaseRecord, { reader, language, today }: DayReader): DayRow {
  const words = reminderTexts(language);
  const { caseRef, reminders = [] } = record;
  const isWaiting = reminders.some(({ by, on }) => by === reader && on <= today);
  const data = { case: caseRef };
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: isWaiting ? words.asked : words.done,
    tap: { verb: 'case.show', title: caseRef, data },
    ...(isWaiting
      ? { quick: [{ verb: 'reminder.answer', title: words.done, tip: `${words.done} ${caseRef}`, data }] }
      : {}),
  };
}
