import { dateOf, instantOf } from '../calendar/localTime.ts';
import { readersOf, withLeader } from '../register/cardReaders.ts';
import { isSilenced } from '../register/dueRows.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { personsWho } from '../talk/whoAsks.ts';
import { cardsAhead, countCards, type Sent } from './forecast.ts';
import { type Period, periodOf, readPeriodKind } from './period.ts';
import { forecastTexts } from './textsForecast.ts';
import { forecastFace } from './viewForecast.ts';

/**
 * `hvad sendes i morgen?`, `what is sent next week?`: how many cards, of which kind and to whom, for the leader's
 * teams. Figures of single people are the leader's alone (6-privacy.md 6.4), so that they looked is kept.
 */
export async function forecastCommand(input: CommandInput, deps: TalkDeps): Promise<Answer | undefined> {
  const { language } = input;
  const kind = readPeriodKind(input.rest);
  if (!kind) return undefined;
  const led = personsWho(isLeader, input, forecastTexts(language).notLeader);
  if ('type' in led) return led;
  const [first] = led;
  const today = dateOf(deps.now());
  const period = periodOf(kind, today, deps.calendar(first.team));
  const teams = await Promise.all(led.map((person) => teamAhead(person, period, deps)));
  const forecast = countCards(teams.flatMap(({ cards }) => cards));
  const members = teams.flatMap((team) => team.members);
  return toAlone(first, card(forecastFace({ language, period, forecast, members, today })));
}

async function teamAhead(
  person: Person,
  period: Period,
  deps: TalkDeps,
): Promise<{ cards: Sent[]; members: readonly Member[] }> {
  const { team, member } = person;
  const members = await deps.store.members.list(team.id);
  const cards = new Map<string, Sent>();
  for await (const record of deps.store.cases.list(team.id)) {
    for (const [key, sent] of caseAhead(record, { ...person, members }, period, deps)) cards.set(key, sent);
    for (const [key, sent] of await returning(record, person, period, deps)) cards.set(key, sent);
  }
  const audit = [{ at: utcOfLocal(deps.now()), who: member.id, act: 'view' as const, verb: 'forecast.view' }];
  await deps.store.commit(team.id, { ...noChange, audit });
  return { cards: [...cards.values()], members };
}

/** By key, so that a card about the whole team is one card. */
function caseAhead(
  record: CaseRecord,
  { team, members }: Pick<Person, 'team'> & { members: readonly Member[] },
  { from, to }: Period,
  deps: TalkDeps,
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
  { store }: TalkDeps,
): Promise<[string, Sent][]> {
  const [first, last] = [utcOfLocal(instantOf(from, '00:00')), utcOfLocal(instantOf(to, '23:59'))];
  const rows = record.due.filter(({ why, at }) => why !== 'plan' && at >= first && at <= last);
  const stored = await Promise.all(rows.map(({ cardKey }) => store.cases.card(team.id, cardKey)));
  return stored.flatMap((found) => (found ? [[found.row.key, found.row] as [string, Sent]] : []));
}
