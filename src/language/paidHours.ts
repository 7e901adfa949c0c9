import type { Language } from './text.ts';

/** What people read about paid hours, milestones and the marbles box. */
const da = {
  list: {
    title: 'Løntimer for {month}',
    titleMonths: 'Løntimer, der mangler',
    summary: 'Der er løntimer at skrive',
    textOne: '1 sag. Skriv timerne, eller sæt 0.',
    text: '{count} sager. Skriv timerne, eller sæt 0. Det, du lader stå tomt, spørger jeg om igen næste arbejdsdag.',
    allDone: 'Alle timer er skrevet. Tak.',
    hours: 'Sag {code}: timer i {month}',
    kind: 'Slags',
    source: 'Kilde',
    sourceNone: 'Vælg kilde',
    save: 'Gem',
    edit: 'Ret timer',
    editText: 'Ret tallene, og gem. Det, der stod før, bliver i loggen.',
    saved: 'Sag {code}, {month}: {hours} timer ({kind})',
    savedBy: '{name} {when}',
    later: 'Kommer igen {date}',
    elsewhere: 'Sag {code}, {month}: klaret på anden vis',
    wrongOne: '1 linje kunne ikke læses. De andre er gemt.',
    wrong: '{count} linjer kunne ikke læses. De andre er gemt.',
  },
  faults: {
    notNumber: 'Det kan jeg ikke læse som et tal. Skriv timerne med cifre, for eksempel 26,5.',
    negative: 'Timer kan ikke være mindre end 0.',
    tooMany: 'Der er højst 744 timer i en måned. Tjek tallet.',
    decimals: 'Skriv højst to decimaler, for eksempel 26,25.',
  },
  sources: {
    payslip: 'Lønseddel',
    company: 'Virksomhed',
    citizen: 'Borger',
    incomeRegister: 'eIndkomst',
  },
  progress: {
    title: 'Løntimer mod {target} om måneden',
    reached: '{month}: {sum} timer. Målet på {target} er nået.',
    missing: '{month}: {sum} af {target} timer. Der mangler {missing}.',
    perWeek: 'Det er {perWeek} timer om ugen i de {weeks} uger, der er tilbage med arbejdsdage.',
    perWeekLast: 'Det er {perWeek} timer i den uge, der er tilbage.',
    months: 'Lønnede timer de sidste seks måneder',
  },
};

const en: typeof da = {
  list: {
    title: 'Paid hours for {month}',
    titleMonths: 'Paid hours that are missing',
    summary: 'There are paid hours to write',
    textOne: '1 case. Write the hours, or put 0.',
    text: '{count} cases. Write the hours, or put 0. What you leave empty I ask about again the next working day.',
    allDone: 'All hours are written. Thank you.',
    hours: 'Case {code}: hours in {month}',
    kind: 'Kind',
    source: 'Source',
    sourceNone: 'Choose a source',
    save: 'Save',
    edit: 'Correct hours',
    editText: 'Correct the figures and save. What stood before stays in the log.',
    saved: 'Case {code}, {month}: {hours} hours ({kind})',
    savedBy: '{name} {when}',
    later: 'Comes again {date}',
    elsewhere: 'Case {code}, {month}: settled in another way',
    wrongOne: '1 line could not be read. The others are saved.',
    wrong: '{count} lines could not be read. The others are saved.',
  },
  faults: {
    notNumber: 'I cannot read that as a number. Write the hours in digits, for example 26.5.',
    negative: 'Hours cannot be less than 0.',
    tooMany: 'A month has at most 744 hours. Check the figure.',
    decimals: 'Write at most two decimals, for example 26.25.',
  },
  sources: {
    payslip: 'Payslip',
    company: 'Company',
    citizen: 'Citizen',
    incomeRegister: 'Income register',
  },
  progress: {
    title: 'Paid hours towards {target} a month',
    reached: '{month}: {sum} hours. The target of {target} is reached.',
    missing: '{month}: {sum} of {target} hours. {missing} are missing.',
    perWeek: 'That is {perWeek} hours a week in the {weeks} weeks with working days that are left.',
    perWeekLast: 'That is {perWeek} hours in the week that is left.',
    months: 'Paid hours in the last six months',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function paidHoursTexts(language: Language): typeof da {
  return byLanguage[language];
}
