import type { Saying } from '../cards/saying.ts';
import { sayTexts } from './textsMatch.ts';

/** Five working days have at most as many days, a weekend and the days around a holiday among them. */
const furthestOverlap = 14;

const told = { id: 'told', kind: 'ticks', values: ['citizen'] } as const;

/** C27, of the leader: why, and on which day the two workers meet; the codes are kept with the answer. */
export const overlapAgreed: Saying = {
  id: 'overlapAgreed',
  texts: sayTexts.overlapAgreed,
  fields: () => [
    {
      ...{ id: 'reason', kind: 'choice', required: true },
      values: ['leaves', 'caseload', 'citizenWish', 'fits', 'other'],
    },
    { id: 'meeting', kind: 'date', when: { ahead: furthestOverlap }, required: true },
    told,
  ],
  events: () => [],
};

/** C27, of the leader: nothing is to be handed over, so the former worker is out of the case at once. */
export const overlapNotNeeded: Saying = {
  id: 'overlapNotNeeded',
  texts: sayTexts.overlapNotNeeded,
  by: 'primary',
  events: () => [],
};

/** C27, of the two workers: with it the former one is out of the case (domain/6-privacy.md 6.4). */
export const overlapHeld: Saying = {
  id: 'overlapHeld',
  texts: sayTexts.overlapHeld,
  fields: () => [told, { id: 'on', kind: 'date', when: 'past', required: true }],
  events: () => [],
};
