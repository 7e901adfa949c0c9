import type { Filled, Step } from '../cards/form.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import { asksAboutPay, payFollowUp, payLeads, payQuestion } from '../cards/payTalk.ts';
import type { Question } from '../cards/said.ts';
import type { ViewInput } from '../cards/view.ts';
import { nameIn } from '../language/named.ts';
import { text } from '../language/text.ts';
import { validOutcomes } from '../programmes/ends.ts';
import { type CourseCard, formFields } from './forms.ts';
import { courseTexts } from './textsForm.ts';

/** The questions of a card about a course, in the order in which one follows from the other. */
export function stepsOf(card: CourseCard, input: ViewInput, filled: Filled): Step[] {
  const journal = journalQuestion(input.language);
  const ask = (...ids: string[]) => ids.map((id) => questionOf(card, id, input));
  switch (card) {
    case 'C12':
      return placementSteps(input, filled, [...ask('next', 'hours'), journal], {
        prolong: ask('weeks'),
        end: ask('result'),
      });
    case 'C17':
      return [
        { questions: [...ask('cause', 'next'), journal], leads: { next: ['clarification'] } },
        { questions: [clarifiedQuestion(input)] },
      ];
    case 'C20':
      return [
        {
          questions: [...ask('inJob', 'form'), talkedQuestion(input), ...ask('on')],
          leads: { inJob: ['yes', 'no'] },
        },
        { questions: [...ask('help'), journal] },
      ];
    case 'C21':
      return [{ questions: [...ask('status', 'on'), journal] }];
  }
}

/** C12: how many weeks follows from prolonging, what it led to from ending; pay is asked about until it is agreed. */
function placementSteps(
  { language, record }: ViewInput,
  { next, pay }: Filled,
  first: Question[],
  follows: Readonly<Record<string, Question[]>>,
): Step[] {
  const asksPay = asksAboutPay(record?.state);
  const all = ['goOn', 'prolong', 'end', 'job'];
  return [
    { questions: first, leads: { next: asksPay ? all : Object.keys(follows) } },
    {
      questions: [...(follows[next ?? ''] ?? []), ...(asksPay ? [payQuestion(language)] : [])],
      ...(asksPay ? { leads: payLeads } : {}),
    },
    { questions: [payFollowUp(language, pay)] },
  ];
}

function questionOf(card: CourseCard, id: string, { language, today }: ViewInput): Question {
  const words = courseTexts(language)[card];
  const field = formFields[card].find((known) => known.id === id);
  const label = words.labels[id] ?? id;
  if (field?.kind === 'date') return { kind: 'date', id, label, max: today, value: today };
  if (field?.kind !== 'choice') return { kind: 'number', id, label, min: 0, max: 999 };
  const choices = field.values.map((value) => ({ value, title: words.choices[`${id}.${value}`] ?? value }));
  const error = text(language, 'answer.badInput');
  return { kind: 'choice', id, label, choices, ...(field.required ? { required: error } : {}) };
}

/** C20: both are asked how it goes, where both were reached. */
function talkedQuestion({ language }: ViewInput): Question {
  const words = courseTexts(language).C20;
  const choices = ['employee', 'employer'].map((value) => ({ value, title: words.ticks?.[value] ?? value }));
  return { kind: 'choice', id: 'talked', label: words.labels.talked ?? '', choices, several: true };
}

/** C17: what was clarified ends the course; until it is, the case worker has the ball. */
function clarifiedQuestion({ language, programme, today }: ViewInput): Question {
  const words = courseTexts(language).C17;
  const outcomes = programme ? validOutcomes(programme, today) : [];
  return {
    ...{ kind: 'choice', id: 'clarified', label: words.labels.clarified ?? '' },
    choices: [
      { value: 'notYet', title: words.choices['clarified.notYet'] ?? '' },
      ...outcomes.map((one) => ({ value: one.id, title: nameIn(language, one) })),
    ],
    required: text(language, 'answer.badInput'),
  };
}
