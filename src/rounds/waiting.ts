import { dateOf, toLocal } from '../calendar/localTime.ts';
import { waitsForNextStep } from '../measures/nextStep.ts';
import type { CommitDeps } from '../register/deps.ts';
import { type CaseWatch, createCaseWatch } from './caseWatch.ts';

const dayMs = 24 * 60 * 60_000;

/** M26 as it stands: cases of which nobody has said what happens next, though it was asked. Each case once a day. */
export function createWaitingWatch(deps: CommitDeps): CaseWatch {
  return createCaseWatch(deps, {
    ...{ field: 'waiting', everyMs: dayMs },
    isCounted: ({ state }, team) =>
      waitsForNextStep(state, dateOf(toLocal(deps.clock())), deps.world(team, state.programme)),
    tell: (cases) => deps.metrics?.waitingForNextStep(cases),
  });
}
