import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { loadCounted } from '../register/loadCounted.ts';
import { type Answer, card } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { loadMarbles } from './loadMarbles.ts';
import { marbleBox } from './marbles.ts';
import { marbleUrl } from './route.ts';
import { marblesReplyFace } from './viewMarbles.ts';

/** `/kugle`: the marbles of this month and year. Counts only, so a channel may read them. */
export async function marblesCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const person = onePerson(input);
  if ('type' in person) return person;
  const { team } = person;
  const today = dateOf(deps.now());
  const { store } = deps;
  const { live, kept } = await loadCounted(store, team.id, () => loadMarbles(store, team.id));
  const box = marbleBox(live, monthOf(today), kept);
  const marbles = { box, ...(team.marbleGoal && { goal: team.marbleGoal }) };
  return card(marblesReplyFace({ language, marbles, today, marbleUrl: marbleUrl(deps.site()) }));
}
