import { toLocal } from '../calendar/localTime.ts';
import { cardAhead, mustHaveCard } from '../engine/ahead.ts';
import type { CommitDeps } from '../register/deps.ts';
import { type CaseWatch, createCaseWatch } from './caseWatch.ts';

const weekMs = 7 * 24 * 60 * 60_000;

/**
 * The theorem, asked of what is stored (engine-rules.md 10): an open case that does not rest has a card ahead. Each case
 * once a week: 0, or somebody is about to be forgotten.
 */
export function createCardlessWatch(deps: CommitDeps): CaseWatch {
  return createCaseWatch(deps, {
    ...{ field: 'cardless', everyMs: weekMs },
    isCounted: ({ state }, team) =>
      mustHaveCard(state) &&
      cardAhead(state, toLocal(deps.clock()), deps.world(team, state.programme)) === undefined,
    found: ({ caseRef }, team) =>
      deps.log.error({ teamId: team.id, caseRef }, 'cardless: an open case has no card ahead of it'),
    tell: (cases) => deps.metrics?.cardless(cases),
  });
}
