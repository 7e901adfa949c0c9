import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { hoursListView } from './viewList.ts';
import { hoursUpdateView } from './viewUpdate.ts';

/** C13: all cases of a person whose hours are asked for. */
export const hoursMessage: MessageKind<MessageOf<'hours'>> = {
  face: ({ team, language, message, lines, look }) =>
    hoursListView({ team, language, lines, look, message: message.id }),
};

/** The month's paid hours for the channel. */
export const hoursUpdateMessage: MessageKind<MessageOf<'hoursUpdate'>> = { face: hoursUpdateView };
