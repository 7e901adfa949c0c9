import type { MessageRow } from './messageRow.ts';
import type { CardRow, CaseRecord, Stored } from './rows.ts';

/* What this process still knows of its own writes. It may be old, and then nothing can be written under its ETags. */

/** What a commit left of a message under its new ETag. */
export interface Written {
  etag: string;
  /** As it stands; left out where it was not read for the commit. */
  row?: MessageRow;
  /** The cards among those that it shows that were written with it, and their cases. */
  cards: { card: CardRow; record?: CaseRecord }[];
}

/** What a press on a card is about. */
export interface Recalled {
  message: Stored<MessageRow>;
  card: Stored<CardRow>;
  record: Stored<CaseRecord>;
}
