import { twinView } from '../cards/twin.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { FaceInput, OwnedKinds } from './message.ts';

/** The kinds that show planned cards, of whatever feature. */
export const ownKinds = {
  card: { face: (input) => input.cardFace(shownOf(input)) },
  twin: { face: (input) => twinView(only(input)) },
} as const satisfies OwnedKinds;

function only({ lines: [line], message }: FaceInput<MessageRow>) {
  if (!line) throw new Error(`The message ${message.id} shows no card`);
  return line;
}

/** What came with a call is asked about when the call is settled, unless it was said there. */
function shownOf(input: FaceInput<MessageRow>) {
  const { lines, look } = input;
  const opened = lines.find(({ card }) => card.key === look?.open);
  return opened ?? lines.find(({ card }) => card.state === 'open') ?? only(input);
}
