import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { setUpView } from './view.ts';
import { newCardsView } from './viewNewCards.ts';
import { welcomeView } from './viewWelcome.ts';

export const welcomeMessage: MessageKind<MessageOf<'welcome'>> = { face: welcomeView };

export const newCardsMessage: MessageKind<MessageOf<'newCards'>> = { face: newCardsView };

export const setUpMessage: MessageKind<MessageOf<'setUp'>> = { face: setUpView };
