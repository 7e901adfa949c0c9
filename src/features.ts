import { absence } from './absence/feature.ts';
import { audit } from './audit/feature.ts';
import { boardMeeting } from './boardMeeting/feature.ts';
import type { DayPart } from './cards/dayPart.ts';
import type { Planned } from './cards/planned.ts';
import type { View } from './cards/view.ts';
import { caseCard } from './caseCard/feature.ts';
import { cases } from './cases/feature.ts';
import { day } from './day/feature.ts';
import type { PlannedCardId } from './engine/cards.ts';
import type { Rule } from './engine/world.ts';
import { failed } from './failed/feature.ts';
import type { Feature } from './feature.ts';
import { followUps } from './followUps/feature.ts';
import { greenTime } from './greenTime/feature.ts';
import { leadership } from './leadership/feature.ts';
import { leave } from './leave/feature.ts';
import type { MessageKind, MessageKinds } from './outbox/message.ts';
import { ownKinds } from './outbox/ownKinds.ts';
import { paidHours } from './paidHours/feature.ts';
import { pauses } from './pauses/feature.ts';
import { programmeRules } from './programmeRules/feature.ts';
import { progress } from './progress/feature.ts';
import type { Handle } from './register/handle.ts';
import { reminders } from './reminders/feature.ts';
import { results } from './results/feature.ts';
import { retention } from './retention/feature.ts';
import type { DeliveryDeps } from './rounds/deps.ts';
import { settings } from './settings/feature.ts';
import type { CardReason, DueReason } from './store/dueRow.ts';
import type { MessageView } from './store/messageRow.ts';
import { stories } from './stories/feature.ts';
import type { DueServer } from './sweep/post.ts';
import type { CaseSay } from './talk/caseSay.ts';
import type { Command } from './talk/command.ts';
import type { Dialog } from './talk/dialog.ts';
import type { Press } from './talk/press.ts';
import type { TabPage } from './talk/tabPage.ts';

/**
 * The map: every feature, each whole in its folder, where `feature.ts` says what it owns. Nothing else names one. Each
 * group of help lists what can be typed in this order.
 */
const map = {
  day,
  caseCard,
  followUps,
  absence,
  paidHours,
  cases,
  progress,
  stories,
  results,
  leadership,
  boardMeeting,
  greenTime,
  leave,
  pauses,
  reminders,
  settings,
  programmeRules,
  failed,
  audit,
  retention,
} as const satisfies Record<string, Feature>;

type Map = typeof map;
/** What some feature owns of a slot that is a record. */
type Owned<Slot extends keyof Feature> = {
  [Name in keyof Map]: Map[Name] extends Record<Slot, infer Owns> ? keyof Owns : never;
}[keyof Map];

/** Does not compile while something has no owner; the error names it. Two owners fail a test (test/features.test.ts). */
export const unowned = {} satisfies Record<
  | Exclude<PlannedCardId, Owned<'cards'>>
  | Exclude<MessageView, Owned<'messages'> | keyof typeof ownKinds | 'gone'>
  | Exclude<DueReason, Owned<'servers'> | CardReason | 'close' | 'recount'>,
  never
>;

export const features: readonly Feature[] = Object.values(map);

/** Every planned card, in the order of their numbers. */
export const cards = new Map(
  features
    .flatMap(({ cards: owned = {} }) => Object.entries(owned) as [PlannedCardId, Planned][])
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);

/** Every rule of the engine, in the order of the cards. */
export const rules: readonly Rule[] = [...cards.values()].flatMap(({ rule }) => rule);

/** By what cases are judged. */
export const ruleParts = { rules, forgets: map.retention.caseForgets };

/** What each kind of message is, the machine's own kinds too. */
export const kinds: MessageKinds = new Map(
  [ownKinds, ...features.map(({ messages = {} }) => messages)].flatMap(
    (owned) => Object.entries(owned) as [MessageView, MessageKind][],
  ),
);

/** Groups that features have in Dagens opgaver, in their order. */
export const dayParts: readonly DayPart[] = features.flatMap(({ dayParts: owned = [] }) => owned);

/** What features add to a registration, a sweep, a message on its way and the rounds of a process. */
export const deliveryParts = {
  kinds,
  added: {
    figures: features.flatMap(({ posts = [] }) => posts.map(({ figure }) => figure)),
    counts: features.flatMap(({ counts = [] }) => counts),
    onCase: features.flatMap(({ onCase }) => onCase ?? []),
  },
  parts: {
    lists: features.flatMap(({ lists = [] }) => lists),
    posts: features.flatMap(({ posts = [] }) => posts),
    dayParts,
    servers: new Map(
      features.flatMap(({ servers = {} }) => Object.entries(servers) as [DueReason, DueServer][]),
    ),
  },
  rounds: features.flatMap((feature) => feature.rounds ?? []),
  forgets: features.flatMap((feature) => feature.forgets ?? []),
  channelGone: map.settings.channelGone,
} satisfies Partial<DeliveryDeps>;

/** What can be typed to the bot. */
export const commands: readonly Command[] = features.flatMap(({ commands: owned = [] }) => owned);

/** What can be said about a case from its own card, in the order of the features. */
export const says: readonly CaseSay[] = features.flatMap(({ says: owned = [] }) => owned);

/** Buttons that belong to no planned card, by verb. A map: what a client sends must never reach an object's own names. */
export const presses: ReadonlyMap<string, Press> = new Map(
  features.flatMap(({ presses: owned = {} }) => Object.entries(owned)),
);

/** What the message extension offers, by its id in the manifest. */
export const dialogs: ReadonlyMap<string, Dialog> = new Map(
  features.flatMap(({ dialogs: owned = {} }) => Object.entries(owned)),
);

/** What the command line prints and writes of features. */
export const tools = { ...map.results.tools };
export const exports = { ...map.paidHours.exports, ...map.results.exports, ...map.audit.exports };

/** What the web server answers beside the bot. */
export const routes = features.flatMap(({ routes: owned = [] }) => owned);

/** Pages of the tab, by name, in the order of its menu. */
export const tabPages: ReadonlyMap<string, TabPage> = new Map(
  features.flatMap(({ tab = {} }) => Object.entries(tab)),
);

export function viewOf(card: PlannedCardId): View {
  return plannedOf(card).view;
}

export function afterOf(card: PlannedCardId): Planned['after'] {
  return plannedOf(card).after;
}

export function handleOf(card: PlannedCardId): Handle {
  return plannedOf(card).handle;
}

function plannedOf(id: PlannedCardId): Planned {
  const planned = cards.get(id);
  if (!planned) throw new Error(`No feature owns the card ${id}`);
  return planned;
}
