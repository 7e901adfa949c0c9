import { card, members, mette, now, record, team } from '../cards/sampleTown.ts';
import type { Face } from '../cards/view.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { Language } from '../language/text.ts';
import type { MessageBase, MessageContent, MessageRow } from '../store/messageRow.ts';
import type { RenderInput } from './contract.ts';

/** One picture of the gallery: a card in one state, for one audience, in one language. */
export interface Sample {
  name: string;
  audience: 'personal' | 'channel';
  /** The card whose handle its buttons reach; none for settings and replies. */
  card?: PlannedCardId;
  /** A message that is drawn as the outbox draws it, or a face that answers somebody. */
  shows(language: Language): RenderInput | Face;
}

export function message(over: Partial<MessageBase> & Partial<MessageContent> = {}): MessageRow {
  const row = {
    id: 'B-101|C01|due|2026-03-16|mette@kommune.example',
    audience: 'personal',
    to: mette.id,
    cards: ['B-101|C01|due|2026-03-16'],
    view: 'card',
    state: 'queued',
    at: now,
    attempts: 0,
    possibleDuplicates: 0,
    ...over,
  };
  return row as MessageRow;
}

export function input(over: Partial<RenderInput> = {}): RenderInput {
  return {
    message: message(),
    team,
    reader: mette,
    members,
    cards: [{ card: card(), record: record() }],
    now,
    ...over,
  };
}
