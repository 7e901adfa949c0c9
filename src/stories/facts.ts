import type { Calendar } from '../calendar/calendar.ts';
import type { CaseState } from '../engine/state.ts';
import { withoutDigits } from '../privacy/letters.ts';
import { leaderOf } from '../register/cardReaders.ts';
import type { CaseRecord, Member, Team } from '../store/rows.ts';
import type { StoryRow } from '../store/storyRow.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { isLeader } from '../talk/rights.ts';
import type { StoryKnown } from './check.ts';

/** What a story is checked against: the team's people and cases. */
export interface StoryFacts {
  members: readonly Member[];
  states: readonly CaseState[];
  known: StoryKnown;
  programmes: StoryRow['programmes'];
  calendar: Calendar;
}

type FactsDeps = Pick<TalkDeps, 'store' | 'calendar' | 'world'>;

export async function storyFacts(team: Team, { store, calendar, world }: FactsDeps): Promise<StoryFacts> {
  const members = await store.members.list(team.id);
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) records.push(record);
  const ids = [...new Set(records.map(({ state }) => state.programme))];
  return {
    members,
    states: records.map(({ state }) => state),
    known: { names: members.map(({ name }) => name), codes: records.map(({ caseRef }) => caseRef) },
    programmes: ids.map((id) => {
      const { name, nameEn } = world(team, id).programme;
      return { id, name, nameEn };
    }),
    calendar: calendar(team),
  };
}

/** Who approves a wide story: a leader, and one more; never its author (6-privacy.md 6.3). */
export function reviewersOf(
  team: Team,
  members: readonly Member[],
  author: string,
  second: string | undefined,
): string[] {
  const others = members.filter(({ id, left }) => !left && id !== author);
  const leader = leaderOf({ team, members: others }) ?? others.find((member) => approves(team, member));
  const more = others.find(({ id }) => [id, withoutDigits(id)].includes(second ?? '') && id !== leader?.id);
  return [leader, more].flatMap((member) => member?.id ?? []);
}

/** 6-privacy.md 6.4: leaders and project leads have stories to approve. */
function approves(team: Team, member: Member): boolean {
  return isLeader(team, member) || member.roles.includes('projectLead');
}
