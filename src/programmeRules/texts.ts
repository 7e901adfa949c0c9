import type { Language } from '../language/text.ts';
import type { CadenceId } from '../programmes/cadences.ts';

/** What a leader reads of a programme's rules: one sentence each, with one and with several. */
const da = {
  help: { what: '/program', detail: 'For ledere: teamets regler, og ret en frist' },
  title: 'Teamets regler',
  choose: 'Hvilken indsats?',
  changeTitle: 'Ret en regel',
  newTitle: 'Ny regel',
  status: '{name} · gælder i dag',
  note: 'Tryk på en regel for at ændre den fra en dag. Du ser først, hvad der ville blive sendt i stedet.',
  sends: 'Sender: {cards}',
  notLeader: 'Det er teamets leder, der kan ændre reglerne.',
  to: 'Nyt tal ({unit})',
  from: 'Fra hvilken dag?',
  compare: 'Se forskellen',
  back: '‹ Teamets regler',
  numberError: 'Skriv et helt tal fra {min} til {max}.',
  dateError: 'Vælg en dag fra i morgen og frem.',
  same: 'Det er den regel, I har i forvejen.',
  change: 'I dag: {from}. Derefter: {to}.',
  fromDay: 'Fra {date} · intet er ændret endnu',
  head: { card: 'De næste otte uger', before: 'Nu', after: 'Så' },
  all: 'I alt',
  none: 'De næste otte uger bliver der sendt det samme.',
  peak: 'Travleste dag for én person: {before} før, {after} efter.',
  cases: 'Regnet på teamets {count} åbne sager. Frister, der løber, beholder den regel, de begyndte med.',
  someCases:
    'Regnet på {count} af teamets {all} åbne sager. Frister, der løber, beholder den regel, de begyndte med.',
  save: 'Tag i brug',
  saved: 'Gælder fra {date}',
  taken: 'En anden har lige ændret reglerne. Se dem igen, og prøv så.',
  units: {
    months: 'måneder',
    days: 'dage',
    workingDays: 'arbejdsdage',
    minutes: 'minutter',
    absences: 'mødedage',
  },
};

const en: typeof da = {
  help: { what: '/programme', detail: 'For leaders: the rules of the team, and change a deadline' },
  title: 'The rules of the team',
  choose: 'Which programme?',
  changeTitle: 'Change a rule',
  newTitle: 'A new rule',
  status: '{name} · valid today',
  note: 'Press a rule to change it from a day on. First you see what would be sent instead.',
  sends: 'Sends: {cards}',
  notLeader: 'Only the leader of the team can change the rules.',
  to: 'New number ({unit})',
  from: 'From which day?',
  compare: 'See the difference',
  back: '‹ The rules of the team',
  numberError: 'Write a whole number from {min} to {max}.',
  dateError: 'Choose a day from tomorrow on.',
  same: 'That is the rule that you have already.',
  change: 'Today: {from}. After that: {to}.',
  fromDay: 'From {date} · nothing is changed yet',
  head: { card: 'The next eight weeks', before: 'Now', after: 'Then' },
  all: 'In all',
  none: 'The same is sent in the next eight weeks.',
  peak: 'Busiest day of one person: {before} before, {after} after.',
  cases:
    'Worked out on the {count} open cases of the team. Deadlines that run keep the rule with which they began.',
  someCases:
    'Worked out on {count} of the {all} open cases of the team. Deadlines that run keep the rule with which they began.',
  save: 'Take into use',
  saved: 'Valid from {date}',
  taken: 'Somebody has just changed the rules. Look at them again, then try.',
  units: {
    months: 'months',
    days: 'days',
    workingDays: 'working days',
    minutes: 'minutes',
    absences: 'attendance days',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function ruleTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** In what a number of it is counted. */
export function unitOf(language: Language, id: CadenceId): string {
  const { units } = ruleTexts(language);
  if (/Months$|\.months$/.test(id)) return units.months;
  if (/Minutes$/.test(id)) return units.minutes;
  if (/orkingDays$/.test(id)) return units.workingDays;
  return id === 'longAbsence.inARow' ? units.absences : units.days;
}
