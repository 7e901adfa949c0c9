import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { isShare } from '../delivery/shares.ts';
import { text } from '../language/text.ts';
import { type MarblePost, marbleBox } from '../results/marbles.ts';
import type { Store } from '../store/store.ts';
import { type Answer, card, say } from './answer.ts';
import type { CommandDeps, CommandInput } from './commandsPlain.ts';

/** `/kugle`: the marbles of this month and year. Counts only, so a channel may read them. */
export async function marblesCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const [first, another] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  if (another) return say(text(language, 'command.chooseTeam'));
  const today = dateOf(deps.now());
  const box = marbleBox(await postsOf(first.team.id, deps.store), monthOf(today));
  return card(deps.replies.marbles({ language, box, pictureUrl: deps.marbleUrl?.(box.ofYear) ?? '' }));
}

/** Posts stay among the open cards of their case, so nothing else has to be read. */
async function postsOf(teamId: string, store: Store): Promise<MarblePost[]> {
  const posts: Promise<MarblePost[]>[] = [];
  for await (const { open, state } of store.cases.list(teamId)) {
    for (const key of open.filter(isShare)) {
      const read = store.cases.card(teamId, key);
      posts.push(read.then((found) => (found ? [{ ...found.row, ended: state.ended }] : [])));
    }
  }
  return (await Promise.all(posts)).flat();
}
