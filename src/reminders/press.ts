import { text } from '../language/text.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { caseOfPress } from './command.ts';
import { answerReminder } from './remind.ts';
import { reminderTexts } from './texts.ts';

/** *Klaret* on its line: nothing of it is left, and the list shows so. */
export async function pressReminder(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await caseOfPress(input, deps);
  if ('type' in found) return found;
  const { team, member, record } = found;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id },
    ...{ source: input.source, verb: 'reminder.answer' },
    decide: (given) => answerReminder(given, member.id),
  });
  if (registered.type === 'missing') return say(text(input.language, 'answer.tooOld'));
  const message = (await deps.store.messages.get(team.id, input.pressed.message))?.row;
  if (message?.audience !== 'personal' || message.to !== member.id)
    return say(reminderTexts(input.language).done);
  return replaceBy(await draw(team, message, deps));
}
