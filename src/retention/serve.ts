import type { DueServer } from '../sweep/post.ts';
import { forgetCases } from './cases.ts';
import { thinCase } from './thin.ts';

/** The course of cases goes; their rows go with the last step of each. */
export const thinServer: DueServer = {
  async serve({ deps, view }, rows) {
    for (const { caseRef } of rows) await thinCase(deps, view.team, caseRef);
  },
};

export const forgetServer: DueServer = {
  async serve({ deps, view }, rows) {
    await forgetCases(
      deps,
      view.team,
      rows.map(({ caseRef }) => caseRef),
    );
  },
};
