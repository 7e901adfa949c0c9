import { dateOf } from '../calendar/localTime.ts';
import { addToMonth, monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { isLeader } from '../talk/rights.ts';
import { personsWho } from '../talk/whoAsks.ts';
import { statementUrl } from './route.ts';
import { shownMonths } from './shownMonths.ts';
import { monthHoursTexts } from './textsResults.ts';
import { readMonth } from './typed.ts';
import { resultsFace } from './viewResults.ts';

const fileStandsDays = 7;

/** `/løntal`, `/løntal 2026-05`: a month that is over, for the leader alone. */
export async function resultsCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const words = monthHoursTexts(language).results;
  const led = personsWho(isLeader, input, words.notLeader);
  if ('type' in led) return led;
  const [leader, another] = led;
  if (another) return say(text(language, 'command.chooseTeam'));
  const today = dateOf(deps.now());
  const last = addToMonth(monthOf(today), -1);
  const month = input.rest.trim() === '' ? last : readMonth(input.rest, today);
  if (month === undefined || month > last) return toAlone(leader, say(words.usage));
  const { team } = leader;
  await deps.look(leader, { at: 'figures' });
  const months = await shownMonths({
    ...{ store: deps.store, teamId: team.id, from: addToMonth(month, -12), to: month },
    programmeOf: (id) => deps.world(team, id).programme,
  });
  const until = deps.calendar(team).addDays(today, fileStandsDays);
  const fileUrl = statementUrl(deps.site())(months, until) ?? '';
  return toAlone(leader, card(resultsFace({ language, month, months, fileUrl })));
}
