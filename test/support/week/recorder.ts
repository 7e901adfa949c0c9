import type { LocalInstant } from '../../../src/calendar/local.ts';
import type { Outgoing, Render, RenderInput, Sender, SendResult } from '../../../src/outbox/contract.ts';
import type { MessageRow } from '../../../src/store/messageRow.ts';
import type { CardRow } from '../../../src/store/rows.ts';

/** A card as somebody sees it for the first time, in one message. */
export interface Seen {
  teamId: string;
  card: CardRow;
  message: MessageRow;
  at: LocalInstant;
}

/** A message as it is posted; what is drawn anew in its place is none. */
export interface Sent {
  teamId: string;
  message: MessageRow;
  at: LocalInstant;
}

/** A Teams that notes which open cards each message shows, to whom and when; a bundle counts card by card. */
export function recorder(real: Render, local: () => LocalInstant) {
  const drawn = new WeakMap<Outgoing, RenderInput>();
  const known = new Set<string>();
  const seen: Seen[] = [];
  const sent: Sent[] = [];
  const take = async (outgoing: Outgoing): Promise<SendResult> => {
    const input = drawn.get(outgoing);
    if (!input) throw new Error('something was sent that was not drawn');
    const { message, team } = input;
    for (const { card } of input.cards) {
      const once = `${team.id}|${message.id}|${card.key}`;
      if (card.state !== 'open' || known.has(once)) continue;
      known.add(once);
      seen.push({ teamId: team.id, card, message, at: local() });
    }
    return { type: 'sent', activityId: `activity ${message.id}`, conversationId: `chat ${message.to}` };
  };
  const render: Render = (input) => {
    const outgoing = real(input);
    drawn.set(outgoing, input);
    return outgoing;
  };
  const sender: Sender = {
    send: (_target, outgoing) => {
      const input = drawn.get(outgoing);
      if (input) sent.push({ teamId: input.team.id, message: input.message, at: local() });
      return take(outgoing);
    },
    update: (_target, _activity, outgoing) => take(outgoing),
    remove: async (_team, posted) => ({ type: 'sent', ...posted }),
  };
  return { render, sender, seen, sent };
}
