import { fill, type Language } from '../language/text.ts';
import type { CadenceId } from './cadences.ts';

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
  rules: {
    'contact.intervalMonths': ['Kontakt mindst hver måned', 'Kontakt mindst hver {n}. måned'],
    'contact.headsUp': ['Varsel 1 dag før kontakten', 'Varsel {n} dage før kontakten'],
    'talk.rhythmDays': ['Samtale hver dag', 'Samtale mindst hver {n}. dag'],
    'rhythm.everyDays': ['Tæt kontakt: hver dag', 'Tæt kontakt: hver {n}. dag'],
    'gap.days': ['Spørg efter 1 dag uden nyt', 'Spørg efter {n} dage uden nyt'],
    'plan.dueWorkingDays': [
      'Plan senest 1 arbejdsdag efter start',
      'Plan senest {n} arbejdsdage efter start',
    ],
    'plan.renewDays': ['Planen fornys hver dag', 'Planen fornys efter {n} dage'],
    'firstFollowUp.workingDays': [
      'Første opfølgning 1 arbejdsdag efter praktikstart',
      'Første opfølgning {n} arbejdsdage efter praktikstart',
    ],
    'newMatch.everyWorkingDays': ['Status på match hver arbejdsdag', 'Status på match hver {n}. arbejdsdag'],
    'payTalk.days': ['Tal om løn 1 dag efter praktikstart', 'Tal om løn {n} dage efter praktikstart'],
    'progress.everyDays': ['Måling hver dag', 'Måling hver {n}. dag'],
    'subGoal.everyDays': ['Delmål hver dag', 'Delmål hver {n}. dag'],
    'clarification.months': ['Afklaring hver måned', 'Afklaring hver {n}. måned'],
    'absence.alertAfterMinutes': ['Ring 1 minut efter mødetid', 'Ring {n} minutter efter mødetid'],
    'longAbsence.inARow': ['Længere fravær: 1 mødedag', 'Længere fravær: {n} mødedage i træk'],
    'deadline.overdueWorkingDays': [
      'Påmind igen 1 arbejdsdag efter fristen',
      'Påmind igen {n} arbejdsdage efter fristen',
    ],
    'deadline.escalationWorkingDays': [
      'Til lederen 1 arbejdsdag efter fristen',
      'Til lederen {n} arbejdsdage efter fristen',
    ],
  } satisfies Record<CadenceId, [string, string]>,
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
  rules: {
    'contact.intervalMonths': ['Contact every month at least', 'Contact every {n} months at least'],
    'contact.headsUp': ['Heads-up 1 day before the contact', 'Heads-up {n} days before the contact'],
    'talk.rhythmDays': ['A talk every day', 'A talk every {n} days at least'],
    'rhythm.everyDays': ['Close contact: every day', 'Close contact: every {n} days'],
    'gap.days': ['Ask after 1 day without news', 'Ask after {n} days without news'],
    'plan.dueWorkingDays': [
      'A plan 1 working day after the start',
      'A plan {n} working days after the start',
    ],
    'plan.renewDays': ['The plan is renewed every day', 'The plan is renewed after {n} days'],
    'firstFollowUp.workingDays': [
      'First follow-up 1 working day into the placement',
      'First follow-up {n} working days into the placement',
    ],
    'newMatch.everyWorkingDays': ['Match status every working day', 'Match status every {n} working days'],
    'payTalk.days': ['Talk about pay 1 day into the placement', 'Talk about pay {n} days into the placement'],
    'progress.everyDays': ['Measured every day', 'Measured every {n} days'],
    'subGoal.everyDays': ['Sub-goal every day', 'Sub-goal every {n} days'],
    'clarification.months': ['Clarification every month', 'Clarification every {n} months'],
    'absence.alertAfterMinutes': ['Call 1 minute after the start', 'Call {n} minutes after the start'],
    'longAbsence.inARow': ['Long absence: 1 attendance day', 'Long absence: {n} attendance days in a row'],
    'deadline.overdueWorkingDays': [
      'Remind again 1 working day after the deadline',
      'Remind again {n} working days after the deadline',
    ],
    'deadline.escalationWorkingDays': [
      'To the leader 1 working day after the deadline',
      'To the leader {n} working days after the deadline',
    ],
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function ruleTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** A rule in words: "Kontakt mindst hver 2. måned". */
export function ruleText(language: Language, id: CadenceId, value: number): string {
  const [one, several] = ruleTexts(language).rules[id] as [string, string];
  return fill(value === 1 ? one : several, { n: value });
}

/** In what a number of it is counted. */
export function unitOf(language: Language, id: CadenceId): string {
  const { units } = ruleTexts(language);
  if (/Months$|\.months$/.test(id)) return units.months;
  if (/Minutes$/.test(id)) return units.minutes;
  if (/orkingDays$/.test(id)) return units.workingDays;
  return id === 'longAbsence.inARow' ? units.absences : units.days;
}
