import type { Feature } from '../feature.ts';
import { dayLines } from '../sweep/dayLines.ts';
import { remindCommand } from './command.ts';
import { reminderOnCase } from './onCase.ts';
import { reminderPart } from './part.ts';
import { pressReminder } from './press.ts';
import { remindMe } from './remind.ts';
import { readReminderSentence } from './sentence.ts';
import { reminderTexts } from './texts.ts';

/** What somebody wants to be reminded of about a case: theirs alone, without a word of why. */
export const reminders = {
  onCase: reminderOnCase,
  dayParts: [reminderPart],
  servers: { lines: dayLines },
  says: [{ saying: remindMe, group: 'help', tells: [] }],
  commands: [
    {
      names: { da: ['mind', 'husk'], en: ['remind'] },
      takes: ['mig', 'me'],
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => reminderTexts(language).help },
      understands: readReminderSentence,
      run: remindCommand,
    },
  ],
  presses: { 'reminder.answer': { run: pressReminder } },
} as const satisfies Feature;
