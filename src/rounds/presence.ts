import type { SendDeps } from '../outbox/deps.ts';
import { digestOf } from '../store/digest.ts';
import type { UtcInstant } from '../store/utc.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';
import { skewMostMs, skewOf } from './skew.ts';

/**
 * Rounds without a word after which a process counts as killed, by the clock of storage: no two of ours have to agree, and
 * who has just started knows it too. Long enough for a process that storage keeps waiting.
 */
const silentRounds = 4;
/** What it had claimed is free only after so many of our own: while storage was away nobody said a word, and all go on. */
const watchedRounds = 2;
/** As many need not be watched for sharing the limits: who has just started shares them with the living. */
const oldRounds = 15;

export interface Presence {
  /** Says that this process runs and looks who else does; how many there are. */
  round(): Promise<number>;
  /**
   * Whether a process that holds a claim was killed. False until that is certain: one that is not on the list is looked
   * for in the next round, as every process stands on it before its first claim.
   */
  isGone(instance: string): boolean;
  /** How far the clocks of the processes were apart in the last round. */
  skewMs(): number;
  /** Whether of all processes it is this one that looks after a tenant, or a team: they share them without a word. */
  isOurs(id: string): boolean;
}

interface Seen {
  at: UtcInstant;
  /** Our own rounds since the row was last renewed. */
  watched: number;
  /** Rounds that it has missed since then, by the clock of storage. */
  missed: number;
}

/**
 * One row a running process, which each renews. Teams' limits are for the bot, however many processes it has, so each
 * takes its share of them; and what a killed one had claimed is free again long before its lease is over.
 */
export function createPresence(
  deps: Pick<SendDeps, 'store' | 'clock' | 'instance' | 'pacer'> & Partial<Pick<SendDeps, 'log' | 'metrics'>>,
  roundMs: number,
): Presence {
  const { store, clock, instance, pacer } = deps;
  let skew = 0;
  const noteSkew = (now: number) => {
    if (now > skewMostMs && skew <= skewMostMs)
      deps.log?.error({ skewMs: now }, 'the clocks of the processes differ: cards come early, late or twice');
    skew = now;
    deps.metrics?.clockSkew(now / 1_000);
  };
  let list: ReadonlyMap<string, Seen> = new Map();
  let gone: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  return {
    round: async () => {
      await store.instances.seen(instance, utcOf(clock()));
      const rows = await store.instances.list();
      list = renewed(list, rows, { instance, roundMs });
      // A row that nobody renews says nothing about a clock of now.
      noteSkew(skewOf(rows.filter(({ id }) => id === instance || !isSilent(list.get(id)))));
      const others = [...list].filter(([id]) => id !== instance);
      const killed = others.filter(([, seen]) => isSilent(seen) && seen.watched >= watchedRounds);
      const missing = [...asked].filter((id) => !list.has(id));
      gone = new Set([...killed.map(([id]) => id), ...missing]);
      // Who is not on the list counts as gone too; one that only slept puts itself back.
      await Promise.all(killed.map(([id]) => store.instances.gone(id)));
      const sending = others.filter(([id, { missed }]) => !gone.has(id) && missed < oldRounds);
      const present = 1 + sending.length;
      pacer.share(present);
      return present;
    },
    skewMs: () => skew,
    isGone: (id) => {
      if (id === instance) return false;
      asked.add(id);
      return gone.has(id);
    },
    isOurs: (one) => {
      const others = [...list].filter(([id, seen]) => id !== instance && !gone.has(id) && !isSilent(seen));
      const own = weight(one, instance);
      return others.every(([id]) => weight(one, id) < own);
    },
  };
}

function isSilent(seen: Seen | undefined): boolean {
  return seen === undefined || seen.missed >= silentRounds;
}

/** The heaviest has it: when a process comes or goes, only its own change hands. */
function weight(id: string, instance: string): string {
  return digestOf(`${id} ${instance}`).padStart(13, '0');
}

/** It is now, by the clock of storage, what it was when our own row was renewed: a moment ago. */
function renewed(
  before: ReadonlyMap<string, Seen>,
  rows: readonly { id: string; at: UtcInstant }[],
  { instance, roundMs }: { instance: string; roundMs: number },
): ReadonlyMap<string, Seen> {
  const own = rows.find(({ id }) => id === instance);
  const now = own ? epochMsOf(own.at) : 0;
  return new Map(
    rows.map(({ id, at }) => {
      const known = before.get(id);
      const watched = known?.at === at ? known.watched + 1 : 0;
      return [id, { at, watched, missed: (now - epochMsOf(at)) / roundMs }];
    }),
  );
}
