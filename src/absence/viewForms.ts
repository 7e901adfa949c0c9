import type { LocalDate } from '../calendar/local.ts';
import { capital, faceOf, type Shown } from '../cards/face.ts';
import { type Form, type OpenForm, withForm } from '../cards/form.ts';
import type { Block, Button, Choice, Question, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { type AttendanceMark, weekdays } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { AttendanceSchedule } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { caseQuestion } from '../talk/ownCases.ts';
import { gateLine, stabilityLine, trendOf } from './facts.ts';
import { absenceTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  today: LocalDate;
}

function shownTo({ language, team }: FormInput, summary = text(language, 'summary.reply')): Shown {
  return { language, ids: { team: team.id, message: '', card: '' }, summary };
}

interface AttendanceInput extends FormInput {
  record: CaseRecord;
  programme: Programme;
  /** What the form has just registered. */
  saved?: string;
  /** Of its two forms, `plan` and `day`. */
  open?: OpenForm;
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
  const { language, record, today, saved, open } = input;
  const { command: words } = absenceTexts(language);
  const plan = planLines(language, record.state.schedules, today);
  const lines = [...(plan.length > 0 ? plan : [words.noSchedule])];
  const known = [stabilityLine(input), gateLine(input), saved ?? ''].filter((line) => line !== '');
  const said: Said = {
    code: record.caseRef,
    title: words.attendanceTitle,
    status: lines,
    tone: 'figures',
    icon: 'Calendar',
    blocks: [...known.map((line): Block => ({ kind: 'note', text: line })), ...trendOf(input)],
    buttons: [shows(record, words.dayTitle, 'day'), shows(record, words.planTitle, 'plan')],
  };
  const form = forms(input).find(({ name }) => name === open?.name);
  const back = shows(record, text(language, 'actions.close'));
  return faceOf(form && open ? withForm(said, form, open, language, back) : said, shownTo(input));
}

function shows({ caseRef }: CaseRecord, title: string, form = ''): Button {
  return { verb: 'attendance.show', title, data: { case: caseRef, form } };
}

function forms({ language, today, record }: AttendanceInput): Form[] {
  const { command: words, days, list } = absenceTexts(language);
  const data = { case: record.caseRef };
  const date = (id: string, label: string, more: Partial<Question>): Question =>
    ({ kind: 'date', id, label, min: today, ...more }) as Question;
  return [
    {
      ...{ name: 'plan', verb: 'attendance.save', data },
      steps: () => [
        {
          note: words.planText,
          questions: [
            {
              ...{ kind: 'choice', id: 'days', label: words.days, required: words.daysError, several: true },
              choices: weekdays.map((value) => ({ value, title: capital(days[value]) })),
            },
            { kind: 'time', id: 'start', label: words.start, required: words.startError, value: '08:00' },
            date('from', words.from, { required: words.periodError, value: today }),
            date('until', words.until, {}),
          ],
        },
      ],
    },
    {
      ...{ name: 'day', verb: 'attendance.day', data },
      steps: () => [
        {
          questions: [
            {
              ...{ kind: 'choice', id: 'mark', label: words.dayMark, required: words.markError },
              choices: formMarks.map((value) => ({ value, title: list.marks[value] })),
            },
            date('on', words.day, { required: words.dayError, value: today }),
          ],
        },
      ],
    },
  ];
}

interface ReportInput {
  cases: readonly Choice[];
  /** Named in a line that says more than was understood. */
  chosen?: Choice;
}

/** "Meld fravær": which case, found by its code; nothing else is asked (4-cards.md C10). */
export function reportFace(input: FormInput & ReportInput): Face {
  const { command: words } = absenceTexts(input.language);
  const canReport = input.cases.length > 0;
  const said: Said = {
    title: words.reportTitle,
    status: [canReport ? (input.chosen ? words.reportToday : words.reportText) : words.reportNone],
    tone: 'figures',
    icon: 'Call',
    ...(canReport
      ? {
          blocks: [caseQuestion(input.cases, input.language, input.chosen)],
          buttons: [{ verb: 'absence.report', title: words.report, asks: true, style: 'positive' }],
        }
      : {}),
  };
  // A lock screen shows it, so it says nothing of what the card is about.
  return faceOf(said, shownTo(input, words.reportSummary));
}
