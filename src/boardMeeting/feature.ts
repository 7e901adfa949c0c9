import { channelView } from '../cards/channel.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import type { Feature } from '../feature.ts';
import { forgetPoints } from './forget.ts';
import { boardPost } from './post.ts';
import {
  addPoint,
  boardCommand,
  pointDone,
  raiseAlone,
  setBoard,
  showBoard,
  showBoardForm,
} from './press.ts';
import { introBoard } from './rules.ts';
import { boardTexts } from './texts.ts';
import { boardMessage, raisedMessage } from './view.ts';

/** The team's board meeting: what is new, the three questions, and the points that it keeps to itself. */
export const boardMeeting = {
  cards: { C23: { rule: introBoard, view: channelView, handle: cardHandle({}) } },
  messages: { board: boardMessage, raised: raisedMessage },
  posts: [boardPost],
  forgets: [forgetPoints],
  commands: [
    {
      names: { da: ['tavle', 'tavlemøde'], en: ['board'] },
      help: { group: 'team', line: (language) => boardTexts(language).help },
      run: boardCommand,
    },
  ],
  presses: {
    'board.show': { run: showBoard },
    'board.form': { run: showBoardForm },
    'board.point': { chosen: ['responsible'], checksText: true, run: addPoint },
    'board.done': { run: pointDone },
    'board.raise': { checksText: true, run: raiseAlone },
    'board.set': { run: setBoard },
  },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
