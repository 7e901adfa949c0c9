import type { LocalDate } from '../calendar/calendar.ts';
import type { Choice, Face } from '../cards/view.ts';
import { type AttendanceMark, weekdays } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { AttendanceSchedule } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { stabilityFacts, trendOf } from './facts.ts';
import { absenceTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  today: LocalDate;
}

function base({ language, team, today }: FormInput) {
  return {
    t: textsOf(language),
    w: absenceTexts(language),
    lang: language,
    ids: { team: team.id, message: '', card: '' },
    subtitle: '',
    tone: 'accent',
    facts: [],
    notes: [],
    today,
  };
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
  return {
    template: 'attendance',
    summary: text(language, 'summary.reply'),
    data: {
      ...base(input),
      title: fill(words.attendanceTitle, { code: record.caseRef }),
      lines: plan.length > 0 ? plan : [words.noSchedule],
      facts: stabilityFacts(input),
      notes: saved ? [saved] : [],
      marks: formMarks.map((value) => ({ value, title: list.marks[value] })),
      weekdays: weekdays.map((value) => ({ value, title: days[value] })),
      caseRef: record.caseRef,
      ...trendOf(input),
    },
  };
}

/** More choices would not fit in a card of 24 KB; whoever leads more cases writes the code. */
export const mostCodes = 150;

/** "Meld fravær": which case, found by its code; nothing else is asked (4-cards.md C10). */
export function reportFace(input: FormInput & { cases: readonly Choice[] }): Face {
  const { command: words } = absenceTexts(input.language);
  const isMany = input.cases.length > mostCodes;
  return {
    template: 'absence',
    // A lock screen shows it, so it says nothing of what the card is about.
    summary: words.reportSummary,
    data: {
      ...base(input),
      title: words.reportTitle,
      lines: [input.cases.length > 0 ? words.reportText : words.reportNone],
      cases: isMany ? [] : input.cases,
      typed: isMany,
      canReport: input.cases.length > 0,
    },
  };
}
