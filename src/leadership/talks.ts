import type { LocalDate } from '../calendar/local.ts';
import { mondayOf } from '../calendar/weeks.ts';
import type { Team } from '../store/rows.ts';
import type { PlannedTalk } from '../store/teamParts.ts';

type Talks = Pick<Team, 'talks'>;

/** Those that are still to be had: this week's and later ones. */
export function talksAhead({ talks = [] }: Talks, today: LocalDate): PlannedTalk[] {
  const week = mondayOf(today);
  return talks.filter((talk) => talk.week >= week).sort((one, other) => (one.week < other.week ? -1 : 1));
}

/** With one more, each worker once a week; those that are over are forgotten. */
export function withTalk<Of extends Talks>(team: Of, talk: PlannedTalk, today: LocalDate): Of {
  const others = talksAhead(team, today).filter((one) => !isSame(one, talk));
  return { ...team, talks: [...others, talk] };
}

export function withoutTalk<Of extends Talks>(team: Of, talk: PlannedTalk, today: LocalDate): Of {
  return { ...team, talks: talksAhead(team, today).filter((one) => !isSame(one, talk)) };
}

function isSame(one: PlannedTalk, other: PlannedTalk): boolean {
  return one.worker === other.worker && one.week === other.week;
}
