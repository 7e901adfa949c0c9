import { dateOf, instantOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import { isSilenced } from '../register/dueRows.ts';
import { readersOf, withLeader } from '../register/readers.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import { type CommandDeps, type CommandInput, help } from '../talk/help.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { cardsAhead, countCards, type Sent } from './forecast.ts';
import { type Period, periodOf, readPeriodKind } from './period.ts';
import { forecastTexts } from './textsForecast.ts';

/**
 * `hvad sendes i morgen?`, `what is sent next week?`: how many cards, of which kind and to whom, for the leader's
 * teams. Figures of single people are the leader's alone (6-privacy.md 6.4), so that they looked is kept.
 */
export async function forecastCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const kind = readPeriodKind(input.rest);
  if (!kind) return help(input, deps);
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const led = persons.filter(({ team, member }) => isLeader(team, member));
  const now = deps.now();
  if (led.length === 0) {
    return { type: 'personal', ...first, content: say(forecastTexts(language).notLeader) };
  }
  const period = periodOf(kind, dateOf(now), deps.calendar(first.team));
  const teams = await Promise.all(led.map((person) => teamAhead(person, period, deps)));
  const outgoing = deps.replies.forecast({
    language,
    period,
    forecast: countCards(teams.flatMap(({ cards }) => cards)),
    members: teams.flatMap(({ members }) => members),
    today: dateOf(now),
  });
  return { type: 'personal', ...first, content: card(outgoing) };
}

async function teamAhead(
  person: Person,
  period: Period,
  deps: CommandDeps,
): Promise<{ cards: Sent[]; members: readonly Member[] }> {
  const { team, member } = person;
  const members = await deps.store.members.list(team.id);
  const cards = new Map<string, Sent>();
  for await (const record of deps.store.cases.list(team.id)) {
    for (const [key, sent] of caseAhead(record, { ...person, members }, period, deps)) cards.set(key, sent);
    for (const [key, sent] of await returning(record, person, period, deps)) cards.set(key, sent);
  }
  const audit = [{ at: utcOfLocal(deps.now()), who: member.id, verb: 'forecast.view' }];
  await deps.store.commit(team.id, { ...noChange, audit });
  return { cards: [...cards.values()], members };
}

/** By key, so that a card about the whole team is one card. */
function caseAhead(
  record: CaseRecord,
  { team, members }: Pick<Person, 'team'> & { members: readonly Member[] },
  { from, to }: Period,
  deps: CommandDeps,
): [string, Sent][] {
  const view = { team, members };
  const world = withLeader(deps.world(team, record.state.programme), view);
  return cardsAhead(record.state, { after: deps.now(), to }, world)
    .filter((sent) => dateOf(sent.at) >= from && !isSilenced(record, sent))
    .map((sent) => [cardKeyOf(sent.caseRef, sent), { ...sent, to: readersOf(sent, view, dateOf(sent.at)) }]);
}

/** Cards that were put off, or silenced until a day, come again. */
async function returning(
  record: CaseRecord,
  { team }: Pick<Person, 'team'>,
  { from, to }: Period,
  { store }: CommandDeps,
): Promise<[string, Sent][]> {
  const [first, last] = [utcOfLocal(instantOf(from, '00:00')), utcOfLocal(instantOf(to, '23:59'))];
  const rows = record.due.filter(({ why, at }) => why !== 'plan' && at >= first && at <= last);
  const stored = await Promise.all(rows.map(({ cardKey }) => store.cases.card(team.id, cardKey)));
  return stored.flatMap((found) => (found ? [[found.row.key, found.row] as [string, Sent]] : []));
}
