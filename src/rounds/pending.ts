import type { CommitDeps } from '../register/deps.ts';

/**
 * Work that nobody waits for until the end: it begins when what runs now has come to its next wait, which for an answer on
 * a card is after it has gone out. What fails in it, the rescue and the repair pass make good.
 */
export function createPending(log: CommitDeps['log']): {
  add(work: () => Promise<unknown>): void;
  done(): Promise<void>;
} {
  const running = new Set<Promise<void>>();
  const failed = (err: unknown) =>
    log.error({ err }, 'work after a commit failed; a later pass makes it good');
  return {
    add: (work) => {
      const careful: Promise<void> = nextTurn()
        .then(work)
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
