import type { Team } from '../store/rows.ts';
import { epochMsOf, type UtcInstant } from '../store/utc.ts';

/** An outage is over by then, and an app that was taken out by mistake is back. */
const lostDays = 3;
const dayMs = 24 * 60 * 60_000;

interface RestError {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string } };
}

/**
 * Whether Teams itself says that the bot is not in the team, or that there is no such team: by status and code of its
 * table of errors. Everything else may be an outage, an administrator's block or a fault of ours: it says nothing.
 */
export function saysNotHere(cause: unknown): boolean {
  const { statusCode, body, code = body?.error?.code } = (cause ?? {}) as RestError;
  return (
    (statusCode === 403 && code === 'BotNotInConversationRoster') ||
    (statusCode === 404 && code === 'ConversationNotFound')
  );
}

/**
 * The row of a team of which Teams has said so once more; the same row where nothing is new. Teams does not tell of
 * every removal: a team counts as removed when that was said on three days, over three days, and its roster could not
 * be read in between. Then all that is kept of it goes by its period (retention/teams.ts).
 */
export function notHere(team: Team, now: UtcInstant): Team {
  if (team.removed) return team;
  const today = now.slice(0, 10);
  const { since, last, days } = team.lost ?? { since: now, last: '', days: 0 };
  const lost = { since, last: today, days: last === today ? days : days + 1 };
  const isLost = lost.days >= lostDays && epochMsOf(now) - epochMsOf(since) >= lostDays * dayMs;
  if (isLost) return { ...team, lost, removed: true, removedAt: now };
  return last === today ? team : { ...team, lost };
}

/** The row of a team that answers again: what its silence did is undone. One that told of its removal stays removed. */
export function isHere(team: Team): Team {
  return team.lost ? withoutRemoval(team) : team;
}

export function withoutRemoval({ removed: _, removedAt: __, lost: ___, ...here }: Team): Team {
  return here;
}
