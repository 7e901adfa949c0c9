import type { Feature } from '../feature.ts';
import { answerLeaveForm, leaveCommand } from './command.ts';
import { leaveMessage } from './message.ts';
import { backServer } from './post.ts';
import { leaveTexts } from './texts.ts';

/** Who is away, who stands in, and what is handed over when somebody goes and when they come back. */
export const leave = {
  messages: { leave: leaveMessage },
  servers: { back: backServer },
  commands: [
    {
      names: { da: ['ferie', 'fri'], en: ['leave', 'holiday'] },
      takes: ['slut', 'end'],
      aboutCases: true,
      help: { group: 'team', line: (language) => leaveTexts(language).help },
      run: leaveCommand,
    },
  ],
  presses: { 'leave.save': { form: true, chosen: ['standIn'], run: answerLeaveForm } },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
