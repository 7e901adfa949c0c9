import type { Feature } from '../feature.ts';
import { listCommand, showList, todayCommand } from './command.ts';
import { listMessage } from './listMessage.ts';
import { beforeLists } from './morning.ts';
import { moveToDefault, newsMessage } from './news.ts';
import { postServer } from './postEnd.ts';
import { postMessage } from './postMessage.ts';
import { takeLine } from './pressPost.ts';
import { taskPage, tasksPage } from './tab.ts';
import { listTexts } from './texts.ts';

/** The day: the list of all that is open for a person, and the one post about cases in the channel. */
export const day = {
  messages: { agenda: listMessage, dayPost: postMessage, postNews: newsMessage },
  servers: { post: postServer },
  rounds: [moveToDefault],
  lists: [beforeLists],
  commands: [
    {
      names: { da: ['opgaver', 'dagens'], en: ['tasks', 'today'] },
      aboutCases: true,
      help: { group: 'overview', line: (language) => listTexts(language).help },
      listsOwn: true,
      run: listCommand,
    },
    { names: { da: ['i'], en: [] }, aboutCases: true, beginsSentences: true, run: todayCommand },
  ],
  presses: {
    'day.show': { run: showList },
    'day.mine': { run: showList },
    'day.take': { run: takeLine },
  },
  tab: { tasks: tasksPage, task: taskPage },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
