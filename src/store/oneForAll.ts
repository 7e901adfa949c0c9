import type { TeamStore } from './store.ts';
import type { UtcInstant } from './utc.ts';

type Wake = TeamStore['wakeBy'];

/**
 * Who comes while a team is looked at waits for the next look, which is for all who wait: it begins after each of their
 * commits, and an import of thousands makes hundreds.
 */
export function oneForAll(look: Wake): Wake {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, { at: UtcInstant; now: number; done: Promise<void> }>();
  const begin = (teamId: string, at: UtcInstant, now: number): Promise<void> => {
    const mine: Promise<void> = look(teamId, at, now).finally(() => {
      if (running.get(teamId) === mine) running.delete(teamId);
    });
    running.set(teamId, mine);
    return mine;
  };
  const follow = async (teamId: string, before: Promise<void>): Promise<void> => {
    await before.catch(() => {});
    const next = waiting.get(teamId);
    waiting.delete(teamId);
    if (next) await begin(teamId, next.at, next.now);
  };
  return (teamId, at, now) => {
    const next = waiting.get(teamId);
    if (next) {
      if (at < next.at) next.at = at;
      next.now = Math.max(next.now, now);
      return next.done;
    }
    const before = running.get(teamId);
    if (before === undefined) return begin(teamId, at, now);
    const done = follow(teamId, before);
    waiting.set(teamId, { at, now, done });
    return done;
  };
}
