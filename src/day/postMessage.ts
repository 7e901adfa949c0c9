import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { postView } from './viewPost.ts';

/** Ten minutes: what changes in the post of the day is shown together, so that no change tells when somebody answered. */
const togetherMs = 10 * 60_000;

export const postMessage: MessageKind<MessageOf<'dayPost'>> = {
  face: postView,
  redrawnAt: (now) => Math.ceil(now / togetherMs) * togetherMs,
  isOver: ({ post }) => post.over === true,
};
