import { absenceCommand } from '../absence/commandAbsence.ts';
import { attendanceCommand } from '../absence/commandAttendance.ts';
import { jobCommand, placementCommand } from '../cases/command.ts';
import { failedCommand } from '../failed/command.ts';
import { contactCommand } from '../followUps/command.ts';
import type { Language } from '../language/text.ts';
import { leaveCommand } from '../leave/command.ts';
import { hoursCommand } from '../paidHours/command.ts';
import { resultsCommand } from '../paidHours/commandResults.ts';
import { marblesCommand } from '../results/command.ts';
import { forecastCommand } from '../results/commandForecast.ts';
import { forgetCommand } from '../retention/command.ts';
import { storyCommand } from '../stories/command.ts';
import type { Answer } from './answer.ts';
import { type CommandDeps, type CommandInput, help, ownCases, settings } from './help.ts';

export interface Command {
  /** The words for it, with or without a slash; the first is the one that help shows. */
  names: Record<Language, readonly string[]>;
  /** Its answers name cases, so in a channel they go to the person alone. */
  aboutCases?: true;
  run(input: CommandInput, deps: CommandDeps): Promise<Answer>;
}

/** Everything that can be typed to the bot. A later feature adds a line. */
export const commands: readonly Command[] = [
  { names: { da: ['hjælp', 'hej', 'hjaelp', 'goddag'], en: ['help', 'hello', 'hi'] }, run: help },
  { names: { da: ['status', 'sager'], en: ['status', 'cases'] }, run: ownCases },
  { names: { da: ['kontakt'], en: ['contact'] }, aboutCases: true, run: contactCommand },
  { names: { da: ['praktik'], en: ['placement'] }, aboutCases: true, run: placementCommand },
  { names: { da: ['job'], en: ['work'] }, aboutCases: true, run: jobCommand },
  { names: { da: ['kugle', 'kugler', 'kuglekassen'], en: ['marbles', 'marble'] }, run: marblesCommand },
  { names: { da: ['løntimer', 'timer'], en: ['hours'] }, aboutCases: true, run: hoursCommand },
  { names: { da: ['historie', 'historier'], en: ['story', 'stories'] }, run: storyCommand },
  { names: { da: ['fremmøde', 'skema'], en: ['attendance'] }, aboutCases: true, run: attendanceCommand },
  { names: { da: ['fravær'], en: ['absence'] }, aboutCases: true, run: absenceCommand },
  { names: { da: ['ferie', 'fri'], en: ['leave', 'holiday'] }, aboutCases: true, run: leaveCommand },
  { names: { da: ['udsigt', 'hvad'], en: ['forecast', 'what'] }, run: forecastCommand },
  { names: { da: ['resultater', 'tal'], en: ['results'] }, aboutCases: true, run: resultsCommand },
  { names: { da: ['fejl'], en: ['failed', 'errors'] }, aboutCases: true, run: failedCommand },
  { names: { da: ['glem'], en: ['forget'] }, aboutCases: true, run: forgetCommand },
  { names: { da: ['opsætning', 'indstillinger'], en: ['settings', 'setup'] }, run: settings },
];

/** Words of either language reach the command, whichever the reader has chosen; anything else is help. */
export function commandOf(word: string, known: readonly Command[]): Command | undefined {
  return known.find(({ names }) => names.da.includes(word) || names.en.includes(word));
}
