import { reminderView } from '../cards/reminder.ts';
import type { Feature } from '../feature.ts';
import { progressHandle } from './handle.ts';
import { progressDue } from './rules.ts';

/** How far a citizen has come, measured with the indicators of the programme. */
export const progress = {
  cards: { C19: { rule: progressDue, view: reminderView, handle: progressHandle } },
} as const satisfies Feature;
