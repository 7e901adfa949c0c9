import { z } from 'zod';
import { answered, noting, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { tick } from '../cards/fields.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

const startData = z.object({ contactPerson: tick, onePager: tick, journalised: tick });

/** C07: the start is confirmed; ticks only. */
function confirmStart(input: ActionInput): Outcome {
  const parsed = startData.safeParse(input.data);
  if (!parsed.success) return refuse('answer.badInput');
  return {
    type: 'events',
    events: [answered(input, { started: true, ...parsed.data })],
    ...(parsed.data.journalised ? { note: 'journalised' } : {}),
  };
}

export const startHandle = cardHandle({
  'placement.confirm': confirmStart,
  'placement.joining': noting('joining', { joining: true }),
  'placement.calling': noting('calling', { calling: true }),
});
