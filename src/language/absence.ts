import type { Language } from './text.ts';

/** What people read about absence and attendance: care first, never blame (S002:657, S004:133). */
const da = {
  expected:
    'Sag {code} var ventet kl. {time}. Ring og hør, om alt er vel, hvad der skal til, og om færre timer i dag kan hjælpe.',
  expectedBefore: 'Sag {code} var ventet {day} kl. {time}. Ring og hør, om alt er vel, og hvad der skal til.',
  titleBefore: 'Ikke afklaret {day}',
  unresolved: 'ikke afklaret {day} kl. {time}',
  seen: 'Set – jeg ringer nu',
  reached: 'Fik fat i',
  reachedSave: 'Gem',
  notReached: 'Ikke fået fat i',
  notReachedSave: 'Gem forsøg',
  met: 'Er mødt',
  off: 'Aftalt fri',
  smsSent: 'Sms sendt',
  visiting: 'Kører forbi',
  reason: 'Hvad er årsagen?',
  reasonError: 'Vælg en årsag. Borgeren behøver ikke at oplyse den.',
  help: 'Hvad skal der til?',
  helpError: 'Vælg, hvad der skal til.',
  fewer: 'Færre timer i dag?',
  fewerYes: 'Ja, aftalt færre timer i dag',
  company: 'Har virksomheden fået svar?',
  companyYes: 'Virksomheden har fået svar',
  how: 'Hvordan prøvede du?',
  howError: 'Vælg, hvordan du prøvede.',
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
  attempts: { phone: 'Telefon', sms: 'Sms', homeVisit: 'Hjemmebesøg' },
  facts: {
    stability: 'Mødestabilitet, fire uger',
    stabilityValue: '{share} % ({met} af {days} mødedage)',
    inARow: 'Mødedage i træk uden fremmøde',
    gate: 'Før kontakt til virksomhed',
    gateOpen: 'Klar: mindst {share} %',
    gateClosed: 'Endnu ikke: mindst {share} %',
    last: 'Sidst, {day}',
    agreed: 'Aftalt: {help}',
  },
  chart: { title: 'Fremmøde pr. uge', week: 'uge {week}', line: 'uge {week}: {share} %' },
  long: {
    text: 'Sag {code}: {count} mødedage i træk. Kontakt sagsbehandleren i kommunen (via fagsystem eller sikker post).',
    textMany:
      'Sag {code}: flere mødedage uden fremmøde inden for fire uger. Kontakt sagsbehandleren i kommunen (via fagsystem eller sikker post).',
    notified: 'Kontaktet',
    agreed: 'Hvad er aftalt?',
    agreedError: 'Vælg, hvad I har aftalt.',
    save: 'Gem',
    agreements: {
      closeContact: 'Tæt kontakt',
      otherHours: 'Ændret timetal',
      meeting: 'Møde',
      pause: 'Pause',
      nothingYet: 'Ikke noget endnu',
    },
  },
  list: {
    title: 'Fremmøde i dag',
    summary: 'Dagens liste er klar',
    subtitle: '{day} kl. {time}',
    waiting:
      '{count} mangler. Tryk, når de er kommet. Den, der mangler en halv time efter start, bliver der ringet til.',
    waitingOne:
      '1 mangler. Tryk, når borgeren er kommet. Den, der mangler en halv time efter start, bliver der ringet til.',
    done: 'Alle er registreret. Tak.',
    choose: 'Sag {code}: hvad er aftalt i dag?',
    other: 'Andet',
    correct: 'Ret',
    marks: {
      met: 'Mødt',
      later: 'Kommer senere',
      agreedOff: 'Aftalt fri',
      reducedHours: 'Færre timer i dag',
      missed: 'Ikke mødt',
    },
    states: {
      waiting: 'ventes',
      met: 'mødt ✔',
      later: 'kommer senere',
      agreedOff: 'aftalt fri',
      reducedHours: 'færre timer i dag',
      missed: 'ikke mødt – der bliver ringet',
      gone: 'ventes ikke i dag',
    },
    tooOld: 'Listen er fra en anden dag. Skriv /fremmøde og sagskoden for at rette.',
  },
};

type AbsenceTexts = typeof da;

const en: AbsenceTexts = {
  expected:
    'Case {code} was expected at {time}. Call and hear whether all is well, what is needed, and whether fewer hours today can help.',
  expectedBefore:
    'Case {code} was expected {day} at {time}. Call and hear whether all is well, and what is needed.',
  titleBefore: 'Not cleared up {day}',
  unresolved: 'not cleared up {day} at {time}',
  seen: 'Seen – I am calling now',
  reached: 'Got through',
  reachedSave: 'Save',
  notReached: 'Did not get through',
  notReachedSave: 'Save the attempt',
  met: 'Has arrived',
  off: 'Day off agreed',
  smsSent: 'Text message sent',
  visiting: 'Going there',
  reason: 'What is the reason?',
  reasonError: 'Choose a reason. The citizen does not have to give one.',
  help: 'What is needed?',
  helpError: 'Choose what is needed.',
  fewer: 'Fewer hours today?',
  fewerYes: 'Yes, fewer hours today are agreed',
  company: 'Has the company been answered?',
  companyYes: 'The company has been answered',
  how: 'How did you try?',
  howError: 'Choose how you tried.',
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
  attempts: { phone: 'Phone', sms: 'Text message', homeVisit: 'Home visit' },
  facts: {
    stability: 'Attendance, four weeks',
    stabilityValue: '{share} % ({met} of {days} days)',
    inARow: 'Days in a row without attendance',
    gate: 'Before contact with a company',
    gateOpen: 'Ready: {share} % or more',
    gateClosed: 'Not yet: {share} % or more',
    last: 'Last time, {day}',
    agreed: 'Agreed: {help}',
  },
  chart: { title: 'Attendance by week', week: 'week {week}', line: 'week {week}: {share} %' },
  long: {
    text: 'Case {code}: {count} attendance days in a row. Contact the municipal case worker (by the case system or secure mail).',
    textMany:
      'Case {code}: several attendance days missed within four weeks. Contact the municipal case worker (by the case system or secure mail).',
    notified: 'Contacted',
    agreed: 'What is agreed?',
    agreedError: 'Choose what you have agreed.',
    save: 'Save',
    agreements: {
      closeContact: 'Close contact',
      otherHours: 'Other hours',
      meeting: 'A meeting',
      pause: 'A pause',
      nothingYet: 'Nothing yet',
    },
  },
  list: {
    title: 'Attendance today',
    summary: 'The list of today is ready',
    subtitle: '{day} at {time}',
    waiting:
      '{count} are missing. Tap when they have come. Whoever is missing half an hour after the start is called.',
    waitingOne:
      '1 is missing. Tap when the citizen has come. Whoever is missing half an hour after the start is called.',
    done: 'Everybody is registered. Thank you.',
    choose: 'Case {code}: what is agreed for today?',
    other: 'Other',
    correct: 'Correct',
    marks: {
      met: 'Here',
      later: 'Comes later',
      agreedOff: 'Day off agreed',
      reducedHours: 'Fewer hours today',
      missed: 'Not here',
    },
    states: {
      waiting: 'expected',
      met: 'here ✔',
      later: 'comes later',
      agreedOff: 'day off agreed',
      reducedHours: 'fewer hours today',
      missed: 'not here – somebody is calling',
      gone: 'not expected today',
    },
    tooOld: 'The list is of another day. Write /attendance and the case code to correct it.',
  },
};

const byLanguage: Record<Language, AbsenceTexts> = { da, en };

export function absenceTexts(language: Language): AbsenceTexts {
  return byLanguage[language];
}
