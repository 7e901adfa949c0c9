import { z } from 'zod';
import { type Language, text } from '../language/text.ts';
import { personBlocks, personFields } from './choosePerson.ts';
import type { Block, Button, PersonQuestion, Question, Said } from './said.ts';

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
  questions: readonly (Question | PersonQuestion)[];
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

/** What a form's button says of itself. */
interface Asks {
  form: string;
  step: number;
  leads: Readonly<Record<string, readonly string[]>>;
  /** Somebody is looked for: nothing is answered yet. */
  again?: true;
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
  const asking = (title: string, asks: Asks, data: Button['data'] = {}): Button => ({
    ...{ verb: form.verb, title, asks: true },
    data: { ...form.data, ...carried(step, open.filled), ...data, asks: JSON.stringify(asks) },
  });
  const save: Button = {
    ...asking(text(language, goesOn(step) ? 'actions.next' : 'actions.save'), {
      ...{ form: form.name, step: index, leads },
    }),
    style: 'positive',
  };
  // Whoever takes the form shows the step after this one: that is this one again.
  const again = (title: string, data: Button['data']) =>
    asking(title, { form: form.name, step: index - 1, leads: {}, again: true }, data);
  return {
    ...said,
    blocks: formBlocks(step, open, (question) => personBlocks(question, open.filled, again, language)),
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

function formBlocks(
  { questions, note }: Step,
  { filled, error }: OpenForm,
  ofPerson: (question: PersonQuestion) => Block[],
): Block[] {
  return [
    ...(error ? [{ kind: 'warning' as const, text: error }] : []),
    ...(note ? [{ kind: 'note' as const, text: note }] : []),
    ...questions.flatMap((question): Block[] =>
      question.kind === 'person'
        ? ofPerson(question)
        : [{ ...question, value: filled[question.id] ?? question.value }],
    ),
  ];
}

/** What was answered on another step goes along with this one. */
function carried({ questions }: Step, filled: Filled): Filled {
  const own = new Set(questions.flatMap(({ id, kind }) => (kind === 'person' ? personFields(id) : id)));
  return Object.fromEntries(Object.entries(filled).filter(([id]) => !own.has(id)));
}

const asked = z.object({
  form: z.string().min(1).max(40),
  step: z.number().int().min(-1).max(9),
  leads: z.record(z.string(), z.array(z.string())).catch({}),
  again: z.boolean().optional(),
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

/** *Søg*: the same step is shown again, whatever is filled in. */
export function looksForSomebody(inputs: Readonly<Record<string, unknown>>): boolean {
  return readAsked(inputs)?.again === true;
}

/** Whether what was answered leads to another question. */
export function asksMore(inputs: Readonly<Record<string, unknown>>): boolean {
  if (looksForSomebody(inputs)) return true;
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
