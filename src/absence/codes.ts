/** Why somebody was not there, as they said it themselves; codes, never words (4-cards.md C09). */
export const absenceReasons = ['practical', 'transport', 'sick', 'agreedOther', 'undisclosed'] as const;

/** What it would take to come. */
export const absenceHelps = ['pickup', 'wakeUpCall', 'otherWay', 'nothing'] as const;

/** Ways of trying to reach somebody. */
export const attemptForms = ['phone', 'sms', 'homeVisit'] as const;

/** What was agreed with the municipal case worker (C11). */
export const longAgreements = ['closeContact', 'otherHours', 'meeting', 'pause', 'nothingYet'] as const;
