import type restify from 'restify';
import type { LocalDate } from '../calendar/local.ts';
import type { Clock } from '../outbox/contract.ts';
import type { Store } from '../store/store.ts';

export interface RouteDeps {
  /** Proves that an address was signed here. */
  key: string;
  today(): LocalDate;
  clock: Clock;
  store: Store;
}

/** Serves the addresses that a feature owns. */
export type AddRoute = (routes: restify.Server, deps: RouteDeps) => void;
