import { z } from 'zod';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead, tick } from '../cards/fields.ts';
import { sayingHandles } from '../cards/saying.ts';
import { allOf } from '../cards/sayingView.ts';
import type { Handle } from '../register/handle.ts';
import { count } from './forms.ts';
import { says } from './sayOnCards.ts';

const searchData = z.object({
  companies: count,
  visits: count,
  next: z.enum(['contactMore', 'visit', 'agreement', 'otherDirection']),
  sparring: tick,
  journalised: tick,
});

/** *Gem* of cards that were posted before the status had a next step: codes, and whether advice is wanted. */
const saveSearch: Handle = (input) => {
  const parsed = searchData.safeParse(input.data);
  if (!parsed.success) return refuse('answer.badInput');
  const { journalised, sparring, companies, visits, next } = parsed.data;
  const wanted = sparring ? [{ ...eventHead(input), type: 'sparringAsked' as const }] : [];
  const counted = { ...(companies !== undefined && { companies }), ...(visits !== undefined && { visits }) };
  return {
    type: 'events',
    events: [...wanted, answered(input, { ...counted, next, sparring })],
    ...(journalised ? { note: 'journalised' } : {}),
  };
};

/** C18: how the search for a match goes. */
export const searchHandle = cardHandle({ ...sayingHandles(allOf(says.C18)), 'C18.save': saveSearch });
