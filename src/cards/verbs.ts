/** Verbs that only look: the server answers with another card and changes nothing. */
export const lookingVerbs = [
  'agenda.open',
  'agenda.page',
  'agenda.back',
  'agenda.edit',
  'cases.show',
  'list.open',
  'list.page',
] as const;

/** Verbs of lists and forms, which are about no card. */
export const formVerbs = [
  'hours.save',
  'hours.register',
  'hours.weeks',
  'hours.plan',
  'list.mark',
  'list.met',
  'list.later',
  'list.agreedOff',
  'list.reducedHours',
  'attendance.save',
  'attendance.day',
  'absence.report',
  'leave.save',
  'placement.end',
  'cake.answer',
  'case.forget',
  'case.keep',
] as const;

/** Verbs that change the team and no case. */
export const settingsVerbs = ['settings.save', 'settings.member'] as const;

/** Verbs that a card takes after it was answered: they do not answer it again. */
export const settledVerbs = ['card.undo', 'card.journalise'] as const;

/** Verbs of success stories (C29), which belong to no case. */
export const storyVerbs = [
  'story.check',
  'story.submit',
  'story.delete',
  'story.approve',
  'story.sendBack',
  'story.reject',
  'story.clap',
  'story.learn',
  'story.withdraw',
  'story.withdrawCitizen',
  'story.read',
] as const;

/** Answers of a call of which the audit log, kept for longer, says only that it was answered (6-privacy.md 6.5). */
const callVerbs = ['absence.reached', 'absence.attempt', 'absence.met', 'absence.off'];

/** What the audit log calls a verb: who did something and when, never what came of a call. */
export function auditVerb(verb: string): string {
  return callVerbs.includes(verb) ? 'absence.answer' : verb;
}
