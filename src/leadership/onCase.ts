import type { CasePart } from '../register/featureParts.ts';

/** A case that nobody had has somebody again, or is over. */
export const orphansOnCase: CasePart = {
  outdated: (before, { state, lists = [] }) =>
    before.state.assignees === state.assignees && before.state.ended === state.ended
      ? []
      : lists.filter((id) => id.split('|')[1] === 'orphans'),
};
