import { Temporal } from 'temporal-polyfill';
import type { LocalInstant } from '../calendar/calendar.ts';
import { toEpochMs } from '../calendar/localTime.ts';
import type { UtcInstant } from './rows.ts';

/** One form for every stored instant, so that they compare as text. */
export function utcOf(epochMs: number): UtcInstant {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ fractionalSecondDigits: 3 });
}

export function utcOfLocal(at: LocalInstant): UtcInstant {
  return utcOf(toEpochMs(at));
}

export function epochMsOf(at: UtcInstant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
