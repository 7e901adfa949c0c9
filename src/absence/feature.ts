import type { Feature } from '../feature.ts';
import { monthWords } from '../talk/keptWords.ts';
import { askFirst } from './ask.ts';
import { attendanceWords } from './attendanceText.ts';
import { absenceCommand, answerReportForm, openAbsenceDialog } from './commandAbsence.ts';
import { attendanceCommand } from './commandAttendance.ts';
import { absenceFigures } from './commandFigures.ts';
import { absenceCount } from './count.ts';
import { forgetReasons } from './forgetReasons.ts';
import { callHandle, longAbsenceHandle } from './handle.ts';
import { attendanceMessage } from './message.ts';
import { onCase } from './onCase.ts';
import { postLists } from './post.ts';
import { answerAttendanceForm, answerDayForm, showAttendance } from './pressForm.ts';
import { markLine, markRest, openLine, tapping, turnList } from './pressList.ts';
import { absenceReported, longAbsence, notArrived } from './rules.ts';
import { say } from './sayOnCase.ts';
import { readAttendanceSentence, readReportSentence } from './sentence.ts';
import { attendancePage } from './tab.ts';
import { absenceTexts } from './texts.ts';
import { callView } from './viewCall.ts';
import { longAbsenceView } from './viewLong.ts';

/** Somebody did not turn up: a call the same morning, and the list on which an instructor says who did. */
export const absence = {
  cards: {
    C09: { rule: notArrived, view: callView, handle: callHandle },
    C10: { rule: absenceReported, view: callView, handle: callHandle },
    C11: { rule: longAbsence, view: longAbsenceView, handle: longAbsenceHandle },
  },
  messages: { attendance: attendanceMessage },
  onCase,
  lists: [postLists, askFirst],
  forgets: [forgetReasons],
  counts: [absenceCount],
  says: say,
  commands: [
    {
      names: { da: ['fremmøde', 'skema'], en: ['attendance'] },
      takes: attendanceWords,
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => absenceTexts(language).helpLines.attendance },
      understands: readAttendanceSentence,
      run: attendanceCommand,
    },
    {
      names: { da: ['fravær'], en: ['absence'] },
      takes: ['tal', 'figures', ...monthWords],
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => absenceTexts(language).helpLines.report },
      understands: readReportSentence,
      run: absenceCommand,
    },
    {
      names: { da: ['fraværstal'], en: ['absence-figures'] },
      takes: monthWords,
      aboutCases: true,
      help: { group: 'leader', line: (language) => absenceTexts(language).helpLines.figures },
      run: ({ rest, ...asked }, deps) => absenceFigures(rest.trim(), asked, deps),
    },
  ],
  presses: {
    // The four marks stood on every line of lists that were posted before: they are pressed until the day is over.
    'list.met': tapping('met'),
    'list.later': tapping('later'),
    'list.agreedOff': tapping('agreedOff'),
    'list.reducedHours': tapping('reducedHours'),
    'list.mark': { run: markLine },
    'list.all': { run: markRest },
    'list.open': { run: openLine },
    'list.page': { run: turnList },
    'attendance.show': { form: true, run: showAttendance },
    'attendance.save': { form: true, run: answerAttendanceForm },
    'attendance.day': { form: true, run: answerDayForm },
    'absence.report': { by: 'writer', form: true, run: answerReportForm },
  },
  dialogs: { reportAbsence: { open: openAbsenceDialog } },
  tab: { attendance: attendancePage },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
