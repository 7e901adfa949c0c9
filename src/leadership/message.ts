import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { overviewFace } from './view.ts';

/** C42 as it was that morning; what is opened from it is as it stands then. */
export const reviewMessage: MessageKind<MessageOf<'review'>> = {
  face: ({ message, team, members, language, today }) =>
    overviewFace(message.review, { team, members, language, today, message: message.id }),
};
