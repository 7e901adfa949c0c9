import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { setUpView } from './view.ts';
import { welcomeView } from './viewWelcome.ts';

export const welcomeMessage: MessageKind<MessageOf<'welcome'>> = { face: welcomeView };

export const setUpMessage: MessageKind<MessageOf<'setUp'>> = { face: setUpView };
