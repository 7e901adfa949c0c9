import type { Every } from './clockwork.ts';

/** The real thing: a timer that starts a round when the last one is over. */
export const every: Every = (ms, task) => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const round = async (): Promise<void> => {
    await task();
    running = undefined;
    if (stopped) return;
    if (again) start();
    else timer = setTimeout(start, ms);
  };
  const start = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    again = running !== undefined;
    running ??= round();
  };

  timer = setTimeout(start, ms);
  return {
    now: start,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
