import type { End } from './course.ts';

/** The four ways in which a course ends, the same in every programme, and what belongs to each (measures.md 3.1). */
export const outcomeGroups = {
  job: ['ordinary', 'socialEnterprise', 'flexJob', 'wageSubsidy', 'selfSupport', 'step3Reached'],
  education: ['education', 'rehabilitation', 'stu'],
  earlyPension: ['earlyPension'],
  other: ['moved', 'benefitLost', 'imprisoned', 'dead', 'absence', 'notReferred', 'other'],
} as const;
export type OutcomeGroup = keyof typeof outcomeGroups;

export const outcomeGroupIds = [
  'job',
  'education',
  'earlyPension',
  'other',
] as const satisfies OutcomeGroup[];

/** The outcome by which an end is counted: an ordinary job is one, however it was told. */
export function outcomeOf({ outcome }: Pick<End, 'outcome'>): string {
  return outcome === 'ordinaryJob' ? 'ordinary' : outcome;
}

export function groupOf(outcome: string): OutcomeGroup {
  const group = outcomeGroupIds.find((id) => (outcomeGroups[id] as readonly string[]).includes(outcome));
  return group ?? 'other';
}

/** `job:ordinary` and so on: the order of the groups, then unknown ones as plain text. */
export function byOutcome(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || (one < other ? -1 : one > other ? 1 : 0);
}

const order: readonly string[] = outcomeGroupIds.flatMap((group) =>
  outcomeGroups[group].map((outcome) => `${group}:${outcome}`),
);

function placeOf(group: string): number {
  const place = order.indexOf(group);
  return place < 0 ? order.length : place;
}

/** Whether a group of M15 names an outcome that can be: any identifier is an outcome, and then one of `other`. */
export function isOutcome(group: string): boolean {
  const [, name = ''] = group.split(/:(.*)/s);
  return /^[a-z][a-zA-Z0-9]*$/.test(name) && group === `${groupOf(name)}:${name}`;
}
