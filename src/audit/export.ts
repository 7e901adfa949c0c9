import { addDays } from '../calendar/days.ts';
import { addToMonth, firstDayOf } from '../calendar/months.ts';
import type { Export } from '../feature.ts';
import { auditCsv } from './file.ts';
import { readWholeAudit } from './read.ts';

/** `npm run export -- --kind audit`: whole months of it, of one case where one is named, in Danish. */
export const exportAudit: Export = async ({ store, team, from, to, case: code }) => {
  const question = {
    from: firstDayOf(from),
    to: addDays(firstDayOf(addToMonth(to, 1)), -1),
    ...(code !== undefined && { code }),
  };
  const members = await store.members.list(team.id);
  return auditCsv(await readWholeAudit(store, team.id, question), { team, members, language: 'da' });
};
