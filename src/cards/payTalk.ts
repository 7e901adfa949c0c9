import { z } from 'zod';
import type { CaseEvent } from '../engine/events.ts';
import type { ActionInput } from '../engine/handle.ts';
import type { TextKey } from '../language/text.ts';
import { eventHead } from './fields.ts';

/*
 * C34: «det afgørende, at der tales om lønnede timer så hurtigt som muligt» (S004:269). It is no card of its own: the
 * question stands on the card of the placement, half-way and before its end (C12).
 */
const answers = ['yes', 'notYet', 'companyNo'] as const;
const reasons = ['citizen', 'company', 'taskNotMastered'] as const;

export const payTalkData = {
  pay: z.enum([...answers, '']).default(''),
  payFrom: z.union([z.iso.date(), z.literal('')]).default(''),
  payReason: z.enum([...reasons, '']).default(''),
};
type PayTalk = z.infer<z.ZodObject<typeof payTalkData>>;

export type PayTalked = { events: CaseEvent[]; answer: Record<string, string> } | { refuse: TextKey };

/** A yes needs the day from which there are paid hours: from it the month's card follows. */
export function payTalked(input: ActionInput, { pay, payFrom, payReason }: PayTalk): PayTalked {
  if (pay === '') return { events: [], answer: {} };
  if (pay === 'yes' && payFrom === '') return { refuse: 'C12.payFromError' };
  const agreed: CaseEvent[] =
    pay === 'yes' ? [{ ...eventHead(input), type: 'paidHoursAgreed', from: payFrom }] : [];
  const isReasoned = pay === 'notYet' && payReason !== '';
  return { events: agreed, answer: isReasoned ? { pay, payReason } : { pay } };
}
