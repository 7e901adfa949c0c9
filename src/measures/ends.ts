import { type Contribution, type Family, isIn } from './contribution.ts';
import { groupOf, outcomeGroupIds, outcomeOf } from './outcomes.ts';

/** M15: how courses end; d is every end, so that each group is a share of the same whole. */
export const ends: Family = ({ ended }, span) => {
  if (!ended || !isIn(ended.on, span)) return [];
  const { on } = ended;
  const outcome = outcomeOf(ended);
  const group = groupOf(outcome);
  return [
    ...outcomeGroupIds.map((id): Contribution => ({ cell: `M15:${id}`, on, n: id === group ? 1 : 0, d: 1 })),
    { cell: `M15:${group}:${outcome}`, on, n: 1 },
  ];
};
