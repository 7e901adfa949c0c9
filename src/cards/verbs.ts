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

/** Verbs of lists and typed forms, which the server takes apart into answers on their cases. */
export const formVerbs = ['hours.save', 'hours.register'] as const;

/** Verbs that change the team and no case. */
export const settingsVerbs = ['settings.save', 'settings.member'] as const;

/** Verbs that a card takes after it was answered: they do not answer it again. */
export const settledVerbs = ['card.undo', 'card.journalise'] as const;
