import { twinView } from '../cards/twin.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { FaceInput, OwnedKinds } from './message.ts';

/** The kinds that show planned cards, of whatever feature. */
export const ownKinds = {
  card: { face: (input) => input.cardFace(only(input)) },
  twin: { face: (input) => twinView(only(input)) },
} as const satisfies OwnedKinds;

function only({ lines: [line], message }: FaceInput<MessageRow>) {
  if (!line) throw new Error(`The message ${message.id} shows no card`);
  return line;
}
