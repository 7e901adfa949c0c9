import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import { monthText } from '../../language/dates.ts';
import { fill, text } from '../../language/text.ts';
import { loadSource } from '../../register/loadMeasured.ts';
import { targetsFor } from '../../register/teamTargets.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import { type Answer, card, say, toAlone } from '../../talk/answer.ts';
import type { CommandInput } from '../../talk/command.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { pastMonth } from '../../talk/pastMonth.ts';
import { isLeader } from '../../talk/rights.ts';
import type { Person } from '../../talk/who.ts';
import { chartUrl } from '../charts/route.ts';
import { latest, namedProgramme, withOthers } from './load.ts';
import { programmesIn, statementId } from './messages.ts';
import { statementTexts } from './texts.ts';
import { nextVersion } from './version.ts';
import { leaderFace, replyFace, type StatementView } from './view.ts';

/**
 * `/resultater`, `/resultater 2026-05`: the latest version of a month for the leader, or how the month stands before it
 * is cut; everybody else reads what was shared. A team with several programmes names one.
 */
export async function resultsCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language, rest } = input;
  const words = statementTexts(language);
  const person = persons.find(({ team, member }) => isLeader(team, member)) ?? persons[0];
  if (!person) return say(text(language, 'command.noTeam'));
  const today = dateOf(deps.now());
  const asked = readAsked(rest, today);
  if (!asked) return toAlone(person, say(words.usage));
  await deps.look(person, { at: 'figures' });
  const none = () => toAlone(person, say(fill(words.nothing, { month: monthText(language, asked.month) })));
  return isLeader(person.team, person.member)
    ? ((await forLeader(person, asked, input, deps)) ?? none())
    : ((await forMember(person, asked, input, deps)) ?? none());
}

interface AskedMonth {
  month: Month;
  programme?: string;
}

/** The month may be two words (`april 2026`); behind it stands the programme. */
function readAsked(rest: string, today: LocalDate): AskedMonth | undefined {
  const current = monthOf(today);
  const words = rest.trim().split(/\s+/);
  if (words[0] === '') return { month: addToMonth(current, -1) };
  for (const count of [2, 1]) {
    const month = pastMonth(words.slice(0, count).join(' '), current);
    const programme = words[count];
    if (month !== undefined) return { month, ...(programme !== undefined && { programme }) };
  }
  return undefined;
}

async function forLeader(
  person: Person,
  { month, programme }: AskedMonth,
  { language }: CommandInput,
  deps: TalkDeps,
): Promise<Answer | undefined> {
  const { team } = person;
  const row = (await latest(deps.store, team.id, month)) ?? (await running(person, month, deps));
  const id = row && chosen(row, programme);
  if (!row || id === undefined) return undefined;
  const message = row.version > 0 ? statementId({ month, version: row.version, programme: id }) : '';
  return toAlone(person, card(leaderFace(await viewOf(person, row, { id, message, language }, deps))));
}

async function forMember(
  person: Person,
  { month, programme }: AskedMonth,
  { language }: CommandInput,
  deps: TalkDeps,
): Promise<Answer | undefined> {
  const versions = (await deps.store.statements.ofMonth(person.team.id, month)).map(({ row }) => row);
  const row = versions.findLast(({ shared }) => shared !== undefined);
  const id = row && (programme ?? Object.keys(row.shared ?? {})[0]);
  if (!row || id === undefined || !row.shared?.[id]) return undefined;
  const view = await viewOf(person, row, { id, message: '', language }, deps);
  return toAlone(person, card(replyFace(view, 'channel')));
}

function chosen(row: StatementRow, programme: string | undefined): string | undefined {
  const own = programmesIn(row);
  return programme === undefined ? own[0] : own.find((one) => one === programme);
}

/** Version 0: how the month stands today. */
export async function running(
  { team }: Pick<Person, 'team'>,
  month: Month,
  deps: TalkDeps,
): Promise<StatementRow | undefined> {
  const today = dateOf(deps.now());
  const source = await loadSource(deps, team);
  const cut = {
    ...{ month, at: instantOf(today, deps.now().slice(11)), known: today },
    ...{ targets: targetsFor(team, month), benchmarks: team.benchmarks },
  };
  const row = nextVersion(source, cut, { versions: [], earlier: new Map() });
  return row && { ...row, version: 0, deviations: [] };
}

async function viewOf(
  { team }: Person,
  row: StatementRow,
  { id, message, language }: { id: string; message: string; language: StatementView['language'] },
  deps: TalkDeps,
): Promise<StatementView> {
  const today = dateOf(deps.now());
  const loaded = await withOthers(deps.store, team.id, row);
  const programme = namedProgramme(team, id, today);
  const ids = { team: team.id, message };
  const calendar = deps.calendar(team);
  return { ...loaded, language, today, calendar, ids, programme, chartUrl: chartUrl(deps.site()) };
}
