import type { Feature } from '../feature.ts';
import { forgetAudit } from './audit.ts';
import { forgetInRemovedTeams } from './cases.ts';
import { forgetClosed } from './closed.ts';
import { forgetCase, forgetCommand, keepCase } from './command.ts';
import { forgetPeople } from './people.ts';
import { forgetOn, thinOn } from './rules.ts';
import { forgetServer, thinServer } from './serve.ts';
import { forgetRemovedTeams } from './teams.ts';
import { forgettingTexts } from './texts.ts';

/** How long what is kept, and how it goes. */
export const retention = {
  servers: { thin: thinServer, forget: forgetServer },
  forgets: [forgetRemovedTeams, forgetClosed, forgetInRemovedTeams, forgetPeople, forgetAudit],
  caseForgets: { course: thinOn, all: forgetOn },
  commands: [
    {
      names: { da: ['glem'], en: ['forget'] },
      aboutCases: true,
      takesCase: true,
      help: { group: 'leader', line: (language) => forgettingTexts(language).help },
      run: forgetCommand,
    },
  ],
  presses: { 'case.forget': { run: forgetCase }, 'case.keep': { run: keepCase } },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
