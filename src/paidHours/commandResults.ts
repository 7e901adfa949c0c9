import type { LocalDate } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { addToMonth, monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { isLeader } from '../talk/rights.ts';
import type { ShownMonth } from './export.ts';
import { shownMonths } from './shownMonths.ts';
import { paidHoursTexts } from './texts.ts';
import { readMonth } from './typed.ts';
import { resultsFace } from './viewResults.ts';

/** Where a file of these months is served, and until when; undefined where none are. */
export type StatementUrl = (months: readonly ShownMonth[], until: LocalDate) => string | undefined;

const fileStandsDays = 7;

/** `/resultater`, `/resultater 2026-05`: a month that is over, for the leader alone. */
export async function resultsCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const words = paidHoursTexts(language).results;
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const [leader, another] = persons.filter(({ team, member }) => isLeader(team, member));
  if (!leader) return { type: 'personal', ...first, content: say(words.notLeader) };
  if (another) return say(text(language, 'command.chooseTeam'));
  const today = dateOf(deps.now());
  const last = addToMonth(monthOf(today), -1);
  const month = input.rest.trim() === '' ? last : readMonth(input.rest, today);
  if (month === undefined || month > last) return { type: 'personal', ...leader, content: say(words.usage) };
  const { team } = leader;
  const months = await shownMonths({
    ...{ store: deps.store, teamId: team.id, from: addToMonth(month, -12), to: month },
    programmeOf: (id) => deps.world(team, id).programme,
  });
  const fileUrl = deps.statementUrl?.(months, deps.calendar(team).addDays(today, fileStandsDays)) ?? '';
  const drawn = deps.replies.drawn(resultsFace({ language, month, months, fileUrl }));
  return { type: 'personal', ...leader, content: card(drawn) };
}
