import type { LocalDate } from '../calendar/calendar.ts';
import type { Choice, Face } from '../cards/view.ts';
import { type AttendanceMark, weekdays } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { AttendanceSchedule } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { stabilityFacts, trendOf } from './facts.ts';
import { absenceTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  today: LocalDate;
}

interface AttendanceInput extends FormInput {
  record: CaseRecord;
  programme: Programme;
  /** What the form has just registered. */
  saved?: string;
}

/** What is agreed comes first: what happened today has a list of its own. */
const formMarks: readonly AttendanceMark[] = ['agreedOff', 'reducedHours', 'later', 'met', 'missed'];

/** A line for each step of a plan, in its order. */
export function planLines(
  language: Language,
  schedules: readonly AttendanceSchedule[],
  today: LocalDate,
): string[] {
  const { command: words, days } = absenceTexts(language);
  return schedules.map(({ days: on, start, from, until }) =>
    fill(until ? words.scheduleUntil : words.scheduleLine, {
      days: on.map((day) => days[day]).join(', '),
      time: start,
      from: dateText(language, from, today),
      until: dateText(language, until ?? from, today),
    }),
  );
}

/** What is known of somebody's attendance, and a form for another plan: for the person responsible, alone. */
export function attendanceFace(input: AttendanceInput): Face {
  const { language, record, today, saved } = input;
  const { command: words, days, list } = absenceTexts(language);
  const plan = planLines(language, record.state.schedules, today);
  return replyFace({
    ...{ template: 'attendance', language, team: input.team.id },
    data: {
      ...{ w: absenceTexts(language), today },
      title: fill(words.attendanceTitle, { code: record.caseRef }),
      lines: plan.length > 0 ? plan : [words.noSchedule],
      facts: stabilityFacts(input),
      notes: saved ? [saved] : [],
      marks: formMarks.map((value) => ({ value, title: list.marks[value] })),
      weekdays: weekdays.map((value) => ({ value, title: days[value] })),
      caseRef: record.caseRef,
      ...trendOf(input),
    },
  });
}

/** More choices would not fit in a card of 24 KB; whoever leads more cases writes the code. */
export const mostCodes = 150;

/** "Meld fravær": which case, found by its code; nothing else is asked (4-cards.md C10). */
export function reportFace({ language, team, today, cases }: FormInput & { cases: readonly Choice[] }): Face {
  const { command: words } = absenceTexts(language);
  const isMany = cases.length > mostCodes;
  return replyFace({
    // A lock screen shows it, so it says nothing of what the card is about.
    ...{ template: 'absence', language, team: team.id, summary: words.reportSummary },
    data: {
      ...{ w: absenceTexts(language), today, title: words.reportTitle },
      lines: [cases.length > 0 ? words.reportText : words.reportNone],
      cases: isMany ? [] : cases,
      typed: isMany,
      canReport: cases.length > 0,
    },
  });
}
