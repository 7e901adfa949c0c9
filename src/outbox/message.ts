import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { DayPart } from '../cards/dayPart.ts';
import type { Button } from '../cards/said.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import type { MessageOf, MessageRow, MessageView } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import type { Site } from '../web/site.ts';
import type { RenderInput } from './contract.ts';

/** All that the face of a message may look at, beside what its kind has loaded. */
export interface FaceInput<Row extends MessageRow = MessageRow> extends RenderInput<Row> {
  /** The reader's, or the team's in a channel. */
  language: Language;
  today: LocalDate;
  calendar: Calendar;
  /** Its cards in their order, each as its own view sees it. */
  lines: readonly ViewInput[];
  /** A card as its own view shows it, settled or not. */
  cardFace(line: ViewInput): Face;
  /** What one tap on a line of a list answers, as its card's own view says. */
  quickOf(line: ViewInput): Button | undefined;
  /** Groups that features have in a list of the day. */
  dayParts: readonly DayPart[];
  /** Where pictures and files are fetched; without it a message goes out without them. */
  site?: Site;
}

/** One kind of message, known by its `view`. */
export interface MessageKind<Row extends MessageRow = MessageRow, Loaded = unknown> {
  /** What it shows beside its cards, as it stands now. */
  load?(message: Row, store: Store, teamId: string): Promise<Loaded>;
  /** Pure; throws only on a fault. */
  face(input: FaceInput<Row>, loaded: Loaded): Face;
  /** Changes of what stands in Teams wait for each other until then, milliseconds since 1970. */
  redrawnAt?(now: number): number;
  /** Asked before it is sent for the first time: whether nobody needs it any more. */
  isOver?(message: Row, loaded: Loaded, now: LocalInstant): boolean;
}

/** The kinds that a feature owns. */
export type OwnedKinds = { readonly [View in MessageView]?: MessageKind<MessageOf<View>> };

export type MessageKinds = ReadonlyMap<MessageView, MessageKind>;

/** Cases that a message lists, in its order; one that is gone, or cannot be read now, is left out. */
export async function loadCases(
  store: Store,
  teamId: string,
  caseRefs: readonly string[],
): Promise<CaseRecord[]> {
  const records = await Promise.all(
    caseRefs.map((caseRef) => unlessUnreadable(store.cases.get(teamId, caseRef))),
  );
  return records.flatMap((record) => (record ? [record.row] : []));
}

/** What a message shows beside its cards; undefined for a kind that shows nothing else. */
export async function loadShown(
  { kinds, store }: { kinds: MessageKinds; store: Store },
  teamId: string,
  message: MessageRow,
): Promise<unknown> {
  return kinds.get(message.view)?.load?.(message, store, teamId);
}
