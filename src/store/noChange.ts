import type { Change } from './change.ts';

/** A transaction that does nothing yet. */
export const noChange: Change = {
  events: [],
  dueAdded: [],
  dueRemoved: [],
  cards: [],
  messages: [],
  stale: [],
  audit: [],
};
