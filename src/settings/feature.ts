import type { Feature } from '../feature.ts';
import { askForChannel } from './askForChannel.ts';
import { settingsCommand } from './command.ts';
import { languageCommand, languageWords } from './language.ts';
import { newCardsMessage, setUpMessage, welcomeMessage } from './message.ts';
import { newCardsRound } from './newCards.ts';
import { saveMember, saveTeam, showSettings } from './press.ts';
import { teamPage } from './tab.ts';
import { languageTexts } from './textsLanguage.ts';

/** How a team is set up: which channel gets what, its language, its days, its people. */
export const settings = {
  messages: { welcome: welcomeMessage, setUp: setUpMessage, newCards: newCardsMessage },
  rounds: [newCardsRound],
  channelGone: askForChannel,
  commands: [
    {
      names: { da: ['opsætning', 'indstillinger'], en: ['settings', 'setup'] },
      run: settingsCommand,
    },
    {
      names: { da: ['sprog'], en: ['language'] },
      takes: languageWords,
      help: { group: 'overview', line: (language) => languageTexts(language).help },
      run: languageCommand,
    },
  ],
  presses: {
    'settings.show': { run: showSettings },
    'settings.save': { chosen: ['leader', 'reminders', 'celebrations'], run: saveTeam },
    'settings.member': { chosen: ['member'], run: saveMember },
  },
  tab: { team: teamPage },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
