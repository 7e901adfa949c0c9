import { payTexts } from '../cards/textsPay.ts';
import type { Language } from '../language/text.ts';
import { caseSayTexts } from './textsSayOnCase.ts';

interface FormTexts {
  /** The button that opens the form. */
  open: string;
  /** What is so today. */
  today?: { since: string; hours: string; paid: string; unpaid: string };
  labels: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, string>>;
  ticks?: Readonly<Record<string, string>>;
}
type CourseTexts = Record<'C12' | 'C17' | 'C20' | 'C21', FormTexts> & { reopen: string };

/** Forms about the course of a case: choices only. */
const da: CourseTexts = {
  reopen: 'Åbn igen',
  C12: {
    open: 'Skriv aftalen',
    today: {
      since: 'siden {start} · {weeks} uger',
      hours: '{hours} timer om ugen',
      paid: 'løntimer aftalt fra {from}',
      unpaid: 'løntimer er ikke aftalt',
    },
    labels: {
      hours: 'Timerne i praktikken',
      ...payTexts('da').labels,
      next: 'Hvad er aftalt?',
      weeks: 'Hvor mange uger i alt?',
      result: 'Hvad blev det til?',
    },
    choices: {
      'hours.up': 'Op',
      'hours.same': 'Som nu',
      'hours.down': 'Ned',
      ...payTexts('da').choices,
      'next.goOn': 'Fortsæt',
      'next.prolong': 'Forlæng',
      'next.end': 'Afslut',
      'next.job': 'Det bliver til job fra i dag',
      'result.newPlacement': 'En ny praktik er aftalt',
      'result.noJob': 'Vi søger et nyt match',
      'result.other': 'Andet',
    },
  },
  C17: {
    open: 'Skriv årsagen',
    labels: { cause: 'Hvad var årsagen?', next: 'Hvad sker der nu?', clarified: 'Hvad er afklaret?' },
    choices: {
      'cause.match': 'Matchet',
      'cause.hours': 'Timetallet',
      'cause.attendance': 'Fremmøde',
      'cause.company': 'Virksomhedens forhold',
      'cause.citizenWish': 'Borgerens ønske',
      'cause.health': 'Helbred (uden detaljer)',
      'next.newMatch': 'Nyt match',
      'next.clarification': 'Afklaring (koordinerende beslutter)',
      'clarified.notYet': 'Ikke endnu',
    },
  },
  C20: {
    open: 'Registrér efterværn',
    labels: {
      form: 'Hvordan?',
      talked: 'Hvem har du talt med?',
      inJob: 'Stadig i job?',
      help: 'Er der brug for hjælp?',
      on: 'Hvornår?',
    },
    choices: {
      'form.phone': 'Telefon',
      'form.visit': 'Besøg',
      'inJob.yes': 'Ja',
      'inJob.no': 'Nej',
      'help.none': 'Nej',
      'help.hours': 'Med timetallet',
      'help.tasks': 'Med opgaverne',
      'help.colleagues': 'Med samarbejdet',
      'help.other': 'Med andet',
    },
    ticks: { employee: 'Medarbejderen', employer: 'Arbejdsgiveren' },
  },
  C21: {
    open: 'Skriv status',
    labels: { status: 'Hvordan er situationen nu?', on: 'Hvilken dag?' },
    choices: caseSayTexts.outcomeStatus.da.choices,
  },
};

const en: CourseTexts = {
  reopen: 'Open again',
  C12: {
    open: 'Write what is agreed',
    today: {
      since: 'since {start} · {weeks} weeks',
      hours: '{hours} hours a week',
      paid: 'paid hours agreed from {from}',
      unpaid: 'no paid hours are agreed',
    },
    labels: {
      hours: 'Hours in the placement',
      ...payTexts('en').labels,
      next: 'What is agreed?',
      weeks: 'How many weeks in all?',
      result: 'What came of it?',
    },
    choices: {
      'hours.up': 'Up',
      'hours.same': 'As now',
      'hours.down': 'Down',
      ...payTexts('en').choices,
      'next.goOn': 'Go on',
      'next.prolong': 'Prolong',
      'next.end': 'End',
      'next.job': 'It becomes a job from today',
      'result.newPlacement': 'A new placement is agreed',
      'result.noJob': 'We look for a new match',
      'result.other': 'Something else',
    },
  },
  C17: {
    open: 'Write the reason',
    labels: { cause: 'What was the reason?', next: 'What happens now?', clarified: 'What is clarified?' },
    choices: {
      'cause.match': 'The match',
      'cause.hours': 'The number of hours',
      'cause.attendance': 'Attendance',
      'cause.company': 'The company',
      'cause.citizenWish': 'The citizen’s wish',
      'cause.health': 'Health (no details)',
      'next.newMatch': 'A new match',
      'next.clarification': 'Clarification (the coordinator decides)',
      'clarified.notYet': 'Not yet',
    },
  },
  C20: {
    open: 'Register aftercare',
    labels: {
      form: 'How?',
      talked: 'Whom have you talked with?',
      inJob: 'Still in the job?',
      help: 'Is help needed?',
      on: 'When?',
    },
    choices: {
      'form.phone': 'Phone',
      'form.visit': 'Visit',
      'inJob.yes': 'Yes',
      'inJob.no': 'No',
      'help.none': 'No',
      'help.hours': 'With the hours',
      'help.tasks': 'With the tasks',
      'help.colleagues': 'With working together',
      'help.other': 'With something else',
    },
    ticks: { employee: 'The employee', employer: 'The employer' },
  },
  C21: {
    open: 'Write the status',
    labels: { status: 'How are things now?', on: 'On which day?' },
    choices: caseSayTexts.outcomeStatus.en.choices,
  },
};

const byLanguage: Record<Language, CourseTexts> = { da, en };

export function courseTexts(language: Language): CourseTexts {
  return byLanguage[language];
}
