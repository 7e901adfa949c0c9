import type { CommitDeps } from './deps.ts';

/** Work that nobody waits for until the end. What fails in it, the rescue and the repair pass make good. */
export function createPending(log: CommitDeps['log']): {
  add(work: Promise<unknown>): void;
  done(): Promise<void>;
} {
  const running = new Set<Promise<void>>();
  const failed = (err: unknown) =>
    log.error({ err }, 'work after a commit failed; a later pass makes it good');
  return {
    add: (work) => {
      const careful: Promise<void> = work
        .then(() => {}, failed)
        .finally(() => {
          running.delete(careful);
        });
      running.add(careful);
    },
    done: async () => {
      await Promise.all(running);
    },
  };
}
