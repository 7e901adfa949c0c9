import type { Feature } from '../feature.ts';
import { leaderCommand } from './command.ts';
import { effectCommand } from './commandEffect.ts';
import { reviewMessage } from './message.ts';
import { orphansOnCase } from './onCase.ts';
import { reviewPost } from './post.ts';
import { quietPost } from './postQuiet.ts';
import { planTalk, showDeviation, showLeader, talkHeld } from './press.ts';
import { moveCase } from './pressMove.ts';
import { setStandIn } from './pressQuiet.ts';
import { leaderTexts } from './texts.ts';
import { effectTexts } from './textsEffect.ts';
import { effectMessage } from './viewEffect.ts';
import { orphansMessage, quietMessage } from './viewQuiet.ts';

/** Who leads a team sees everybody: the week at a glance, and what can be done about each of its lines. */
export const leadership = {
  messages: { review: reviewMessage, effect: effectMessage, quiet: quietMessage, orphans: orphansMessage },
  onCase: orphansOnCase,
  posts: [reviewPost, quietPost],
  commands: [
    {
      names: { da: ['leder', 'overblik'], en: ['leader', 'overview'] },
      aboutCases: true,
      help: { group: 'leader', line: (language) => leaderTexts(language).help },
      run: leaderCommand,
    },
    {
      names: { da: ['effekt'], en: ['effect'] },
      help: { group: 'overview', line: (language) => effectTexts(language).help },
      run: effectCommand,
    },
  ],
  presses: {
    'leader.show': { chosen: ['worker'], run: showLeader },
    'leader.move': { chosen: ['to'], run: moveCase },
    'leader.talk': { chosen: ['worker'], run: planTalk },
    'leader.held': { chosen: ['worker'], run: talkHeld },
    'leader.deviation': { run: showDeviation },
    'leader.standIn': { chosen: ['standIn'], run: setStandIn },
  },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
