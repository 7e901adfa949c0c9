import { dateOf } from '../calendar/localTime.ts';
import { type Answer, card } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { storyFacts } from './facts.ts';
import { draftOfAuthor } from './pressForm.ts';
import { newStory } from './rules.ts';
import { formFace, storedState } from './viewForm.ts';

/** Writing a story from any chat: the draft that its author has begun, or an empty form that nothing is kept of yet. */
export async function openStoryDialog(asked: Asked, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(asked);
  if ('type' in person) return person;
  const today = dateOf(deps.now());
  const { team, member } = person;
  const [begun, facts] = await Promise.all([draftOfAuthor({ person }, deps), storyFacts(team, deps)]);
  const row = begun ?? newStory('', member.id, today);
  const { members, programmes } = facts;
  const view = { team, members, reader: member, language: asked.language, today, message: '' };
  return card(formFace(row.id, { ...storedState(row), programmes }, view, row.comment));
}
