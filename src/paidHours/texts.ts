import type { Language } from '../language/text.ts';

/** What people read about paid hours. */
const da = {
  command: {
    usage:
      'Skriv sagskoden, måneden og timerne, for eksempel /løntimer B-101 2026-05 26,5. Eller en uge: /løntimer B-101 uge 21 7,5.',
    planUsage:
      'Skriv planen som måneder og timer, for eksempel /løntimer B-101 plan juni 10, juli 20, august 30. Skriv plan slet for at fjerne den.',
    future: 'Den måned er ikke begyndt endnu. Tjek den, og prøv igen.',
  },
  help: {
    hours: {
      what: '/løntimer B-101',
      detail: 'Skriv lønnede timer for en måned eller en uge',
    },
    results: {
      what: '/løntal',
      detail: 'For ledere: månedens løntimer, også som fil',
    },
  },
  list: {
    title: 'Skriv løntimer for {month}',
    titleMonths: 'Skriv løntimer',
    summary: 'Der er løntimer at skrive',
    textOne: '1 sag',
    text: '{count} sager',
    empty: 'tomt felt: jeg spørger næste arbejdsdag',
    unit: 'timer',
    allDone: 'Alle timer er skrevet',
    hours: '{code}',
    hoursOf: '{code}, {month}',
    hoursIn: 'Timer i {month}',
    kind: 'Slags',
    kindAll: 'Slags for alle',
    source: 'Kilde',
    sourceAll: 'Kilde for alle',
    kinds: 'En sag har andre slags',
    sourceNone: 'Vælg kilde',
    edit: 'Ret timer',
    editText: 'Det, der stod før, bliver i loggen',
    written: 'Skrevet',
    hoursHead: 'Timer',
    missingHead: 'Til mål',
    savedBy: '{name} {when}',
    later: 'Kommer igen {date}',
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
    title: 'løntimer',
    reached: '{month}: {sum} timer. Målet på {target} er nået.',
    missing: '{month}: {sum} af {target} timer. Der mangler {missing}.',
    sumOf: '{month}: {sum} af {target} timer',
    missingShort: 'mangler {missing}',
    targetReached: 'målet er nået',
    write: 'Skriv timer',
    perWeek: '{perWeek} om ugen i resten af måneden',
    perWeekLast: '{perWeek} i den uge, der er tilbage',
    months: 'Lønnede timer de sidste seks måneder',
    plan: 'Optrapningsplan: {steps}.',
    planStep: '{hours} fra {month}',
    planMissing: 'Efter planen er det {hours} timer i {month}. Der mangler {missing}.',
    planReached: 'Efter planen er det {hours} timer i {month}. Det er nået.',
    notYet: 'ikke endnu',
    history: 'Skrevet i {month}',
    entry: '{hours} timer ({kind}), {name} {when}',
    entryBefore: '{hours} timer ({kind}), før {before}, {name} {when}',
    entryWeek: 'Uge {week}: {weekHours}. {entry}',
    entrySource: '{entry}. Kilde: {source}',
    moreEntries: 'og {count} før det',
    weeksOpen: 'Skriv pr. uge',
    weeksText:
      'Måneden er summen af sine uger ({kind}). En uge hører til den måned, hvor dens torsdag ligger.',
    week: 'Uge {week} (fra {date})',
    planOpen: 'Optrapningsplan',
    planText: 'Hvor mange timer om måneden er målet på vejen? En måned, du lader stå tom, er som den før.',
  },
};

const en: typeof da = {
  command: {
    usage:
      'Write the case code, the month and the hours, for example /hours B-101 2026-05 26.5. Or a week: /hours B-101 week 21 7.5.',
    planUsage:
      'Write the plan as months and hours, for example /hours B-101 plan june 10, july 20, august 30. Write plan delete to remove it.',
    future: 'That month has not begun yet. Check it and try again.',
  },
  help: {
    hours: {
      what: '/hours B-101',
      detail: 'Write paid hours for a month or a week',
    },
    results: {
      what: '/paidhours',
      detail: 'For leaders: paid hours of a month, as a file too',
    },
  },
  list: {
    title: 'Write paid hours for {month}',
    titleMonths: 'Write paid hours',
    summary: 'There are paid hours to write',
    textOne: '1 case',
    text: '{count} cases',
    empty: 'empty field: I ask the next working day',
    unit: 'hours',
    allDone: 'All hours are written',
    hours: '{code}',
    hoursOf: '{code}, {month}',
    hoursIn: 'Hours in {month}',
    kind: 'Kind',
    kindAll: 'Kind for all',
    source: 'Source',
    sourceAll: 'Source for all',
    kinds: 'A case has other kinds',
    sourceNone: 'Choose a source',
    edit: 'Correct hours',
    editText: 'What stood before stays in the log',
    written: 'Written',
    hoursHead: 'Hours',
    missingHead: 'To go',
    savedBy: '{name} {when}',
    later: 'Comes again {date}',
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
    title: 'paid hours',
    reached: '{month}: {sum} hours. The target of {target} is reached.',
    missing: '{month}: {sum} of {target} hours. {missing} are missing.',
    sumOf: '{month}: {sum} of {target} hours',
    missingShort: '{missing} missing',
    targetReached: 'the target is reached',
    write: 'Write hours',
    perWeek: '{perWeek} a week for the rest of the month',
    perWeekLast: '{perWeek} in the week that is left',
    months: 'Paid hours in the last six months',
    plan: 'Ramp-up plan: {steps}.',
    planStep: '{hours} from {month}',
    planMissing: 'By the plan it is {hours} hours in {month}. {missing} are missing.',
    planReached: 'By the plan it is {hours} hours in {month}. That is reached.',
    notYet: 'not yet',
    history: 'Written for {month}',
    entry: '{hours} hours ({kind}), {name} {when}',
    entryBefore: '{hours} hours ({kind}), before {before}, {name} {when}',
    entryWeek: 'Week {week}: {weekHours}. {entry}',
    entrySource: '{entry}. Source: {source}',
    moreEntries: 'and {count} before that',
    weeksOpen: 'Write by week',
    weeksText:
      'The month is the sum of its weeks ({kind}). A week belongs to the month in which its Thursday lies.',
    week: 'Week {week} (from {date})',
    planOpen: 'Ramp-up plan',
    planText:
      'How many hours a month is the aim on the way? A month that you leave empty is as the one before.',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function paidHoursTexts(language: Language): typeof da {
  return byLanguage[language];
}
