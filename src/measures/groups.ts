import type { MeasureId } from './measureIds.ts';
import { isOutcome } from './outcomes.ts';
import { type Row, table } from './table.ts';

/** Names that are groups of some measure: stages with exit criteria, and of M17 workers. */
export interface GroupNames {
  stages: ReadonlySet<string>;
  workers: ReadonlySet<string>;
}

/** Whether a measure can have that group. */
export function isGroup(measure: MeasureId, group: string, names: GroupNames): boolean {
  if (measure === 'M17') return group === 'workers' || names.workers.has(group);
  return table.some((row) => row.measure === measure && isGroupOf(row, group, names));
}

function isGroupOf(row: Row, group: string, { stages }: GroupNames): boolean {
  if (row.group === null || typeof row.group === 'string') return row.group === group;
  switch (row.group.each) {
    case 'stage':
      return stages.has(group);
    case 'indicator':
      return /^[a-z][a-zA-Z0-9]*\.(last|baseline)$/.test(group);
    case 'outcome':
      return isOutcome(group);
  }
}
