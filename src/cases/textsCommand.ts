import type { Language } from '../language/text.ts';

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
