import { dateOf } from '../calendar/localTime.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import { leaderTexts } from './texts.ts';
import type { LeaderView } from './view.ts';

/** For who leads the team alone; anybody else is told so. */
export async function asLeader(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  work: (view: LeaderView) => Promise<Answer>,
): Promise<Answer> {
  if (!isLeader(team, member)) return say(leaderTexts(language).notLeader);
  const members = await deps.store.members.list(team.id);
  return work({ team, members, language, today: dateOf(deps.now()), message: pressed.message });
}
