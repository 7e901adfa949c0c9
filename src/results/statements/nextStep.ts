import { filledIn, readAsked } from '../../cards/form.ts';
import { text } from '../../language/text.ts';
import { type Answer, replaceBy, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/drawMessage.ts';
import type { MemberPressInput } from '../../talk/press.ts';

/** The next step of a form, on the same card. */
export async function nextStep(
  { person, pressed, language }: MemberPressInput,
  deps: TalkDeps,
): Promise<Answer> {
  const shown = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  const asks = readAsked(pressed.inputs);
  if (!shown || !asks) return say(text(language, 'answer.tooOld'));
  const form = { name: asks.form, step: asks.step + 1, filled: filledIn(pressed.inputs) };
  return replaceBy(await draw(person.team, shown, deps, { form }));
}
