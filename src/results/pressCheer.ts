import type { PlannedCardId } from '../engine/cards.ts';
import { text } from '../language/text.ts';
import type { Handle } from '../register/handle.ts';
import type { Registered, Registration } from '../register/register.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Store } from '../store/store.ts';
import { type Answer, say } from '../talk/answer.ts';
import { type DrawDeps, draw } from '../talk/draw.ts';
import type { CardAction } from '../talk/pressCard.ts';

export interface CheerDeps extends DrawDeps {
  store: Store;
  register(registration: Registration): Promise<Registered>;
  handleOf(card: PlannedCardId): Handle | undefined;
}

/**
 * 👏 and marbles under a post: anybody in the team may. The button names no card, as its key would say whose news it
 * is; the message shows only the one.
 */
export async function cheer(action: CardAction, deps: CheerDeps): Promise<Answer> {
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
      const { calendar } = input.world;
      return handle({ ...input, verb, data: {}, by: member, calendar, members: [] });
    },
  });
  if (registered.type === 'missing' || registered.type === 'refused') {
    return say(text(language, 'answer.tooOld'));
  }
  return { type: 'replace', outgoing: await draw(team, message, deps) };
}
