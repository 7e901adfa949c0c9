import type { CasePart } from '../../register/featureParts.ts';

/** Whatever happens on a case may be its next step: the leader's list, and what its worker was asked, show it. */
export const stepsOnCase: CasePart['outdated'] = (before, { state, lists = [] }) =>
  before.state === state ? [] : lists.filter((id) => /\|(unseen|asked)(\||$)/.test(id));
