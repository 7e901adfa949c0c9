import type { Feature } from '../feature.ts';
import { forgetAudit } from './audit.ts';
import { forgetInRemovedTeams } from './cases.ts';
import { forgetClosed } from './closed.ts';
import { forgetOn, thinOn } from './rules.ts';
import { forgetServer, thinServer } from './serve.ts';

/** How long what is kept, and how it goes. */
export const retention = {
  servers: { thin: thinServer, forget: forgetServer },
  forgets: [forgetClosed, forgetInRemovedTeams, forgetAudit],
  caseForgets: { course: thinOn, all: forgetOn },
} as const satisfies Feature;
