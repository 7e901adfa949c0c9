import type { Month } from './calendar/months.ts';
import type { DayPart } from './cards/dayPart.ts';
import type { Planned } from './cards/planned.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { Programme } from './engine/programme.ts';
import type { Forgets, Rule } from './engine/world.ts';
import type { ChannelGone } from './outbox/deps.ts';
import type { OwnedKinds } from './outbox/message.ts';
import type { Sample } from './outbox/sample.ts';
import type { Count } from './register/count.ts';
import type { CasePart } from './register/featureParts.ts';
import type { Forget, Round } from './rounds/round.ts';
import type { Change } from './store/change.ts';
import type { Team } from './store/rows.ts';
import type { Store } from './store/store.ts';
import type { ListPost, OwnedServers, TeamPost } from './sweep/post.ts';
import type { CaseSay } from './talk/caseSay.ts';
import type { Command } from './talk/command.ts';
import type { Dialog } from './talk/dialog.ts';
import type { Press } from './talk/press.ts';
import type { TabPage } from './talk/tabPage.ts';
import type { AddRoute } from './web/route.ts';

/**
 * What a feature may hand to the machine, each part optional. A part's shape belongs to the room of the machine that
 * asks for it; `features.ts` proves that everything which needs an owner has exactly one.
 */
export interface Feature {
  cards?: Partial<Record<PlannedCardId, Planned>>;
  /** Kinds of message that show no planned card of their own, or several. */
  messages?: OwnedKinds;
  onCase?: CasePart;
  counts?: readonly Count[];
  /** Groups in Dagens opgaver. */
  dayParts?: readonly DayPart[];
  lists?: readonly ListPost[];
  posts?: readonly TeamPost[];
  /** Who serves the due rows that are no card's. */
  servers?: OwnedServers;
  rounds?: readonly Round[];
  forgets?: readonly Forget[];
  /** When what is known of a case goes; one feature's. */
  caseForgets?: Forgets;
  channelGone?: ChannelGone;
  /** What can be typed to the bot. */
  commands?: readonly Command[];
  /** What can be said about a case from its own card. */
  says?: readonly CaseSay[];
  /** Buttons that belong to no planned card, by the verb that they carry. */
  presses?: Readonly<Record<string, Press>>;
  /** What the message extension offers, by its id in the manifest. */
  dialogs?: Readonly<Record<string, Dialog>>;
  routes?: readonly AddRoute[];
  /** Pages of the tab, by their names in its addresses. */
  tab?: Readonly<Record<string, TabPage>>;
  /** What the command line prints of it, by the word behind `npm run`. */
  tools?: Readonly<Record<string, Tool>>;
  /** Files that `npm run export` writes, by their kind. */
  exports?: Readonly<Record<string, Export>>;
  /** What its cards look like, and rows that the tab is pictured with, for the gallery; read there alone. */
  samples?(given: {
    says: readonly CaseSay[];
  }): Promise<{ samples: readonly Sample[]; pictured?: Partial<Change> }>;
}

/** A command line without effects of its own: the lines that it prints, or every fault. */
export interface Tool {
  usage: string;
  run(
    words: readonly string[],
    given: {
      programmes: readonly Programme[];
      rules: readonly Rule[];
      read(file: string): { text: string } | { fault: string };
    },
  ): { lines: string[] } | { faults: string[] };
}

/** The text of one file about a team. */
export type Export = (input: {
  store: Store;
  team: Team;
  /** Months, both inclusive. */
  from: Month;
  to: Month;
  /** Whose figures, of what is told to some readers less exactly than to others. */
  reader: 'leader' | 'channel' | 'board';
  /** Of one case, where it was asked for and the kind can tell it apart. */
  case?: string;
  programmeOf(id: string): Programme | undefined;
}) => Promise<string>;
