import { text } from '../language/text.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { openForm } from './pressForm.ts';
import { storyTexts } from './texts.ts';

/** `/historie`: the form of a new story, or of the draft that its author has begun, to them alone. */
export async function storyCommand(
  { persons, language, source }: CommandInput,
  deps: CommandDeps,
): Promise<Answer> {
  const [person, another] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  if (another) return say(text(language, 'command.chooseTeam'));
  await openForm({ person, language, source }, deps);
  return { type: 'personal', ...person, content: say(storyTexts(language).notice.formSent) };
}
