import type { TakenHint } from '../store/hints.ts';
import type { Pointer } from '../store/store.ts';
import { type Company, deliver } from './deliver.ts';
import type { SendDeps } from './deps.ts';
import { loadTeam, type TeamView } from './loadMessage.ts';
import { isAboutRemoval } from './removal.ts';
import type { Served } from './served.ts';

/** Hints that are worked on side by side. */
const hintsAtOnce = 8;
/** A hint that keeps failing with a fault is put aside; its requests stay in the table. */
const maxFaults = 5;

export type Worked = Record<Served['type'] | 'hints' | 'faults', number>;

const nothing = (): Worked => ({
  hints: 0,
  sent: 0,
  updated: 0,
  unchanged: 0,
  dropped: 0,
  failed: 0,
  waiting: 0,
  later: 0,
  faults: 0,
});

/** Takes what the queue has to give, once, and does it. What was done, by kind. */
export async function workOnce(deps: SendDeps, max = hintsAtOnce): Promise<Worked> {
  const hints = await deps.hints.take(max);
  const worked = { ...nothing(), hints: hints.length };
  const teams = new Map<string, Promise<TeamView | undefined>>();
  const viewOf = (teamId: string) => {
    const view = teams.get(teamId) ?? loadTeam(deps.store, teamId);
    teams.set(teamId, view);
    return view;
  };
  await Promise.all(hints.map((hint) => serve(deps, hint, viewOf, worked)));
  return worked;
}

/**
 * One hint, for whoever does not count; `onServed` is called for each of its messages. Never throws: a fault is logged, and
 * the hint comes again.
 */
export async function serveHint(deps: SendDeps, hint: TakenHint, onServed: () => void): Promise<void> {
  await serve(deps, hint, (teamId) => loadTeam(deps.store, teamId), { ...nothing(), onServed });
}

async function serve(
  deps: SendDeps,
  hint: TakenHint,
  viewOf: (teamId: string) => Promise<TeamView | undefined>,
  worked: Worked & { onServed?(): void },
): Promise<void> {
  try {
    const view = await viewOf(hint.teamId);
    // A team that took the bot out keeps its requests: the rescue pass finds them if it comes back.
    if (!view) return await hint.done();
    const company = { isOwn: hint.giveToAll !== undefined, party: hint.pointers[0]?.request };
    if (hint.giveToAll && deps.isOurs?.(view.team.tenantId) === false) return await hint.giveToAll();
    const pointers = view.team.removed ? hint.pointers.filter(isAboutRemoval) : hint.pointers;
    const byMessage = Map.groupBy(pointers, ({ messageId }) => messageId).values();
    const serveOne = (some: readonly Pointer[]) =>
      together(deps, view, some, company).finally(worked.onServed);
    const served = (await Promise.all([...byMessage].map(serveOne))).flat();
    for (const one of served) worked[one.served.type] += 1;
    await giveBack(hint, served);
  } catch (err) {
    worked.faults += 1;
    hint.failed?.();
    deps.log.error({ err, teamId: hint.teamId, attempts: hint.attempts }, 'a hint could not be worked on');
    if (hint.attempts >= maxFaults) await putAside(deps, hint);
  }
}

interface ServedPointer {
  pointer: Pointer;
  served: Served;
}

/**
 * Requests for one message that were taken together: each was written with a change that is older than this, so what is
 * drawn now for one of them shows what all of them ask for.
 */
async function together(
  deps: SendDeps,
  view: TeamView,
  [first, ...others]: readonly Pointer[],
  company: Company,
): Promise<ServedPointer[]> {
  if (!first) return [];
  const served = await deliver(deps, view, first, company);
  const isDone = served.type !== 'later' && served.type !== 'waiting';
  if (isDone) await Promise.all(others.map((pointer) => deps.store.messages.discard(view.team.id, pointer)));
  const same: Served = isDone ? { type: 'unchanged' } : served;
  return [{ pointer: first, served }, ...others.map((pointer) => ({ pointer, served: same }))];
}

/** What could not be done yet comes again, each at its own time: an early hint would find it waiting and be lost. */
async function giveBack(hint: TakenHint, served: readonly ServedPointer[]): Promise<void> {
  const later = served.flatMap(({ pointer, served: one }) =>
    one.type === 'later' ? [{ pointer, ms: one.ms }] : [],
  );
  // A queue counts in whole seconds: what comes back in the same second comes back together.
  for (const some of Map.groupBy(later, ({ ms }) => Math.ceil(ms / 1_000)).values()) {
    const ms = Math.max(...some.map((one) => one.ms));
    await hint.later(
      some.map(({ pointer }) => pointer),
      ms,
    );
  }
  await hint.done();
}

async function putAside(deps: SendDeps, hint: TakenHint): Promise<void> {
  try {
    await hint.poison();
  } catch (err) {
    deps.log.error({ err, teamId: hint.teamId }, 'a hint could not be put aside');
  }
}
