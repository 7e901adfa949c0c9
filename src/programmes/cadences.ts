import type { PlannedCardId } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';

/** A number of a programme that a leader may change from a day on, and the card that follows from it. */
export interface Cadence {
  id: CadenceId;
  card: PlannedCardId;
  min: number;
  max: number;
}

export type CadenceId =
  | 'contact.intervalMonths'
  | 'contact.headsUp'
  | 'plan.dueWorkingDays'
  | 'plan.renewDays'
  | 'firstFollowUp.workingDays'
  | 'absence.alertAfterMinutes'
  | 'longAbsence.inARow'
  | 'newMatch.everyWorkingDays'
  | 'progress.everyDays'
  | 'talk.rhythmDays'
  | 'clarification.months'
  | 'payTalk.days'
  | 'subGoal.everyDays'
  | 'gap.days'
  | 'rhythm.everyDays'
  | 'deadline.overdueWorkingDays'
  | 'deadline.escalationWorkingDays';

/** In the order of a case's life; the last two are of every contact. */
export const cadences: readonly Cadence[] = [
  { id: 'contact.intervalMonths', card: 'C01', min: 1, max: 6 },
  { id: 'contact.headsUp', card: 'C01', min: 0, max: 10 },
  { id: 'talk.rhythmDays', card: 'C25', min: 7, max: 120 },
  { id: 'rhythm.everyDays', card: 'C45', min: 2, max: 28 },
  { id: 'gap.days', card: 'C45', min: 7, max: 90 },
  { id: 'plan.dueWorkingDays', card: 'C05', min: 1, max: 60 },
  { id: 'plan.renewDays', card: 'C05', min: 14, max: 365 },
  { id: 'firstFollowUp.workingDays', card: 'C08', min: 1, max: 20 },
  { id: 'newMatch.everyWorkingDays', card: 'C18', min: 1, max: 40 },
  { id: 'payTalk.days', card: 'C34', min: 1, max: 90 },
  { id: 'progress.everyDays', card: 'C19', min: 7, max: 180 },
  { id: 'subGoal.everyDays', card: 'C36', min: 7, max: 180 },
  { id: 'clarification.months', card: 'C26', min: 3, max: 24 },
  { id: 'absence.alertAfterMinutes', card: 'C09', min: 0, max: 180 },
  { id: 'longAbsence.inARow', card: 'C11', min: 2, max: 15 },
  { id: 'deadline.overdueWorkingDays', card: 'C05', min: 1, max: 10 },
  { id: 'deadline.escalationWorkingDays', card: 'C05', min: 1, max: 30 },
];

/** Those of cards that the programme sends. */
export function cadencesOf(programme: Programme): Cadence[] {
  return cadences.filter(({ card }) => {
    const setting = programme.cards[card];
    return setting !== undefined && setting.enforce !== 'off';
  });
}

export function numberIn(programme: Programme, id: CadenceId): number {
  const [section = '', field = ''] = id.split('.');
  const value: unknown = Reflect.get(Reflect.get(programme, section), field);
  return typeof value === 'number' ? value : 0;
}

/** The same programme with another number. */
export function withValue(programme: Programme, id: CadenceId, value: number): Programme {
  const [section = '', field = ''] = id.split('.');
  const before: object = Reflect.get(programme, section);
  return { ...programme, [section]: { ...before, [field]: value } };
}
