import type { Scenario, ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { absenceCards } from './absence.ts';
import { addDays, dateOf, type NaiveCalendar, naiveCalendar, toUtc } from './calendar.ts';
import { foldAll, isOpen, type NaiveState } from './fold.ts';
import { unansweredCards } from './help.ts';
import { immediateCards, resolve } from './immediate.ts';
import { talkCards } from './introTalk.ts';
import { hasOn, naiveProgrammes, rolesFor } from './programmes.ts';
import { type ScheduledCard, scheduledCards } from './scheduled.ts';

/** A line of the preview (scenarios/README.md, Output). */
export interface OracleLine {
  at: string;
  utc: string;
  caseRef: string | null;
  card: string;
  kind: string;
  to: string[];
  where: 'personal' | 'channel';
}

/**
 * A second reading of engine-rules.md, slow and without any cleverness, to hold the engine against. It asks every
 * rule at every moment anew. Comments tell where the text was open and how it was read.
 */
export function oracle(scenario: Scenario): OracleLine[] {
  const calendar = naiveCalendar(scenario.team.closingDays);
  const lines = [
    ...scenario.cases.flatMap((theCase) => ownLines(scenario, theCase, calendar)),
    ...decidedLines(scenario, calendar),
    ...agendaLines(scenario, calendar),
  ];
  return lines
    .filter(({ at }) => dateOf(at) >= scenario.from && dateOf(at) <= scenario.to)
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

/** Scheduled and attendance cards of one case: sent once (2.2), if the programme has them on (2.7). */
function ownLines(scenario: Scenario, theCase: ScenarioCase, calendar: NaiveCalendar): OracleLine[] {
  const events = scenario.events.filter(({ caseRef }) => caseRef === theCase.caseRef);
  if (events.length === 0) return [];
  const stateOf = statesOf(theCase, scenario);
  const { programme } = theCase;
  const input = {
    programme,
    events,
    calendar,
    stateAt: (instant: string) => stateOf(events.filter(({ at }) => at <= instant).length),
    stateBefore: (instant: string) => stateOf(events.filter(({ at }) => at < instant).length),
    first: dateOf(events[0]!.at),
    last: scenario.to,
    outreach: naiveProgrammes[programme]!.outreach,
    reported: hasOn(programme, 'C10'),
  };
  const sent = new Set<string>();
  const scheduled = scheduledCards(input)
    .sort((a, b) => compare(a.at, b.at))
    .filter((card) => {
      const identity = `${card.card} ${card.kind} ${card.cycle}`;
      if (sent.has(identity) || !isToBeSent(card, sent, calendar)) return false;
      sent.add(identity);
      return true;
    });
  const cards = [...scheduled, ...absenceCards(input), ...talkCards(input), ...unansweredCards(input)];
  return cards.flatMap((card) =>
    toLine(scenario, theCase, card, input.stateAt(card.at), 'to' in card ? card.to : undefined),
  );
}

/** Section 4, C45 gap: what depends on whether another card of the cycle was sent. */
function isToBeSent(
  { kind, cycle, gap, at }: ScheduledCard,
  sent: ReadonlySet<string>,
  calendar: NaiveCalendar,
): boolean {
  const was = (other: string) => sent.has(`C45 ${other} ${cycle}`);
  if (kind === 'gapEscalation') return was('gap') || was('gapOverdue');
  if (kind !== 'gapOverdue' || !gap) return true;
  if (gap.n > 1 && was('gap')) return false;
  return !(gap.late && gap.next <= calendar.addWorkingDays(dateOf(at), 5));
}

function decidedLines(scenario: Scenario, calendar: NaiveCalendar): OracleLine[] {
  return immediateCards(scenario).flatMap((decided) => {
    const theCase = scenario.cases.find(({ caseRef }) => caseRef === decided.caseRef)!;
    const at = calendar.immediate(decided.decidedAt);
    return toLine(scenario, theCase, { ...decided, at }, stateAt(scenario, theCase, at));
  });
}

/** C23 */
function agendaLines(scenario: Scenario, calendar: NaiveCalendar): OracleLine[] {
  const found: OracleLine[] = [];
  const cases = scenario.cases.filter((theCase) => isOn(theCase, 'C23', 'agenda'));
  const states = cases.map((theCase) => ({ theCase, stateOf: statesOf(theCase, scenario) }));
  for (let day = scenario.from; day <= scenario.to; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const at = `${day}T08:15`;
    const inIntro = states.some(({ theCase, stateOf }) => {
      const known = scenario.events.filter((event) => event.caseRef === theCase.caseRef && event.at <= at);
      const state = stateOf(known.length);
      const { stage } = state;
      return isOpen(state) && !state.paused && stage?.id === 'intro' && day <= addDays(stage.since, 13);
    });
    const line = { at, utc: toUtc(at), caseRef: null, card: 'C23', kind: 'agenda', to: [] };
    if (inIntro) found.push({ ...line, where: 'channel' });
  }
  return found;
}

function toLine(
  { team }: Scenario,
  theCase: ScenarioCase,
  { at, card, kind: own }: { at: string; card: string; kind: string },
  state: NaiveState,
  workers?: string[],
): OracleLine[] {
  // C22 `unopened` goes to the leader, too, from the second time on.
  const [kind, ...also] = own === 'unopened again' ? ['unopened', 'leader'] : [own];
  if (!isOn(theCase, card, kind!)) return [];
  const roles = [...rolesFor(theCase.programme, card, kind!)!, ...also];
  const to = workers ?? roles.map((role) => resolve(state, role, team.leader));
  return [
    {
      at,
      utc: toUtc(at),
      caseRef: theCase.caseRef,
      card,
      kind: kind!,
      to: [...new Set(to)],
      where: to.length === 0 ? 'channel' : 'personal',
    },
  ];
}

/** 2.7 */
function isOn({ programme, rules }: ScenarioCase, card: string, kind: string): boolean {
  return (
    rolesFor(programme, card, kind) !== undefined &&
    (rules === undefined || (rules as string[]).includes(card))
  );
}

function stateAt(scenario: Scenario, theCase: ScenarioCase, instant: string): NaiveState {
  return foldAll(
    theCase,
    scenario.events.filter(({ at }) => at <= instant),
  );
}

/** The state after the first n events of a case; each n is folded from scratch, once. */
function statesOf(theCase: ScenarioCase, scenario: Scenario): (count: number) => NaiveState {
  const events = scenario.events.filter(({ caseRef }) => caseRef === theCase.caseRef);
  const memo = new Map<number, NaiveState>();
  return (count) => {
    const state = memo.get(count) ?? foldAll(theCase, events.slice(0, count));
    memo.set(count, state);
    return state;
  };
}

function sortKey({ at, card, kind, caseRef }: OracleLine): string {
  return [at, card, kind, caseRef ?? ''].join('\u0000');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
