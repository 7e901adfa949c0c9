import type { PlannedCardId } from '../engine/cards.ts';
import type { Registered, Registration } from '../register/contract.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Handle } from '../register/handle.ts';
import type { Post } from '../register/post.ts';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { SiteOf } from '../web/site.ts';
import type { CaseSay } from './caseSay.ts';
import type { DrawDeps } from './drawMessage.ts';
import type { Look } from './looks.ts';
import type { WhoDeps } from './who.ts';

/** What is at hand for every command, press and dialog, whichever feature owns it. */
export interface TalkDeps extends CommitDeps, DrawDeps, WhoDeps {
  store: Store;
  /** The one way in which anything about a case changes. */
  register(registration: Registration): Promise<Registered>;
  /** The same by what may be old; undefined when it is not true any more. */
  registerSeen(
    registration: Registration & Required<Pick<Registration, 'seen'>>,
  ): Promise<Registered | undefined>;
  /** Tells the audit that somebody looked at something. */
  look: Look;
  /** A message without cards, by the outbox. */
  post: Post;
  /** Plans every case of a team anew: its calendar has changed, and what falls due with it. */
  replan(team: Team): Promise<unknown>;
  /** What an answer on a planned card does. */
  handleOf(card: PlannedCardId): Handle | undefined;
  /** What can be said about a case from its own card. */
  says: readonly CaseSay[];
  /** Where addresses that a feature signs are served. */
  site: SiteOf;
}
