import type { Rule } from '../engine/world.ts';
import type { Handle } from '../register/handle.ts';
import type { View, ViewInput } from './view.ts';

/** All that makes one planned card. */
export interface Planned {
  /** When it is planned: one rule, or several that share its kinds. */
  rule: Rule | readonly Rule[];
  /** What people see. */
  view: View;
  /** What it says once it is answered, beside who and when. */
  after?(input: ViewInput): readonly string[];
  /** What an answer does. */
  handle: Handle;
}
