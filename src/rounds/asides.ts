import { commit } from '../register/commit.ts';
import { dropHints } from '../register/dropHints.ts';
import { unlessSetAside } from '../register/setAside.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { unescapeKey } from '../store/keys.ts';
import type { Team } from '../store/rows.ts';
import type { NotedAside } from '../store/store.ts';
import { isUnreadable } from '../store/unreadable.ts';
import { utcOf } from '../store/utc.ts';
import type { DeliveryDeps } from './deps.ts';

export interface AsideWatch {
  /** Tells the log of rows that cannot be read, and wakes what waited for those that can be read again. */
  round(): Promise<void>;
  /** How many rows could not be read when it was looked last. */
  rows(): number;
}

/** Every process counts and tells; what can be read again is woken by whoever comes first, and twice does no harm. */
export function createAsideWatch(deps: DeliveryDeps): AsideWatch {
  let told = new Set<string>();
  let rows = 0;
  return {
    rows: () => rows,
    round: async () => {
      const still: NotedAside[] = [];
      for (const aside of await deps.store.asides.list()) {
        if (await isStill(deps, aside)) still.push(aside);
        else await heal(deps, aside);
      }
      for (const aside of still.filter((one) => !told.has(nameOf(one)))) {
        const { team: teamId, table, key, fault, since } = aside;
        deps.log.error({ teamId, table, key, fault, since }, 'a row cannot be read and was set aside');
      }
      told = new Set(still.map(nameOf));
      rows = still.length;
      deps.metrics?.unreadable(rows);
    },
  };
}

function nameOf({ table, partition, key }: NotedAside): string {
  return `${table} ${partition} ${key}`;
}

async function isStill(deps: DeliveryDeps, aside: NotedAside): Promise<boolean> {
  if (aside.fault.type !== 'programme') return deps.store.asides.isStill(aside);
  const team = await unlessSetAside(deps, { teamId: aside.team }, () => deps.store.teams.get(aside.team));
  if (!team) return team === undefined && (await deps.store.asides.isStill(aside));
  try {
    deps.world(team, aside.fault.programme);
    return false;
  } catch (fault) {
    if (isUnreadable(fault)) return true;
    throw fault;
  }
}

/** What waited is woken before the note goes: a crash in between does it once more. */
async function heal(deps: DeliveryDeps, aside: NotedAside): Promise<void> {
  const { store, log } = deps;
  const { team: teamId, table, key } = aside;
  const work = async () => {
    const team = teamId === '' ? undefined : await store.teams.get(teamId);
    if (team) await wake(deps, team, key);
    return true;
  };
  if (!(await unlessSetAside(deps, { teamId }, work))) return;
  await store.asides.remove(aside);
  log.info({ teamId, table, key }, 'a row that was set aside can be read again');
}

async function wake(deps: DeliveryDeps, team: Team, key: string): Promise<void> {
  const { store } = deps;
  const [kind = '', rest = ''] = [
    key.slice(0, key.indexOf(':')),
    unescapeKey(key.slice(key.indexOf(':') + 1)),
  ];
  await store.teams.wakeBy(team.id, utcOf(deps.clock()), deps.clock());
  if (kind === 'case') return redraw(deps, team, await messagesOfCase(deps, team, rest));
  if (kind === 'card') return redraw(deps, team, await messagesOfCard(deps, team, rest));
  const isWaiting = kind === 'message' || kind === 'member' || kind === 'setting' || kind === 'story';
  if (!isWaiting) return;
  if (kind === 'member') await sendToAgain(deps, team, rest);
  await dropHints(deps, team.id, await store.messages.outbox(team.id));
}

async function messagesOfCase({ store }: DeliveryDeps, { id }: Team, caseRef: string): Promise<string[]> {
  const stored = await store.cases.get(id, caseRef);
  if (!stored) return [];
  const cards = await Promise.all(stored.row.open.map((key) => store.cases.card(id, key)));
  const list = stored.row.list?.message;
  return [...cards.flatMap((card) => card?.row.messages ?? []), ...(list === undefined ? [] : [list])];
}

async function messagesOfCard({ store }: DeliveryDeps, { id }: Team, key: string): Promise<string[]> {
  const card = await store.cases.card(id, key);
  return card && caseRefOf(key) !== undefined ? card.row.messages : [];
}

async function redraw(deps: DeliveryDeps, { id }: Team, messages: readonly string[]): Promise<void> {
  const stale = [...new Set(messages)];
  if (stale.length > 0) await commit(deps, id, { stale }, 'normal');
}

/** What was refused as there was nobody of that name goes out now. */
async function sendToAgain({ store }: DeliveryDeps, { id }: Team, memberId: string): Promise<void> {
  const member = await store.members.get(id, memberId);
  for (const { id: message, to, lastError } of await store.messages.failed(id))
    if (to === member?.id && lastError?.startsWith('nobody')) await store.messages.again(id, message);
}
