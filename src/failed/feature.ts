import type { Feature } from '../feature.ts';
import { failedCommand, sendFailedAgain } from './command.ts';
import { removedMessage, silenceMessage } from './message.ts';
import { failedTexts } from './texts.ts';

/** What Teams refused for good, for the leader to see and to send again. */
export const failed = {
  messages: { silence: silenceMessage, removed: removedMessage },
  commands: [
    {
      names: { da: ['fejl'], en: ['failed', 'errors'] },
      aboutCases: true,
      help: { group: 'leader', line: (language) => failedTexts(language).help },
      run: failedCommand,
    },
  ],
  presses: { 'failed.again': { run: sendFailedAgain } },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
