import { z } from 'zod';
import { answered, noting, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead, tick } from '../cards/fields.ts';
import type { CaseEvent } from '../engine/events.ts';
import { mattersOf } from '../engine/state.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

const startData = z.object({ contactPerson: tick, onePager: tick, journalised: tick });

/** C07: the start is confirmed; a tick is a part of the agreement, or that the company has the one-pager. */
function confirmStart(input: ActionInput): Outcome {
  const parsed = startData.safeParse(input.data);
  if (!parsed.success) return refuse('answer.badInput');
  const { contactPerson, onePager } = parsed.data;
  const matters = mattersOf(input.record.state);
  const isNewPerson = contactPerson && !matters.parts.includes('contactPerson');
  const told: CaseEvent[] = [
    ...(isNewPerson
      ? [{ ...eventHead(input), type: 'agreementMade' as const, parts: ['contactPerson' as const] }]
      : []),
    ...(onePager && !matters.onePager ? [{ ...eventHead(input), type: 'onePagerGiven' as const }] : []),
  ];
  return {
    type: 'events',
    events: [...told, answered(input, { started: true, ...parsed.data })],
    ...(parsed.data.journalised ? { note: 'journalised' } : {}),
  };
}

export const startHandle = cardHandle({
  'placement.confirm': confirmStart,
  'placement.joining': noting('joining', { joining: true }),
  'placement.calling': noting('calling', { calling: true }),
});
