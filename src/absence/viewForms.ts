import type { LocalDate } from '../calendar/calendar.ts';
import type { Face } from '../cards/view.ts';
import { weekdays } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import { absenceTexts } from '../language/absence.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { stabilityFacts, trendOf } from './facts.ts';

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

/** What is known of somebody's attendance, and a form for another plan: for the person responsible, alone. */
export function attendanceFace(input: FormInput & { record: CaseRecord; programme: Programme }): Face {
  const { language, record, today } = input;
  const { command: words, days } = absenceTexts(language);
  const plan = record.state.schedules.map(({ days: on, start, from }) =>
    fill(words.scheduleLine, {
      days: on.map((day) => days[day]).join(', '),
      time: start,
      from: dateText(language, from, today),
    }),
  );
  return {
    template: 'attendance',
    summary: text(language, 'summary.reply'),
    data: {
      ...base(input),
      title: fill(words.attendanceTitle, { code: record.caseRef }),
      lines: plan.length > 0 ? plan : [words.noSchedule],
      facts: stabilityFacts(input),
      weekdays: weekdays.map((value) => ({ value, title: days[value] })),
      caseRef: record.caseRef,
      ...trendOf(input),
    },
  };
}

/** More choices would not fit in a card of 24 KB; whoever leads more cases writes the code. */
export const mostCodes = 200;

/** "Meld fravær": which case, found by its code; nothing else is asked (4-cards.md C10). */
export function reportFace(input: FormInput & { caseRefs: readonly string[] }): Face {
  const { command: words } = absenceTexts(input.language);
  const isMany = input.caseRefs.length > mostCodes;
  return {
    template: 'absence',
    // A lock screen shows it, so it says nothing of what the card is about.
    summary: words.reportSummary,
    data: {
      ...base(input),
      title: words.reportTitle,
      lines: [input.caseRefs.length > 0 ? words.reportText : words.reportNone],
      cases: isMany ? [] : input.caseRefs.map((value) => ({ value, title: value })),
      typed: isMany,
      canReport: input.caseRefs.length > 0,
    },
  };
}
