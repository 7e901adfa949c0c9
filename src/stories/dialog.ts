import { dateOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { ExtensionInput } from '../talk/feature.ts';
import type { StoryBotDeps } from './action.ts';
import { storyFacts } from './facts.ts';
import { draftOfAuthor } from './pressForm.ts';
import { newStory } from './rules.ts';
import { formFace, storedState } from './viewForm.ts';

/** Writing a story from any chat: the draft that its author has begun, or an empty form that nothing is kept of yet. */
export async function openStoryDialog(
  { persons, language }: ExtensionInput,
  deps: StoryBotDeps,
): Promise<Answer> {
  const [person, another] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  if (another) return say(text(language, 'command.chooseTeam'));
  const today = dateOf(deps.now());
  const { team, member } = person;
  const [begun, facts] = await Promise.all([draftOfAuthor({ person }, deps), storyFacts(team, deps)]);
  const row = begun ?? newStory('', member.id, today);
  const view = { team, members: facts.members, reader: member, language, today, message: '' };
  const state = { ...storedState(row), programmes: facts.programmes };
  return card(deps.replies.drawn(formFace(row.id, state, view, row.comment)));
}
