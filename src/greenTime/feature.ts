import type { Feature } from '../feature.ts';
import { greenPost } from './post.ts';
import { greenCommand, joinGreen, setGreen, showGreen, showGreenForm, turnGreenOff } from './press.ts';
import { bookGreen, cancelGreen } from './pressBook.ts';
import { greenTexts } from './texts.ts';
import { greenMessage } from './view.ts';

/** Green time (C47): an hour a week in which people of one or several teams help each other. */
export const greenTime = {
  messages: { greenTime: greenMessage },
  posts: [greenPost],
  commands: [
    {
      names: { da: ['grøntid', 'grøn'], en: ['greentime', 'green'] },
      help: { group: 'team', line: (language) => greenTexts(language).help },
      run: greenCommand,
    },
  ],
  presses: {
    'green.show': { run: showGreen },
    'green.form': { run: showGreenForm },
    'green.set': { chosen: ['channel'], checksText: true, run: setGreen },
    'green.join': { chosen: ['host'], checksText: true, run: joinGreen },
    'green.off': { run: turnGreenOff },
    'green.book': { run: bookGreen },
    'green.cancel': { run: cancelGreen },
  },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
