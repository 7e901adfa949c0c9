import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { marbleUrl } from './route.ts';
import { cakeView } from './viewCake.ts';
import { marblesView } from './viewMarbles.ts';

/** C30: the month's marbles in the channel. */
export const marblesMessage: MessageKind<MessageOf<'marbles'>> = {
  face: (input) => marblesView(input, input.today, marbleUrl(input.site)),
};

/** The question that they put to the leader. */
export const cakeMessage: MessageKind<MessageOf<'cake'>> = {
  face: (input) => cakeView(input, input.calendar),
};
