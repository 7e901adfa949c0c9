import type { LocalDate } from '../calendar/local.ts';
import { lastSignOn } from './signs.ts';
import type { CaseState } from './state.ts';

/** Who has to do something next. */
export type Ball = 'us' | 'citizen' | 'company';

/** Others have it only while nothing else was done since it was agreed that they answer (engine-rules.md 3.13). */
export function ballOf(state: CaseState, today: LocalDate): Ball {
  const { nextStep } = state;
  if (!nextStep || nextStep.overtaken || nextStep.on !== lastSignOn(state, today)) return 'us';
  if (nextStep.step === 'citizenAnswers') return 'citizen';
  return nextStep.step === 'companyAnswers' ? 'company' : 'us';
}
