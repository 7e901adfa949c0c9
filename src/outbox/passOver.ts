import type { TakenHint } from '../store/hints.ts';
import type { Pointer } from '../store/store.ts';
import type { SendDeps } from './deps.ts';
import { release } from './served.ts';

const hintsAtOnce = 8;

type Deps = Pick<SendDeps, 'store' | 'hints' | 'clock'>;

/**
 * For a clock that is moved through a long time of which nobody wants every message: what is new at this moment is not
 * sent, and what stands in Teams already is drawn anew at `until` (milliseconds since 1970). What is still open then
 * stands in the lists of that morning.
 */
export async function passOver(deps: Deps, until: number): Promise<void> {
  const kept: (() => Promise<void>)[] = [];
  for (let hints = await take(deps); hints.length > 0; hints = await take(deps)) {
    await Promise.all(
      hints.map(async (hint) => {
        const shown = await withoutUnsent(deps, hint);
        if (shown.length > 0) kept.push(() => hint.later(shown, Math.max(0, until - deps.clock())));
        await hint.done();
      }),
    );
  }
  for (const keep of kept) await keep();
}

function take({ hints }: Deps): Promise<TakenHint[]> {
  return hints.take(hintsAtOnce);
}

async function withoutUnsent(deps: Deps, { teamId, pointers }: TakenHint): Promise<Pointer[]> {
  const shown: Pointer[] = [];
  for (const pointer of pointers) if (!(await dropUnsent(deps, teamId, pointer))) shown.push(pointer);
  return shown;
}

async function dropUnsent({ store }: Deps, teamId: string, pointer: Pointer): Promise<boolean> {
  const stored = await store.messages.get(teamId, pointer.messageId);
  if (stored && (stored.row.activityId !== undefined || stored.row.view === 'gone')) return false;
  if (stored?.row.state === 'queued') {
    const row = release({ ...stored.row, state: 'dropped' });
    return store.messages.settle(teamId, { row, etag: stored.etag }, pointer);
  }
  await store.messages.discard(teamId, pointer);
  return true;
}
