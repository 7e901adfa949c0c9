import type { LocalDate } from '../calendar/local.ts';
import type { JobKind } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';

/** How a case ends: which event, and its detail. */
export type End =
  | { type: 'jobStarted'; kind: JobKind }
  | { type: 'educationStarted' }
  | { type: 'participationEnded'; outcome: string };

const jobs: Readonly<Record<string, JobKind>> = {
  ordinaryJob: 'ordinary',
  flexJob: 'flexJob',
  wageSubsidy: 'wageSubsidy',
  socialEnterprise: 'socialEnterprise',
};

/** Files and sources tell them, but a sentence is nothing that may be kept of a person (domain/6-privacy.md 6.1). */
const notKept: ReadonlySet<string> = new Set(['imprisoned']);

/** Which event an outcome is: a job or an education ends a case by itself, with its aftercare (engine-rules.md 9). */
export function endOf(outcome: string): End {
  const kind = jobs[outcome];
  if (kind) return { type: 'jobStarted', kind };
  if (outcome === 'education' || outcome === 'stu') return { type: 'educationStarted' };
  return { type: 'participationEnded', outcome: notKept.has(outcome) ? 'other' : outcome };
}

/** How a course can end, as long as the law knows it (2-programmes.md K16, K17). */
export function validOutcomes(
  { outcomes }: Pick<Programme, 'outcomes'>,
  on: LocalDate,
): Programme['outcomes'] {
  return outcomes.filter(({ validFrom = on, validTo = on }) => validFrom <= on && on <= validTo);
}
