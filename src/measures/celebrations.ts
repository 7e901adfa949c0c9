import type { PlannedCardId } from '../engine/cards.ts';
import { cardSetting } from '../engine/recipients.ts';
import { programmeOn } from '../engine/versions.ts';
import type { Contribution, Family } from './contribution.ts';
import { stepsIn } from './course.ts';

/** M21: what the engine shared in the channel, once a case and card. */
export const celebrations: Family = (course, span) =>
  stepsIn(course, span).flatMap(({ event, on, before, after }): Contribution[] => {
    if (event.type !== 'celebrationShared') return [];
    const isFirst = after.shared.includes(event.card) && !before.shared.includes(event.card);
    const isOn = cardSetting(after, event.card as PlannedCardId, programmeOn(course.world, on)) !== undefined;
    return isFirst && isOn ? [{ cell: `M21:${event.card}`, on, n: 1 }] : [];
  });
