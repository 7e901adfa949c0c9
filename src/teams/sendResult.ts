import type { Refusal, Unknown } from '../outbox/contract.ts';

/** When Teams cannot be reached at all, or gives us no token, an attempt a minute is enough. */
const unreachableRetryMs = 60_000;

/** The connection was never made, so nothing can have arrived. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface RestError {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string } };
  response?: { headers?: { get(name: string): string | undefined } };
}

/**
 * What a failed call to Teams means. A 4xx is a certain no (408 is not: the request may have got through); after a
 * 5xx, a reset or a time-out nobody knows. `now` is in milliseconds, for a `Retry-After` that names a moment.
 */
export function failed(cause: unknown, now: number): Refusal | Unknown {
  const error = (cause ?? {}) as RestError;
  if (error.code && neverConnected.has(error.code)) return unreachable(error.code);
  const status = error.statusCode;
  if (!status || status < 400 || status >= 500 || status === 408) return { type: 'unknown', cause };
  return {
    type: 'refused',
    status,
    code: error.body?.error?.code ?? error.code,
    retryAfterMs: retryAfterMs(error.response?.headers?.get('retry-after'), now),
  };
}

/** Nothing was sent, and it can be tried again. */
export function unreachable(code: string): Refusal {
  return { type: 'refused', status: 503, code, retryAfterMs: unreachableRetryMs };
}

/** `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3), in milliseconds; never negative. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
