import { fill, type Language } from '../language/text.ts';
import type { CadenceId } from './cadences.ts';

type Sentences = Readonly<Record<CadenceId, readonly [one: string, several: string]>>;

/** A rule of a programme as people say it: one sentence each, with one and with several. */
const da: Sentences = {
  'contact.intervalMonths': ['Kontakt mindst hver måned', 'Kontakt mindst hver {n}. måned'],
  'contact.headsUp': ['Varsel 1 dag før kontakten', 'Varsel {n} dage før kontakten'],
  'talk.rhythmDays': ['Samtale hver dag', 'Samtale mindst hver {n}. dag'],
  'rhythm.everyDays': ['Tæt kontakt: hver dag', 'Tæt kontakt: hver {n}. dag'],
  'gap.days': ['Spørg efter 1 dag uden nyt', 'Spørg efter {n} dage uden nyt'],
  'plan.dueWorkingDays': ['Plan senest 1 arbejdsdag efter start', 'Plan senest {n} arbejdsdage efter start'],
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
};

const en: Sentences = {
  'contact.intervalMonths': ['Contact every month at least', 'Contact every {n} months at least'],
  'contact.headsUp': ['Heads-up 1 day before the contact', 'Heads-up {n} days before the contact'],
  'talk.rhythmDays': ['A talk every day', 'A talk every {n} days at least'],
  'rhythm.everyDays': ['Close contact: every day', 'Close contact: every {n} days'],
  'gap.days': ['Ask after 1 day without news', 'Ask after {n} days without news'],
  'plan.dueWorkingDays': ['A plan 1 working day after the start', 'A plan {n} working days after the start'],
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
};

const byLanguage: Record<Language, Sentences> = { da, en };

/** "Kontakt mindst hver 2. måned". */
export function ruleText(language: Language, id: CadenceId, value: number): string {
  const [one, several] = byLanguage[language][id];
  return fill(value === 1 ? one : several, { n: value });
}
