import type { UtcInstant } from '../store/rows.ts';
import type { SendDeps } from './deps.ts';
import { digestOf } from './digest.ts';
import { utcOf } from './moments.ts';

/**
 * Whoever stood still for so many of our own rounds is gone. Counted in rounds and not by what the row says, so no two
 * clocks have to agree; long enough for a process that storage keeps waiting.
 */
const stillRounds = 4;
/**
 * A row so much older than our own clock is no process that sends: clocks differ by half a minute, rows are renewed every
 * few seconds. Only for sharing the limits; a claim is free by the rounds alone. Who has just started would share
 * them with everybody who was killed.
 */
const oldMs = 45_000;

export interface Presence {
  /** Says that this process runs and looks who else does; how many there are. */
  round(): Promise<number>;
  /**
   * Whether a process that holds a claim was killed. False until that is certain: one that is not on the list is looked
   * for in the next round, as every process stands on it before its first claim.
   */
  isGone(instance: string): boolean;
  /** Whether of all processes it is this one that looks at a team first: they share the teams without a word. */
  isOurs(teamId: string): boolean;
}

interface Seen {
  at: UtcInstant;
  /** Rounds since the row was last renewed. */
  still: number;
}

/**
 * One row a running process, which each renews. Teams' limits are for the bot, however many processes it has, so each
 * takes its share of them; and what a killed one had claimed is free again long before its lease is over.
 */
export function createPresence(deps: Pick<SendDeps, 'store' | 'clock' | 'instance' | 'pacer'>): Presence {
  const { store, clock, instance, pacer } = deps;
  let list: ReadonlyMap<string, Seen> = new Map();
  let gone: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  return {
    round: async () => {
      await store.instances.seen(instance, utcOf(clock()));
      list = renewed(list, await store.instances.list());
      const standing = [...list].filter(([id, { still }]) => id !== instance && still >= stillRounds);
      const missing = [...asked].filter((id) => !list.has(id));
      gone = new Set([...standing.map(([id]) => id), ...missing]);
      // Who is not on the list counts as gone too; one that only slept puts itself back.
      await Promise.all(standing.map(([id]) => store.instances.gone(id)));
      const old = utcOf(clock() - oldMs);
      const sending = [...list].filter(
        ([id, { at, still }]) => id === instance || (still < stillRounds && at > old),
      );
      const present = Math.max(1, sending.length);
      pacer.share(present);
      return present;
    },
    isGone: (id) => {
      if (id === instance) return false;
      asked.add(id);
      return gone.has(id);
    },
    isOurs: (teamId) => {
      const others = [...list.keys()].filter((id) => id !== instance && !gone.has(id));
      const own = weight(teamId, instance);
      return others.every((id) => weight(teamId, id) < own);
    },
  };
}

/** The heaviest has the team: when a process comes or goes, only its own teams change hands. */
function weight(teamId: string, instance: string): string {
  return digestOf(`${teamId} ${instance}`).padStart(13, '0');
}

function renewed(before: ReadonlyMap<string, Seen>, rows: readonly { id: string; at: UtcInstant }[]) {
  return new Map(
    rows.map(({ id, at }) => {
      const known = before.get(id);
      return [id, { at, still: known?.at === at ? known.still + 1 : 0 }];
    }),
  );
}
