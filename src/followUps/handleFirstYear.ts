import { z } from 'zod';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { day, eventHead } from '../cards/fields.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

const cadenceData = z.discriminatedUnion('cadence', [
  z.object({ cadence: z.literal('ordinary') }),
  z.object({ cadence: z.literal('close'), closeUntil: day }),
]);

/** C02: the way on is chosen; a promise of close contact names its last day. */
function changeCadence(input: ActionInput): Outcome {
  const parsed = cadenceData.safeParse(input.data);
  if (!parsed.success) return refuse('C02.untilError');
  if (parsed.data.cadence === 'ordinary') {
    return { type: 'events', events: [answered(input, { cadence: 'ordinary' })] };
  }
  const { closeUntil } = parsed.data;
  if (closeUntil <= input.today) return refuse('answer.datePast');
  return {
    type: 'events',
    events: [
      { ...eventHead(input), type: 'closeContactUntil', until: closeUntil },
      answered(input, { cadence: 'close', until: closeUntil }),
    ],
  };
}

export const firstYearHandle = cardHandle({ 'cadence.change': changeCadence });
