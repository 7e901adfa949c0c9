const minuteMs = 60_000;

export interface RationOptions {
  /** So many in a minute. */
  most: number;
  /** Milliseconds that only go forward. */
  now(): number;
  /** How many of the last minute went without, when the next one comes. */
  told?(without: number): void;
}

/** Whether one more may be logged: what anybody can bring about must not fill the log. */
export function createRation({ most, now, told }: RationOptions): () => boolean {
  let since = Number.NEGATIVE_INFINITY;
  let written = 0;
  let without = 0;
  return () => {
    if (now() - since >= minuteMs) {
      if (without > 0) told?.(without);
      since = now();
      written = 0;
      without = 0;
    }
    if (written < most) written += 1;
    else without += 1;
    return written + without <= most;
  };
}
