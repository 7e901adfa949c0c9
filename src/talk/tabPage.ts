import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { Person } from './who.ts';

/** What a page of the tab asks about, by somebody who is a member of each of `persons`' teams. */
export interface TabAsked extends Asked {
  /** As the page sent it: none of it is a right. */
  body: unknown;
}

/** A page of the tab, or a part of one: what somebody may see of it now, as JSON. A feature owns it by its name. */
export interface TabPage {
  /** Stands in the tab's own menu, for whom it is for; without it, it is opened from another page. */
  menu?: { isFor(persons: readonly Person[]): boolean };
  /** Undefined: it is not there, or not for whoever asks. */
  load(asked: TabAsked, deps: TalkDeps): Promise<object | undefined>;
}
