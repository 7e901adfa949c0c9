import { z } from 'zod';
import { dateOf } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import type { Block, Fact } from '../../cards/said.ts';
import { dateText, monthText } from '../../language/dates.ts';
import { langOf, nameIn } from '../../language/named.ts';
import { fill, type Language } from '../../language/text.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { isLeader } from '../../talk/rights.ts';
import type { TabPage } from '../../talk/tabPage.ts';
import type { Person } from '../../talk/who.ts';
import { running } from './command.ts';
import { namedProgramme, withOthers } from './load.ts';
import { programmesIn } from './messages.ts';
import { drawnFigures } from './series.ts';
import { type Reader, readers } from './shown.ts';
import { benchmarkTable, mainTables, otherTables } from './tables.ts';
import { statementTexts } from './texts.ts';
import { resultsTabTexts } from './textsTab.ts';
import { notesOf, shownTo, versionParts } from './view.ts';

const asked = z.object({
  team: z.string().max(200).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  programme: z.string().max(60).optional(),
  reader: z.enum(readers).optional(),
});
type Asked = z.output<typeof asked>;

/** Months that one can choose from, and that are drawn. */
const monthsBack = 12;

/**
 * A month's statement of one programme: for the leader exact, or as the channel or the committee reads it; for everybody
 * else what was shared, as the channel reads it. Figures that somebody may not see do not leave the server.
 */
export const resultsPage: TabPage = {
  menu: { isFor: () => true },
  load: async ({ body, persons, language }, deps) => {
    const read = asked.safeParse(body ?? {});
    if (!read.success) return undefined;
    const person = chosenPerson(persons, read.data);
    if (!person) return undefined;
    await deps.look(person, { at: 'figures' });
    const isLead = isLeader(person.team, person.member);
    const months = await monthsOf(person, isLead, deps);
    const words = resultsTabTexts(language);
    const head = { ...teamsOf(persons, person), said: isLead ? words.none : words.notShared };
    const found = await statementOf(person, months, read.data, deps);
    if (!found) return { ...head, months: [] };
    const programmes = found.programmes.map((id) => namedProgramme(person.team, id, dateOf(deps.now())));
    const reader = readerOf(read.data, found.row, isLead);
    return {
      ...head,
      months: months.map(({ month, row }) => ({
        id: month,
        name: row ? monthText(language, month) : fill(words.running, { month: monthText(language, month) }),
      })),
      month: found.row.month,
      statement: {
        programmes: programmes.map((one) => ({
          ...{ id: one.id, name: nameIn(language, one), lang: langOf(language, one) },
        })),
        ...{ reader, leads: isLead },
        readers: readersOf(found.row, isLead).map((id) => ({ id, name: words.readers[id] })),
        ...(await shownOf(person, { ...found, reader, language }, deps)),
      },
    };
  },
};

/** Of several teams the one that was asked for, else the first that somebody leads, as the command has it. */
function chosenPerson(persons: readonly Person[], { team: wanted }: Asked): Person | undefined {
  if (wanted !== undefined) return persons.find(({ team }) => team.id === wanted);
  return persons.find(({ team, member }) => isLeader(team, member)) ?? persons[0];
}

function teamsOf(persons: readonly Person[], { team: { id } }: Person): object {
  return {
    team: id,
    teams: persons.map(({ team }, index) => ({ id: team.id, name: team.name ?? `Team ${index + 1}` })),
  };
}

interface KnownMonth {
  month: Month;
  /** The version that is read; none where the leader reads how the month stands. */
  row?: StatementRow;
}

/** Newest first: for the leader those that were cut, and those that have begun since; for others what was shared. */
async function monthsOf({ team }: Person, isLead: boolean, deps: TalkDeps): Promise<KnownMonth[]> {
  const now = monthOf(dateOf(deps.now()));
  const all = Array.from({ length: monthsBack + 1 }, (_, index) => addToMonth(now, -index));
  const rows = await Promise.all(all.map((month) => deps.store.statements.ofMonth(team.id, month)));
  return all.flatMap((month, index): KnownMonth[] => {
    const versions = (rows[index] ?? []).map(({ row }) => row);
    const row = isLead ? versions.at(-1) : versions.findLast(({ shared }) => shared !== undefined);
    if (row) return [{ month, row }];
    return isLead && index < 2 ? [{ month }] : [];
  });
}

interface Found {
  row: StatementRow;
  programmes: string[];
  programme: string;
}

/** The one that was asked for, else the newest that was cut, else a month that has figures yet. */
async function statementOf(
  person: Person,
  months: readonly KnownMonth[],
  { month, programme }: Asked,
  deps: TalkDeps,
): Promise<Found | undefined> {
  const isLead = isLeader(person.team, person.member);
  const wanted = months.filter((one) => one.month === month);
  const cut = months.filter(({ row }) => row !== undefined).slice(0, 1);
  for (const known of [...wanted, ...cut, ...months.toReversed()]) {
    const row = known.row ?? (await running(person, known.month, deps));
    if (!row) continue;
    const programmes = isLead ? programmesIn(row) : Object.keys(row.shared ?? {});
    const chosen = programmes.find((id) => id === programme) ?? programmes[0];
    return chosen === undefined ? undefined : { row, programmes, programme: chosen };
  }
  return undefined;
}

/** How a month stands before it is cut is the leader's alone. */
function readersOf({ version }: StatementRow, isLead: boolean): readonly Reader[] {
  if (!isLead) return ['channel'];
  return version === 0 ? ['leader'] : readers;
}

function readerOf({ reader }: Asked, row: StatementRow, isLead: boolean): Reader {
  const allowed = readersOf(row, isLead);
  return allowed.find((one) => one === reader) ?? allowed[0] ?? 'channel';
}

interface ShowTo extends Found {
  reader: Reader;
  language: Language;
}

async function shownOf(
  { team }: Person,
  { row, programme: id, reader, language }: ShowTo,
  deps: TalkDeps,
): Promise<object> {
  const words = statementTexts(language);
  const today = dateOf(deps.now());
  const loaded = await withOthers(deps.store, team.id, row);
  const programme = namedProgramme(team, id, today);
  const view = { ...loaded, language, today, programme, calendar: deps.calendar(team) };
  const shown = shownTo(view, reader);
  const sharedOn = row.shared?.[id];
  const state =
    row.version === 0
      ? words.runningStatus
      : sharedOn
        ? fill(words.shared, { date: dateText(language, sharedOn.slice(0, 10), today) })
        : words.onlyYou;
  return {
    ...{ programme: id, title: titleOf(row, language) },
    status: [nameIn(language, programme), ...versionParts(view), ...(reader === 'leader' ? [state] : [])],
    comment: row.comments?.[id] ?? '',
    tables: tablesIn([
      ...mainTables(shown),
      ...benchmarkTable(row.benchmarks?.[id] ?? [], language),
      ...(reader === 'board' ? [] : otherTables(shown)),
    ]),
    charts: drawnFigures(shown, monthsBack),
    notes: notesOf(view, reader),
  };
}

function titleOf({ month, version }: StatementRow, language: Language): string {
  const words = statementTexts(language);
  return fill(version === 0 ? words.running : words.title, { month: monthText(language, month) });
}

interface TitledTable {
  title: string;
  facts: readonly Fact[];
  notes: string[];
}

/** A heading, the figures under it, and what is said of them. */
function tablesIn(blocks: readonly Block[]): TitledTable[] {
  const tables: TitledTable[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') tables.push({ title: block.text, facts: [], notes: [] });
    const last = tables.at(-1);
    if (last && block.kind === 'facts') last.facts = [...last.facts, ...block.facts];
    if (last && block.kind === 'note') last.notes.push(block.text);
  }
  return tables;
}
