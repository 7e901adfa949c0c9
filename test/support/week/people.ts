import type { LocalInstant } from '../../../src/calendar/local.ts';
import { dateOf } from '../../../src/calendar/localTime.ts';
import { expectedAt } from '../../../src/engine/attendance.ts';
import type { CaseEvent } from '../../../src/engine/events.ts';
import { handleOf } from '../../../src/features.ts';
import type { Registration } from '../../../src/register/contract.ts';
import type { Outcome } from '../../../src/register/handle.ts';
import { register } from '../../../src/register/register.ts';
import type { Delivery } from '../../../src/rounds/rounds.ts';
import type { Team } from '../../../src/store/rows.ts';
import { times } from '../generateEvents.ts';
import { addDays } from '../oracle/calendar.ts';
import { type Random, seededRandom } from '../random.ts';
import { aMember } from '../rows.ts';
import type { WrittenEvent } from '../written.ts';
import { answerTo } from './answers.ts';
import type { Seen } from './recorder.ts';
import { type Days, leader, type TownTeam } from './town.ts';

/** Something that somebody does at a moment. */
export interface Act {
  at: LocalInstant;
  perform(): Promise<void>;
}

/** How many of those who are expected are ticked off on the list; of the others nothing is said, so they are missed. */
const tickedOff = 0.7;
/** How many cards are answered on the card. */
const answered = 0.3;
/** Before anybody is expected. */
const listsAt = '05:30';

/** The staff of one team: what they register as planned, how they tick off their lists, which cards they answer. */
export function peopleOf({ deps }: Delivery, team: Team, town: TownTeam, days: Days) {
  const random = seededRandom(town.cases.length);
  const openings = new Map(town.cases.map((theCase) => [theCase.caseRef, theCase]));
  const known = new Set<string>();
  let count = 0;
  const registers = async (
    caseRef: string,
    decide: Registration['decide'],
    more: Partial<Registration> = {},
  ) => {
    count += 1;
    const source = `told ${count}`;
    const registration = {
      teamId: team.id,
      caseRef,
      by: leader,
      source,
      verb: 'tell',
      ...more,
      decide,
    };
    return (await register(deps, registration)).type;
  };
  const tells = async (event: WrittenEvent) => {
    const opening = openings.get(event.caseRef);
    if (!opening) throw new Error(`there is no case ${event.caseRef}`);
    const assignees = Object.entries(opening.assignees) as NonNullable<Registration['create']>['assignees'];
    const create = { programme: opening.programme, variant: opening.variant, assignees };
    const done = await registers(event.caseRef, ({ now }) => events([{ ...event, at: now } as CaseEvent]), {
      create,
    });
    if (done !== 'done') throw new Error(`${event.type} of ${event.caseRef} was ${done}`);
  };
  return {
    planned: [
      ...town.coming.map((event): Act => ({ at: event.at, perform: () => tells(event) })),
      ...daysOf(days).map((day): Act => ({ at: `${day}T${listsAt}`, perform: () => tickOff(day) })),
    ],
    // Whoever did not answer a card when it came does not answer it because the next morning's list shows it again.
    answersTo: (seen: readonly Seen[], now: LocalInstant): Act[] =>
      seen
        .filter(({ teamId, card, message }) => teamId === team.id && isNew(`${card.key} ${message.to}`))
        .flatMap((one) => answersOf(one, now)),
  };

  function isNew(copy: string): boolean {
    const before = known.size;
    return known.add(copy).size > before;
  }

  async function tickOff(day: string): Promise<void> {
    for await (const { caseRef, state } of deps.store.cases.list(team.id)) {
      const world = deps.world(team, state.programme);
      const isOpen = expectedAt(state, day, world) !== undefined && state.attendance?.[day] === undefined;
      if (!isOpen || !random.chance(tickedOff)) continue;
      await registers(caseRef, ({ now }) =>
        events([{ at: now, caseRef, type: 'attendanceMarked', on: day, mark: 'met' }]),
      );
    }
  }

  function answersOf({ card, message }: Seen, now: LocalInstant): Act[] {
    const { caseRef } = card;
    const when = laterThan(now, random);
    const press = answerTo(card, dateOf(when));
    if (!press || caseRef === null || message.audience !== 'personal' || !random.chance(answered)) return [];
    const by = aMember(message.to);
    const answer = () =>
      registers(
        caseRef,
        (input) =>
          handleOf(card.card)({ ...input, ...press, by, calendar: input.world.calendar, members: [by] }),
        { cardKey: card.key, by: by.id, verb: press.verb },
      );
    return [{ at: when, perform: async () => void (await answer()) }];
  }
}

function events(some: CaseEvent[]): Outcome {
  return { type: 'events', events: some };
}

function daysOf({ from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** One of the next few times of day at which things happen. */
function laterThan(at: LocalInstant, random: Random): LocalInstant {
  const day = dateOf(at);
  const moments = [day, addDays(day, 1)].flatMap((date) => times.map((time) => `${date}T${time}`));
  return random.pick(moments.filter((moment) => moment > at).slice(0, 8));
}
