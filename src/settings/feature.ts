import type { Feature } from '../feature.ts';
import { askForChannel } from './askForChannel.ts';
import { setUpMessage, welcomeMessage } from './message.ts';

/** How a team is set up: which channel gets what, its language, its days, its people. */
export const settings = {
  messages: { welcome: welcomeMessage, setUp: setUpMessage },
  channelGone: askForChannel,
} as const satisfies Feature;
