import { text } from '../language/text.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import type { MemberPressInput } from '../talk/press.ts';

/**
 * 👏 and marbles under a post: anybody in the team may. The button names no card, as its key would say whose news it
 * is; the message shows only the one.
 */
export async function cheer(action: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = action;
  const { team, member } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  const key = message?.audience === 'channel' && message.view === 'card' ? message.cards[0] : undefined;
  if (!message || key === undefined) return say(text(language, 'answer.tooOld'));
  const { verb } = pressed;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: caseRefOf(key), by: member.id, source, verb, cardKey: key },
    decide: (input) => {
      const handle = input.card && deps.handleOf(input.card.card);
      if (!handle) return { type: 'refuse', message: 'answer.unknown' };
      return handle(actionInput(input, { verb, by: member, members: [] }));
    },
  });
  if (registered.type === 'missing' || registered.type === 'refused') {
    return say(text(language, 'answer.tooOld'));
  }
  return replaceBy(await draw(team, message, deps));
}
