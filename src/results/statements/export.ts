import { addToMonth } from '../../calendar/months.ts';
import type { Export } from '../../feature.ts';
import { statementCsv } from './file.ts';
import { latest } from './load.ts';
import { programmesIn } from './messages.ts';

/** The latest version of each month, as one of its readers sees it; a month that was never cut has no line. */
export const exportStatement: Export = async ({ store, team, from, to, reader }) => {
  const found: { row: Awaited<ReturnType<typeof latest>> & object; programme: string }[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) {
    const row = await latest(store, team.id, month);
    if (row) found.push(...programmesIn(row).map((programme) => ({ row, programme })));
  }
  return statementCsv(found, reader);
};
