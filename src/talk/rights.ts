import type { LocalDate } from '../calendar/local.ts';
import { standInsOf } from '../cards/standIns.ts';
import { caseWorkRoles, type Role } from '../engine/cards.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { CardRow, CaseRecord, Member, Team } from '../store/rows.ts';

/** Whoever has one may take a colleague's card on (domain/6-privacy.md 6.4). */
const caseWork: readonly Role[] = caseWorkRoles;

export interface RightsInput {
  team: Team;
  who: Member;
  members: readonly Member[];
  today: LocalDate;
}

export function isLeader(team: Team, who: Member): boolean {
  return !who.left && (team.leader === who.id || who.roles.includes('leader'));
}

/** Whoever has a role with citizens hears what citizens want. */
export function worksWithCases(who: Member): boolean {
  return !who.left && who.roles.some((role) => caseWork.includes(role));
}

/**
 * Who decides on the benefit, or may: a citizen cannot say no freely to them (6-privacy.md 6.3). A job adviser is the
 * case worker, too (S003:95).
 */
const decidingRoles: readonly Role[] = ['caseWorker', 'coordinatingCaseWorker', 'jobAdviser'];

/** Asks citizens for a consent: whoever works with them and has no power over what they live on, by none of their roles. */
export function mayObtainConsent(team: Team, who: Member): boolean {
  const decides = isLeader(team, who) || who.roles.some((role) => decidingRoles.includes(role));
  return worksWithCases(who) && !decides;
}

/** Settings are for who installed the bot, and for the leader; where nobody can say who that is, for any member. */
export function mayChangeSettings(team: Team, who: Member): boolean {
  const isNobodys = team.owner === undefined && team.leader === undefined;
  return !who.left && (isNobodys || team.owner === who.id || isLeader(team, who));
}

/** The case's own people today, their stand-ins, and the leader: a right ends the day the assignment does. */
export function mayWorkOnCase(record: CaseRecord, input: RightsInput): boolean {
  const workers = record.state.assignees.map(([, worker]) => worker);
  return isLeader(input.team, input.who) || speaksFor(workers, input);
}

/** Who had the case before sees it until the two have met, for some days at most, and says nothing of it but that (6.4). */
export function seesOverlap(record: CaseRecord, input: RightsInput): boolean {
  const { overlap, state } = record;
  if (!overlap || overlap.over !== undefined || overlap.until < input.today || state.ended) return false;
  return overlap.cycle === state.workerChange?.cycle && speaksFor([overlap.worker], input);
}

function isOverlap({ card, kind }: CardRow): boolean {
  return card === 'C27' && kind === 'overlap';
}

/** Who may press a button of a card, whatever the card showed. */
export function mayAnswer(
  card: CardRow,
  record: CaseRecord | undefined,
  verb: string,
  input: RightsInput,
): boolean {
  const { team, who } = input;
  if (who.left) return false;
  if (isLeader(team, who) || card.taken?.by === who.id || card.passed?.includes(who.id)) return true;
  if (isEscalation(card.kind)) return false;
  if (verb === 'card.take' && who.roles.some((role) => caseWork.includes(role))) return true;
  if (!record) return speaksFor(card.to, input);
  return mayWorkOnCase(record, input) || (isOverlap(card) && seesOverlap(record, input));
}

/** One of them, or who stands in today for one who is away, also for a stand-in who is away too. */
export function speaksFor(workers: readonly string[], { who, members, today }: RightsInput): boolean {
  if (who.left) return false;
  if (workers.includes(who.id)) return true;
  return workers.some((worker) => standInsOf(worker, members, today).includes(who.id));
}
