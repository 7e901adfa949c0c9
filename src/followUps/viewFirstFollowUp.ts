import { addDays } from '../calendar/days.ts';
import { type Filled, opens, type Step } from '../cards/form.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import { asksAboutPay, payFollowUp, payLeads, payQuestion } from '../cards/payTalk.ts';
import { personalFace } from '../cards/personal.ts';
import { furthestStep } from '../cards/sayNext.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { statusText } from '../cards/wording.ts';
import { text } from '../language/text.ts';
import { placementColours } from './colours.ts';
import { dateQuestion, formQuestion } from './contactForm.ts';
import { startText } from './placementStart.ts';

/** C08: the first days of a placement (S004:283). Only a colour says how it goes, and a choice what was said of pay. */
export function firstFollowUpView(input: ViewInput): Face {
  const { language } = input;
  const started = text(language, 'C08.started', { start: startText(input) });
  return personalFace(input, {
    status: [statusText(input, {}), started],
    primary: opens('followUp', text(language, 'C08.register')),
    forms: [{ name: 'followUp', verb: 'firstFollowUp.register', steps: (filled) => stepsOf(input, filled) }],
  });
}

function stepsOf(input: ViewInput, { pay }: Filled): Step[] {
  const { language, today, record } = input;
  const asksPay = asksAboutPay(record?.state);
  const talked = [
    {
      ...{ kind: 'choice' as const, id: 'talked', label: text(language, 'C08.talked') },
      choices: (['citizen', 'company'] as const).map((value) => ({
        value,
        title: text(language, `C08.${value}`),
      })),
      ...{ several: true as const, value: 'citizen', required: text(language, 'C08.nobody') },
    },
    formQuestion(language),
    dateQuestion(language, today),
  ];
  const status = {
    ...{ kind: 'choice' as const, id: 'status', label: text(language, 'C08.status') },
    choices: placementColours.map((value) => ({ value, title: text(language, `C08.${value}`) })),
    required: text(language, 'C08.statusError'),
  };
  const next = {
    ...{ kind: 'date' as const, id: 'next', label: text(language, 'C08.next') },
    ...{ min: addDays(today, 1), max: addDays(today, furthestStep) },
  };
  const rest = [next, journalQuestion(language)];
  const first = { questions: [...talked, status], leads: { status: placementColours } };
  if (!asksPay) return [first, { questions: rest }];
  return [
    first,
    { questions: [payQuestion(language), ...rest], leads: payLeads },
    { questions: [payFollowUp(language, pay)] },
  ];
}
