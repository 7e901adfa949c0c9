import type restify from 'restify';
import type { LocalDate } from '../calendar/local.ts';

export interface RouteDeps {
  /** Proves that an address was signed here. */
  key: string;
  today(): LocalDate;
}

/** Serves the addresses that a feature owns. */
export type AddRoute = (routes: restify.Server, deps: RouteDeps) => void;
