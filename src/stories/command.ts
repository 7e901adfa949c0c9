import { type Answer, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { openForm } from './pressForm.ts';
import { storyTexts } from './texts.ts';

/** `/historie`: the form of a new story, or of the draft that its author has begun, to them alone. */
export async function storyCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  await openForm({ person, source: input.source }, deps);
  return toAlone(person, say(storyTexts(input.language).notice.formSent));
}
