import type { Export } from '../feature.ts';
import { type HoursOfCase, paidHoursCsv, statementCsv } from './export.ts';
import { shownMonths } from './shownMonths.ts';

/** The months' paid hours as the channel reads them. */
export const exportHoursStatement: Export = async ({ store, team, programmeOf, from, to }) =>
  statementCsv(await shownMonths({ store, teamId: team.id, programmeOf, from, to }));

/** Per case, as the importer reads them. One case at a time: an export is nobody's hurry. */
export const exportPaidHours: Export = async ({ store, team, from, to }) => {
  const found: HoursOfCase[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (Object.keys(record.state.paidHours).length === 0) continue;
    found.push({ record, log: await store.cases.events(team.id, record.caseRef) });
  }
  return paidHoursCsv(found, { from, to });
};
