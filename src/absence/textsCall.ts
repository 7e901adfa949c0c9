import type { Language } from '../language/text.ts';

/** What is read on the cards about absence, C09–C11: care first, never blame (S002:657, S004:133). */
const da = {
  call: {
    notMet: 'ikke mødt',
    outreach: 'stadig ingen kontakt',
    reported: 'virksomheden har ringet',
    now: 'Ring nu',
    unresolved: 'Ikke afklaret endnu',
    unresolvedOn: 'Ikke afklaret {day}',
    expected: 'ventet kl. {time}',
    later: 'ville komme senere end kl. {time}',
    inARow: '{count}. mødedag i træk',
    ask: 'Ring, og hør om alt er vel, og hvad der skal til.',
    askLate: 'Ved du, hvad der skete, og om alt er vel?',
    askReported: 'Ring til borgeren, og giv virksomheden svar.',
    last: 'Sidst, {day}: {said}.',
    agreed: 'aftalt: {help}',
    stability: 'Mødestabilitet, fire uger: {share} % ({met} af {days} mødedage)',
    gateOpen: 'Klar til virksomhed: ja ({share} % fremmøde)',
    gateClosed: 'Klar til virksomhed: ikke endnu ({share} % fremmøde)',
    calling: 'Jeg ringer nu',
    reached: 'Fik fat i',
    notReached: 'Fik ikke fat i',
    met: 'Er mødt',
    off: 'Aftalt fri',
    smsSent: 'Sms sendt',
    visiting: 'Kører forbi',
    reason: 'Hvad er årsagen?',
    reasonError: 'Vælg en årsag. Borgeren behøver ikke at oplyse den.',
    help: 'Hvad skal der til?',
    helpError: 'Vælg, hvad der skal til.',
    fewer: 'Færre timer i dag er aftalt',
    company: 'Virksomheden har fået svar',
  },
  reasons: {
    practical: 'Noget praktisk',
    transport: 'Transport',
    sick: 'Syg (uden detaljer)',
    agreedOther: 'Andet er aftalt',
    undisclosed: 'Vil ikke oplyse det',
  },
  helps: {
    pickup: 'Afhentning',
    wakeUpCall: 'Vækkeopkald',
    otherWay: 'Møde på en anden måde',
    nothing: 'Ikke noget lige nu',
  },
  long: {
    days: '{count} mødedage i træk',
    daysMany: 'Flere mødedage inden for fire uger',
    notified: 'Sagsbehandler kontaktet',
    agreed: 'Hvad er aftalt?',
    agreedError: 'Vælg, hvad I har aftalt.',
    agreements: {
      closeContact: 'Tæt kontakt',
      otherHours: 'Ændret timetal',
      meeting: 'Møde',
      pause: 'Pause',
      nothingYet: 'Ikke noget endnu',
    },
  },
};

export type CallTexts = typeof da;

const en: CallTexts = {
  call: {
    notMet: 'not here',
    outreach: 'still no contact',
    reported: 'the company called',
    now: 'Call now',
    unresolved: 'Not cleared up yet',
    unresolvedOn: 'Not cleared up {day}',
    expected: 'expected at {time}',
    later: 'was to come later than {time}',
    inARow: 'day {count} in a row',
    ask: 'Call and hear whether all is well, and what is needed.',
    askLate: 'Do you know what happened, and whether all is well?',
    askReported: 'Call the citizen, and give the company an answer.',
    last: 'Last time, {day}: {said}.',
    agreed: 'agreed: {help}',
    stability: 'Attendance, four weeks: {share} % ({met} of {days} days)',
    gateOpen: 'Ready for a company: yes ({share} % attendance)',
    gateClosed: 'Ready for a company: not yet ({share} % attendance)',
    calling: 'I am calling now',
    reached: 'Got through',
    notReached: 'No answer',
    met: 'Has arrived',
    off: 'Day off agreed',
    smsSent: 'Text message sent',
    visiting: 'Going there',
    reason: 'What is the reason?',
    reasonError: 'Choose a reason. The citizen does not have to give one.',
    help: 'What is needed?',
    helpError: 'Choose what is needed.',
    fewer: 'Fewer hours today are agreed',
    company: 'The company has been answered',
  },
  reasons: {
    practical: 'Something practical',
    transport: 'Transport',
    sick: 'Sick (no details)',
    agreedOther: 'Something else is agreed',
    undisclosed: 'Does not want to say',
  },
  helps: {
    pickup: 'Being picked up',
    wakeUpCall: 'A wake-up call',
    otherWay: 'Meeting in another way',
    nothing: 'Nothing right now',
  },
  long: {
    days: '{count} attendance days in a row',
    daysMany: 'Several attendance days within four weeks',
    notified: 'Case worker contacted',
    agreed: 'What is agreed?',
    agreedError: 'Choose what you have agreed.',
    agreements: {
      closeContact: 'Close contact',
      otherHours: 'Other hours',
      meeting: 'A meeting',
      pause: 'A pause',
      nothingYet: 'Nothing yet',
    },
  },
};

const byLanguage: Record<Language, CallTexts> = { da, en };

export function callTexts(language: Language): CallTexts {
  return byLanguage[language];
}
