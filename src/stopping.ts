/** Azure kills a container that is still there a while after its SIGTERM; storage may not even answer a goodbye. */
const stopMs = 8_500;
const killedMs = 9_500;

export interface Stopping {
  /** Finishes what is in hand and lets go of everything; nothing holds the process then. */
  close(): Promise<void>;
  /** Off the list of processes, so that another goes on at once with what is not finished. */
  leave(): Promise<void>;
  exit(): void;
}

/** Stops once, however often it is asked to. What is not finished in time is left as after a crash. */
export function createStop({ close, leave, exit }: Stopping): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = () => {
    setTimeout(exit, killedMs).unref();
    setTimeout(() => void leave().then(exit, exit), stopMs).unref();
    return close();
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}
