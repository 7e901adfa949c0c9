import type { Hint } from './hints.ts';

/** Nobody notices; a sweep comes to the end of several teams meanwhile. */
const waitMs = 50;
/** Requests that are sent side by side within the time for which a message is hidden (register/dropHints.ts). */
const most = 8;

interface Message {
  hints: Hint[];
  close(): void;
  sent: Promise<void>;
}

/**
 * Hints of the same moment go as one message of the queue: a morning in many teams asks storage for a quarter of them.
 * Each call ends when its message is in the queue, or throws what the queue says.
 */
export function gather(send: (hints: readonly Hint[]) => Promise<void>): (hint: Hint) => Promise<void> {
  let open: Message | undefined;
  const start = (): Message => {
    const hints: Hint[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const close = () => {
      clearTimeout(timer);
      if (open?.hints === hints) open = undefined;
      resolve();
    };
    const timer = setTimeout(close, waitMs);
    return { hints, close, sent: promise.then(() => send(hints)) };
  };
  return (hint) => {
    if (open && sizeOf([...open.hints, hint]) > most) open.close();
    open ??= start();
    open.hints.push(hint);
    const { sent } = open;
    if (sizeOf(open.hints) >= most) open.close();
    return sent;
  };
}

function sizeOf(hints: readonly Hint[]): number {
  return hints.reduce((sum, { pointers }) => sum + pointers.length, 0);
}
