import type { LocalInstant } from '../../calendar/calendar.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import { utcOfLocal } from '../../delivery/moments.ts';
import { noChange } from '../../delivery/noChange.ts';
import { type HoursOfCase, paidHoursCsv, statementCsv } from '../../paidHours/export.ts';
import { hoursOfMonth, shownFigures } from '../../paidHours/statement.ts';
import { teamProgramme } from '../../programmes/versions.ts';
import type { CaseRecord, Team } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { ExportArguments } from './arguments.ts';

interface ExportInput extends Pick<ExportArguments, 'kind' | 'from' | 'to'> {
  store: Store;
  team: Team;
  now: LocalInstant;
}

const monthsByDefault = 12;

/** A file for a spreadsheet. That it was taken out, and by the command line, is in the audit log. */
export async function exportOfTeam(input: ExportInput): Promise<string> {
  const { store, team, kind, now } = input;
  const to = input.to ?? addToMonth(monthOf(dateOf(now)), -1);
  const from = input.from ?? addToMonth(to, 1 - monthsByDefault);
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) records.push(record);
  const audit = [{ at: utcOfLocal(now), who: 'export', verb: `export.${kind}` }];
  await store.commit(team.id, { ...noChange, audit });
  if (kind === 'paidHours') return paidHoursCsv(await withLogs(records, input), { from, to });
  const programmeOf = (id: string) => teamProgramme(team.programmes ?? [], id, dateOf(now))?.programme;
  const cases = records.map(({ state }) => state);
  const shownOf = async (month: Month) => {
    const hidden = (await store.messages.get(team.id, `hours|${month}`))?.row.hours?.hidden?.[month];
    return { month, shown: shownFigures(hoursOfMonth(cases, month, programmeOf), hidden) };
  };
  return statementCsv(await Promise.all(monthsFrom(from, to).map(shownOf)));
}

function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  return months;
}

/** One at a time: an export is nobody's hurry. */
async function withLogs(
  records: readonly CaseRecord[],
  { store, team }: ExportInput,
): Promise<HoursOfCase[]> {
  const found: HoursOfCase[] = [];
  for (const record of records) {
    if (Object.keys(record.state.paidHours).length === 0) continue;
    found.push({ record, log: await store.cases.events(team.id, record.caseRef) });
  }
  return found;
}
