import { orAside } from '../sweep/aside.ts';
import type { DueServer } from '../sweep/post.ts';
import { forgetCases } from './cases.ts';
import { thinCase } from './thin.ts';

/** The course of cases goes; their rows go with the last step of each. */
export const thinServer: DueServer = {
  async serve(context, rows) {
    for (const { caseRef } of rows)
      await orAside(context, [caseRef], () => thinCase(context.deps, context.view.team, caseRef));
  },
};

export const forgetServer: DueServer = {
  async serve(context, rows) {
    const { deps, view } = context;
    const caseRefs = rows.map(({ caseRef }) => caseRef);
    const { waiting } = await forgetCases(deps, view.team, caseRefs);
    for (const caseRef of waiting) context.aside.add(caseRef);
  },
};
