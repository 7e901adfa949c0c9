import type { Feature } from '../feature.ts';
import { storyCommand } from './command.ts';
import { openStoryDialog } from './dialog.ts';
import { forgetStories } from './forget.ts';
import { leftMessage } from './left.ts';
import { storyMessage } from './message.ts';
import { storyPresses } from './press.ts';
import { storiesRound } from './round.ts';
import { searchStories } from './search.ts';
import { storiesPage } from './tab.ts';
import { storyTexts } from './texts.ts';

/** Success stories, from a draft to their withdrawal. */
export const stories = {
  messages: {
    storyForm: storyMessage,
    storyReview: storyMessage,
    story: storyMessage,
    storyThread: storyMessage,
    storyMonth: storyMessage,
    storyLeft: leftMessage,
  },
  rounds: [storiesRound],
  forgets: [forgetStories],
  commands: [
    {
      names: { da: ['historie', 'historier'], en: ['story', 'stories'] },
      help: { group: 'team', line: (language) => storyTexts(language).help },
      run: storyCommand,
    },
  ],
  presses: storyPresses,
  dialogs: {
    writeStory: { open: openStoryDialog },
    findStory: { search: searchStories, none: (language) => storyTexts(language).post.searchNone },
  },
  tab: { stories: storiesPage },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
