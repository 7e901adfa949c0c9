import { addMonths } from '../calendar/months.ts';
import { type Form, opens } from '../cards/form.ts';
import { values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import { verbOf } from '../cards/saying.ts';
import { saySteps } from '../cards/sayingSteps.ts';
import { nextStep, setNextStep } from '../cards/sayNext.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { optionalCardText, statusText } from '../cards/wording.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import { contactQuestions } from './contactForm.ts';

/** C01, C03 and C25: by when, when you last talked, and a form to say that you did again. */
export function contactView(input: ViewInput): Face {
  const { card, language, today } = input;
  const track = card.card === 'C03' ? 'cti' : '';
  return personalFace(input, {
    status: statusOf(input),
    primary: opens('contact', text(language, 'contact.register')),
    other: {
      ...{ verb: 'contact.register', title: text(language, 'contact.notReached') },
      data: { date: 'today', form: 'phone', reached: 'no' },
    },
    quick: {
      ...{ verb: 'contact.register', title: text(language, 'contact.talked') },
      data: { date: 'today', form: 'phone', reached: 'yes' },
    },
    ...(card.card === 'C25' ? { more: [opens(nextStep.id, setNextStep.texts[language].open)] } : {}),
    forms: [
      {
        ...{ name: 'contact', verb: 'contact.register', data: { reached: 'yes' } },
        steps: () => [{ questions: contactQuestions(language, today, track) }],
      },
      ...(card.card === 'C25' ? [nextForm(input)] : []),
    ],
  });
}

/** C25 is soft: the citizen may not need one now, and then something else comes next. */
function nextForm(input: ViewInput): Form {
  return { name: nextStep.id, verb: verbOf(nextStep), steps: () => saySteps(nextStep, {}, input) };
}

/** C25: a rhythm is seen over a year (S003:79). */
function rhythmText({ card, record, programme, language, today }: ViewInput): string[] {
  const { talkDays } = record?.state ?? {};
  if (card.card !== 'C25' || !programme || !talkDays) return [];
  const yearAgo = addMonths(today, -12);
  const count = talkDays.filter((day) => day > yearAgo && day <= today).length;
  return [text(language, 'C25.talks', { count, perYear: programme.talk.perYear })];
}

/** A contact that is late is exceeded; all else is due, or missing. */
function statusOf(input: ViewInput): string[] {
  const { card, language, today } = input;
  const last = lastContact(input);
  const due = card.due === today ? [] : [dueText(input)];
  const talked = last
    ? text(language, 'contact.last', { date: dateText(language, last, today) })
    : text(language, 'contact.never');
  return [...due, talked, ...rhythmText(input)];
}

function dueText(input: ViewInput): string {
  const { card, language } = input;
  const given = values(input);
  if (card.kind === 'overdue') return text(language, 'contact.overdue', given);
  return optionalCardText(input, 'status', given) ?? statusText(input, given);
}

function lastContact({ card, record }: ViewInput): string | undefined {
  if (card.card === 'C03') return record?.state.lastCti;
  return card.card === 'C25' ? record?.state.lastTalk : record?.state.lastContact;
}
