/**
 * How long anything about a citizen or a member of staff is kept: the defaults of domain/6-privacy.md 6.5, which the
 * controller sets and documents. Days are calendar days. The papers of the municipality name each (npm run papers).
 */
export const periods = {
  /** Why somebody was absent and who tried how, after the absence is settled: a working aid. */
  absenceDays: 30,
  /** A reminder with its answer, after it is closed: follow-up of quality. */
  closedCardDays: 90,
  /** What a case is needed for has ended: course, aftercare, status after six months. Time to correct the last of it. */
  endedCaseDays: 30,
  /** A story that is shared, or waits to be; a consent may end it earlier (stories/rules.ts). */
  storyMonths: 12,
  /** A draft of a story that nobody goes on with. */
  storyDraftMonths: 1,
  /** A point of the board meeting that nobody speaks of any more. */
  boardPointDays: 28,
  /** Who did what: security. */
  auditMonths: 6,
  /** A team that took the bot out, with all its cases: it may have been a mistake. */
  removedTeamDays: 30,
  /** Somebody who left a team: id, name and sign-in name, once nothing waits for them. */
  leftPersonDays: 30,
  /** What was explained of a figure, and what was done about it: learning. */
  deviationMonths: 24,
  /** A back-up holds what has been deleted since: no longer than the shortest of all periods. */
  backupDays: 28,
} as const;
