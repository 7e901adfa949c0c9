import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import { loadCounted } from '../register/loadCounted.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { loadMarbles } from './loadMarbles.ts';
import { marbleBox } from './marbles.ts';

/** `/kugle`: the marbles of this month and year. Counts only, so a channel may read them. */
export async function marblesCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const [first, another] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  if (another) return say(text(language, 'command.chooseTeam'));
  const today = dateOf(deps.now());
  const { store } = deps;
  const { live, kept } = await loadCounted(store, first.team.id, () => loadMarbles(store, first.team.id));
  const box = marbleBox(live, monthOf(today), kept);
  const marbles = { box, ...(first.team.marbleGoal && { goal: first.team.marbleGoal }) };
  return card(deps.replies.marbles({ language, marbles, today, marbleUrl: deps.marbleUrl }));
}
