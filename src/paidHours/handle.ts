import { z } from 'zod';
import { refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead, tick } from '../cards/fields.ts';
import { hourKinds } from '../engine/events.ts';
import type { ActionInput, Outcome } from '../engine/handle.ts';

/** More hours than a month of work has are a slip of the keyboard. */
const mostHours = 400;

/** `12,5` as Danes write it, `12.5` as phones do; at most two decimals. */
const hours = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/)
  .transform((written) => Number(written.replace(',', '.')))
  .refine((value) => value <= mostHours);

const hoursData = z.object({ hours, kind: z.enum(hourKinds), journalised: tick });

/** C13: hours of the month that the card asks for; the same month and kind again is a correction. */
function registerHours(input: ActionInput): Outcome {
  const parsed = hoursData.safeParse(input.data);
  if (!parsed.success) {
    return refuse(parsed.error.issues[0]?.path[0] === 'kind' ? 'C13.kindError' : 'C13.hoursError');
  }
  if (!input.card) return refuse('answer.tooOld');
  const { journalised, kind } = parsed.data;
  const event = {
    type: 'paidHoursRegistered',
    month: input.card.cycle,
    hours: parsed.data.hours,
    kind,
  } as const;
  return {
    type: 'events',
    events: [{ ...eventHead(input), ...event }],
    ...(journalised ? { note: 'journalised' } : {}),
  };
}

export const paidHoursHandle = cardHandle({ 'hours.register': registerHours });
