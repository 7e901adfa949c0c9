/**
 * How long anything about a citizen or a member of staff is kept: the defaults of domain/6-privacy.md 6.5, which the
 * controller sets and documents. Stories carry their own last day (stories/rules.ts). Days are calendar days.
 */
export const periods = {
  /** Why somebody was absent and who tried how, after the absence is settled: a working aid. */
  absenceDays: 30,
  /** A reminder with its answer, after it is closed: follow-up of quality. */
  closedCardDays: 90,
  /** What a case is needed for has ended: course, aftercare, status after six months. Time to correct the last of it. */
  endedCaseDays: 30,
  /** Who did what: security. */
  auditMonths: 6,
  /** What was explained of a figure, and what was done about it: learning. */
  deviationMonths: 24,
  /** A back-up holds what has been deleted since: no longer than the shortest of all periods. */
  backupDays: 30,
} as const;
