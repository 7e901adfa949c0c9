import type { Rule } from '../engine/world.ts';
import type { Handle } from '../register/handle.ts';
import type { View } from './view.ts';

/** All that makes one planned card. */
export interface Planned {
  /** When it is planned: one rule, or several that share its kinds. */
  rule: Rule | readonly Rule[];
  /** What people see. */
  view: View;
  /** What an answer does. */
  handle: Handle;
}
