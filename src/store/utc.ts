import { Temporal } from 'temporal-polyfill';
import type { LocalInstant } from '../calendar/local.ts';
import { toEpochMs } from '../calendar/localTime.ts';

/** UTC instant in ISO form, to the second or finer: `2026-04-13T06:00:00.000Z`. */
export type UtcInstant = string;

/** One form for every stored instant, so that they compare as text. */
export function utcOf(epochMs: number): UtcInstant {
  return new Date(epochMs).toISOString();
}

export function utcOfLocal(at: LocalInstant): UtcInstant {
  return utcOf(toEpochMs(at));
}

export function epochMsOf(at: UtcInstant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
