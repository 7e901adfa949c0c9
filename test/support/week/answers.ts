import type { LocalDate } from '../../../src/calendar/local.ts';
import type { CardRow } from '../../../src/store/rows.ts';

/** What a person presses on a card and fills in; undefined where the card asks for nothing. */
export interface Press {
  verb: string;
  data: Record<string, unknown>;
}

/** The answer by which the work that a card asks for is done: what a rule reads, and so the plan changes. */
export function answerTo({ card, kind }: CardRow, today: LocalDate): Press | undefined {
  switch (card) {
    case 'C01':
    case 'C03':
    case 'C25':
      return { verb: 'contact.register', data: { date: today, form: 'talk' } };
    case 'C05':
      return { verb: 'plan.register', data: { date: today, goal: 'true' } };
    case 'C08':
      return {
        verb: 'firstFollowUp.register',
        data: { citizen: 'true', company: 'true', date: today, form: 'companyVisit', status: 'green' },
      };
    case 'C09':
    case 'C10':
      return { verb: 'absence.reached', data: { reason: 'transport', help: 'wakeUpCall', fewer: 'false' } };
    case 'C11':
      return { verb: 'absence.notified', data: { agreed: 'meeting' } };
    case 'C12':
      return { verb: 'C12.save', data: { hours: 'same', next: 'job' } };
    case 'C13':
      return { verb: 'hours.register', data: { hours: '30', kind: 'ordinary' } };
    case 'C06':
      return kind === 'earlyConsultant'
        ? said('consultantMet', { on: today })
        : kind === 'trialReview'
          ? said('trialReviewed', { result: 'goesOn', on: today })
          : undefined;
    case 'C19':
      return said('measured', { on: today });
    case 'C26':
      return said('clarified', { eyes: 'leader', on: today });
    case 'C22':
    case 'C24':
      return { verb: 'reminder.done', data: {} };
    default:
      return undefined;
  }
}

function said(id: string, answers: Record<string, string>): Press {
  const data = Object.entries(answers).map(([field, value]) => [`${id}_${field}`, value]);
  return { verb: `say.${id}`, data: Object.fromEntries(data) };
}
