import { channelView } from '../cards/channel.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import type { Feature } from '../feature.ts';
import { marblesCommand } from './command.ts';
import { forecastCommand } from './commandForecast.ts';
import { postsCount } from './count.ts';
import { measuresCount } from './countMeasures.ts';
import { cakeMessage, marblesMessage } from './message.ts';
import { marblesPost } from './post.ts';
import { answerCakeCard } from './pressCake.ts';
import { cheer } from './pressCheer.ts';
import { addPictures } from './route.ts';
import { introBoard } from './rules.ts';
import { marbleTexts } from './texts.ts';
import { forecastTexts } from './textsForecast.ts';
import { resultsTool } from './tool.ts';

/** What a team's work came to: board meeting, marbles, cake, forecast. */
export const results = {
  cards: { C23: { rule: introBoard, view: channelView, handle: cardHandle({}) } },
  messages: { marbles: marblesMessage, cake: cakeMessage },
  routes: [addPictures],
  posts: [marblesPost],
  counts: [postsCount, measuresCount],
  commands: [
    {
      names: { da: ['kugle', 'kugler', 'kuglekassen'], en: ['marbles', 'marble'] },
      help: { group: 'team', line: (language) => marbleTexts(language).help },
      run: marblesCommand,
    },
    {
      names: { da: ['udsigt', 'hvad'], en: ['forecast', 'what'] },
      help: { group: 'overview', line: (language) => forecastTexts(language).help },
      run: forecastCommand,
    },
  ],
  presses: {
    'cake.answer': { run: answerCakeCard },
    'cheer.clap': { run: cheer },
    'cheer.marble': { run: cheer },
  },
  tools: { results: resultsTool },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
