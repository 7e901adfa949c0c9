import { payTexts } from '../cards/textsPay.ts';
import type { Language } from '../language/text.ts';

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
    choices: {
      'status.ordinary': 'Ordinært job',
      'status.socialEnterprise': 'Socialøkonomisk virksomhed',
      'status.education': 'Uddannelse',
      'status.notInJob': 'Ikke i job',
      'status.unknown': 'Ved ikke',
    },
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
    choices: {
      'status.ordinary': 'Ordinary job',
      'status.socialEnterprise': 'Social enterprise',
      'status.education': 'Education',
      'status.notInJob': 'Not in a job',
      'status.unknown': 'Not known',
    },
  },
};

const byLanguage: Record<Language, CourseTexts> = { da, en };

export function courseTexts(language: Language): CourseTexts {
  return byLanguage[language];
}

/** What came of a placement that has ended (`/praktik B-101 slut`). */
const endings = {
  da: {
    title: 'praktikken er slut',
    text: 'Sagen lukkes kun, hvis du siger det',
    on: 'Sidste dag',
    next: 'Hvad sker der nu?',
    ordinary: 'Job',
    socialEnterprise: 'Job i en socialøkonomisk virksomhed',
    flexJob: 'Fleksjob',
    wageSubsidy: 'Job med løntilskud',
    education: 'Uddannelse',
    newMatch: 'Vi søger et nyt match',
    goOn: 'Forløbet går videre uden praktik',
    ends: 'Forløbet slutter: {why}',
    endsOther: 'Forløbet slutter',
  },
  en: {
    title: 'the placement has ended',
    text: 'The case closes only if you say so',
    on: 'Last day',
    next: 'What happens now?',
    ordinary: 'A job',
    socialEnterprise: 'A job in a social enterprise',
    flexJob: 'A flex job',
    wageSubsidy: 'A job with a wage subsidy',
    education: 'Education',
    newMatch: 'We look for a new match',
    goOn: 'The course goes on without a placement',
    ends: 'The course ends: {why}',
    endsOther: 'The course ends',
  },
} satisfies Record<Language, Record<string, string>>;

export function endingTexts(language: Language): (typeof endings)['da'] {
  return endings[language];
}

/** What `/praktik` and `/job` say. */
const words = {
  da: {
    weeks: '{group} {weeks} uger',
    limits: 'Husk, hvor længe den højst må vare: {limits}.',
    placementTitle: 'praktik',
    placementStatus: 'Hvad er der sket?',
    jobTitle: 'i job eller uddannelse?',
    jobFrom: '{what} fra {date}',
    jobText: 'Forløbet slutter her, og efterværnet begynder. Det kan fortrydes i et døgn.',
    jobYes: 'Ja, gem det',
    kinds: {
      ordinary: 'Ordinært job',
      flexJob: 'Fleksjob',
      wageSubsidy: 'Job med løntilskud',
      socialEnterprise: 'Job i en socialøkonomisk virksomhed',
    },
    education: 'Uddannelse',
    registered: {
      start: 'praktik aftalt',
      pay: 'løntimer aftalt',
      interrupt: 'praktik afbrudt',
      job: 'job registreret',
      education: 'uddannelse registreret',
      end: 'praktik afsluttet',
    },
    placementUsage:
      'Skriv /praktik, sagskoden og hvad der sker: start 1/6 8 uger, løn 1/6, slut eller afbrudt match.',
    jobUsage:
      'Skriv /job og sagskoden, for eksempel /job B-301, /job B-301 fleksjob eller /job B-301 uddannelse.',
    done: {
      start: 'praktikken starter {date}.',
      pay: 'der er lønnede timer fra {date}.',
      interrupt: 'praktikken er afbrudt {date}.',
      job: 'jobbet er begyndt {date}. Stærkt gået.',
      education: 'uddannelsen er begyndt {date}. Stærkt gået.',
    },
  },
  en: {
    weeks: '{group} {weeks} weeks',
    limits: 'Mind how long it may last at most: {limits}.',
    placementTitle: 'placement',
    placementStatus: 'What has happened?',
    jobTitle: 'in a job or education?',
    jobFrom: '{what} from {date}',
    jobText: 'The course ends here, and the aftercare begins. It can be undone for a day.',
    jobYes: 'Yes, save it',
    kinds: {
      ordinary: 'Ordinary job',
      flexJob: 'Flex job',
      wageSubsidy: 'Job with a wage subsidy',
      socialEnterprise: 'Job in a social enterprise',
    },
    education: 'Education',
    registered: {
      start: 'placement agreed',
      pay: 'paid hours agreed',
      interrupt: 'placement interrupted',
      job: 'job registered',
      education: 'education registered',
      end: 'placement ended',
    },
    placementUsage:
      'Write /placement, the case code and what happens: start 1/6 8 weeks, pay 1/6, end, or interrupted match.',
    jobUsage:
      'Write /job and the case code, for example /job B-301, /job B-301 flex or /job B-301 education.',
    done: {
      start: 'the placement starts {date}.',
      pay: 'there are paid hours from {date}.',
      interrupt: 'the placement was interrupted {date}.',
      job: 'the job began {date}. Well done.',
      education: 'the education began {date}. Well done.',
    },
  },
};

export function courseWords(language: Language): (typeof words)['da'] {
  return words[language];
}

/** What help says of the commands. */
const help = {
  da: {
    placement: {
      what: '/praktik B-101',
      detail: 'Praktikken starter, slutter eller er afbrudt',
    },
    job: {
      what: '/job B-101',
      detail: 'Borgeren er startet i job eller uddannelse',
    },
    status: {
      what: '/status',
      detail: 'Se dine egne sager',
    },
  },
  en: {
    placement: {
      what: '/placement B-101',
      detail: 'The placement starts, ends or is broken off',
    },
    job: {
      what: '/work B-101',
      detail: 'The citizen has started in a job or education',
    },
    status: {
      what: '/status',
      detail: 'See your own cases',
    },
  },
};

export function helpTexts(language: Language): (typeof help)['da'] {
  return help[language];
}

/** The card of `/status`. */
const own = {
  da: {
    title: 'Dine sager',
    open: 'Åbn {code}',
    none: 'Du har ingen åbne sager hos mig lige nu.',
    count: '{count} åbne sager',
    countOne: '1 åben sag',
    last: 'sidste kontakt {date}',
    never: 'ingen kontakt endnu',
    paused: 'på pause',
    due: 'næste kontakt senest {date}',
    wasDue: 'kontakt forfaldt {date}',
    now: 'ring nu',
    overdue: 'overskredet',
    late: '{count} overskredet',
    team: 'Teamet',
    teamStatus: 'Til dialog, ikke rangliste',
    toTeam: 'Hele teamet',
    here: 'Er her i dag',
    away: 'væk til {date}',
    nothing: 'ingen åbne sager',
    openWorker: 'Åbn {name}',
    lists: {
      open: '{count} åbne',
      late: '{count} overskredet',
      noPlan: '{count} uden plan',
      unseen: '{count} ikke set i 21 dage',
    },
    notLeader: 'Det er kun for teamets leder.',
  },
  en: {
    title: 'Your cases',
    open: 'Open {code}',
    none: 'You have no open cases with me right now.',
    count: '{count} open cases',
    countOne: '1 open case',
    last: 'last contact {date}',
    never: 'no contact yet',
    paused: 'on pause',
    due: 'next contact no later than {date}',
    wasDue: 'contact was due {date}',
    now: 'call now',
    overdue: 'overdue',
    late: '{count} overdue',
    team: 'The team',
    teamStatus: 'For dialogue, not a ranking',
    toTeam: 'The whole team',
    here: 'Here today',
    away: 'away until {date}',
    nothing: 'no open cases',
    openWorker: 'Open {name}',
    lists: {
      open: '{count} open',
      late: '{count} overdue',
      noPlan: '{count} without a plan',
      unseen: '{count} not seen in 21 days',
    },
    notLeader: 'That is for the leader of the team.',
  },
};

export function ownTexts(language: Language): (typeof own)['da'] {
  return own[language];
}
