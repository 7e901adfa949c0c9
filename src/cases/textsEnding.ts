import type { Language } from '../language/text.ts';

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
