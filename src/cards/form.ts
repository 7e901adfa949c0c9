import { z } from 'zod';
import { type Language, text } from '../language/text.ts';
import type { Block, Button, Question, Said } from './said.ts';

/** What was filled in, by question; ticks and several choices as Teams sends them, as text. */
export type Filled = Readonly<Record<string, string>>;

/** A form that stands open on somebody's copy of a card. */
export interface OpenForm {
  name: string;
  /** From 0. */
  step: number;
  filled: Filled;
  /** Why it was not taken. */
  error?: string;
}

export interface Step {
  /** Four at most. */
  questions: readonly Question[];
  note?: string;
  /** Answers that lead to the next step, by question; all others are saved at once. */
  leads?: Readonly<Record<string, readonly string[]>>;
}

export interface Form {
  name: string;
  /** The verb that takes what was filled in. */
  verb: string;
  /** What comes after an answer follows from it. */
  steps(filled: Filled): readonly Step[];
  data?: Button['data'];
}

/** The button that opens a form: by asking the server, as what lives in the client alone is lost with an update. */
export function opens(form: string, title: string): Button {
  return { verb: 'form.open', title, data: { form } };
}

/** The card with its form: head and questions, what was filled in kept, one way on and one back. */
export function withForm(
  said: Said,
  form: Form,
  open: OpenForm,
  language: Language,
  back: Button = { verb: 'form.close', title: text(language, 'actions.close') },
): Said {
  const steps = form.steps(open.filled);
  const index = Math.min(Math.max(0, open.step), steps.length - 1);
  const step = steps[index] ?? { questions: [] };
  const { leads = {} } = step;
  const save: Button = {
    verb: form.verb,
    title: text(language, goesOn(step) ? 'actions.next' : 'actions.save'),
    data: {
      ...form.data,
      ...carried(step, open.filled),
      asks: JSON.stringify({ form: form.name, step: index, leads }),
    },
    asks: true,
    style: 'positive',
  };
  return {
    ...said,
    blocks: formBlocks(step, open),
    buttons: [save, back],
    more: [],
    moreNote: '',
    link: undefined,
  };
}

/** Whether every answer leads to another question; else what is filled in may be saved already. */
function goesOn({ questions, leads = {} }: Step): boolean {
  return questions.some(
    (question) =>
      question.kind === 'choice' &&
      question.required !== undefined &&
      question.choices.every(({ value }) => leads[question.id]?.includes(value)),
  );
}

function formBlocks({ questions, note }: Step, { filled, error }: OpenForm): Block[] {
  return [
    ...(error ? [{ kind: 'warning' as const, text: error }] : []),
    ...(note ? [{ kind: 'note' as const, text: note }] : []),
    ...questions.map((question) => ({ ...question, value: filled[question.id] ?? question.value })),
  ];
}

/** What was answered on another step goes along with this one. */
function carried({ questions }: Step, filled: Filled): Filled {
  const own = new Set(questions.map(({ id }) => id));
  return Object.fromEntries(Object.entries(filled).filter(([id]) => !own.has(id)));
}

const asked = z.object({
  form: z.string().min(1).max(40),
  step: z.number().int().min(0).max(9),
  leads: z.record(z.string(), z.array(z.string())).catch({}),
});

/** As text: a press carries nothing nested. */
const askedText = z
  .string()
  .max(2000)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(asked);

/** What a form's button says of itself; undefined for any other button. */
export function readAsked(inputs: Readonly<Record<string, unknown>>): z.infer<typeof asked> | undefined {
  return askedText.safeParse(inputs.asks).data;
}

/** Whether what was answered leads to another question. */
export function asksMore(inputs: Readonly<Record<string, unknown>>): boolean {
  const { leads = {} } = readAsked(inputs) ?? {};
  return Object.entries(leads).some(([id, answers]) =>
    String(inputs[id] ?? '')
      .split(',')
      .some((answer) => answers.includes(answer)),
  );
}

/** A card is no store: more than this was not written by hand in one of our forms. */
const longest = 2000;

/** What was filled in so far, to be shown again. */
export function filledIn(inputs: Readonly<Record<string, unknown>>): Filled {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([id, value]) => id !== 'asks' && ['string', 'number', 'boolean'].includes(typeof value))
      .map(([id, value]) => [id, String(value).slice(0, longest)]),
  );
}
