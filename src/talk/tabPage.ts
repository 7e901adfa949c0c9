import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { Overseeing } from './overseers.ts';
import type { Person } from './who.ts';

/** What a page of the tab asks about, by somebody who is a member of each of `persons`' teams; of none only where the page is for overseers. */
export interface TabAsked extends Asked {
  /** As the page sent it: none of it is a right. */
  body: unknown;
}

/** A page of the tab, or a part of one: what somebody may see of it now, as JSON. A feature owns it by its name. */
export interface TabPage {
  /** Stands in the tab's own menu, for whom it is for; without it, it is opened from another page. */
  menu?: { isFor(persons: readonly Person[], overseen: readonly Overseeing[]): boolean };
  /** It is asked for by people who are in no team, too, and looks for itself what they may see. */
  isForOverseers?: true;
  /** Undefined: it is not there, or not for whoever asks. */
  load(asked: TabAsked, deps: TalkDeps): Promise<object | undefined>;
}
