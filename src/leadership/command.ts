import { dateOf } from '../calendar/localTime.ts';
import { type Answer, card, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { isLeader } from '../talk/rights.ts';
import { onePerson, personsWho } from '../talk/whoAsks.ts';
import { loadOverview } from './load.ts';
import { leaderTexts } from './texts.ts';
import { overviewFace, reviewOf } from './view.ts';

/** `/leder`: the week at a glance as it stands now, for who leads the team, and in person. */
export async function leaderCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const leading = personsWho(isLeader, input, leaderTexts(language).notLeader);
  if (!Array.isArray(leading)) return leading;
  const person = onePerson({ persons: leading, language });
  if ('type' in person) return person;
  const { team } = person;
  const today = dateOf(deps.now());
  const [{ listed }, members] = await Promise.all([
    loadOverview(deps, team, today),
    deps.store.members.list(team.id),
  ]);
  await deps.look(person, { at: 'figures' });
  const view = { team, members, language, today, message: '' };
  return toAlone(person, card(overviewFace(reviewOf(listed, today), view)));
}
