import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { removedTexts } from './textsRemoved.ts';
import { silenceTexts } from './textsSilence.ts';
import { noticeView } from './viewNotice.ts';

/** The morning's reminders have not gone out. */
export const silenceMessage: MessageKind<MessageOf<'silence'>> = {
  face: (input) => noticeView(input, silenceTexts),
};

/** The bot was taken out of the team. */
export const removedMessage: MessageKind<MessageOf<'removed'>> = {
  face: (input) => noticeView(input, removedTexts),
};
