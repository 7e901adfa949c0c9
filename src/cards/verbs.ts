/** Verbs that a card takes after it was answered: they do not answer it again. */
export const settledVerbs = ['card.undo', 'card.journalise'] as const;

/** Answers of a call of which the audit log, kept for longer, says only that it was answered (6-privacy.md 6.5). */
const callVerbs = ['absence.reached', 'absence.attempt', 'absence.met', 'absence.off'];

/** What the audit log calls a verb: who did something and when, never what came of a call. */
export function auditVerb(verb: string): string {
  return callVerbs.includes(verb) ? 'absence.answer' : verb;
}
