import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { type Language, text } from '../language/text.ts';
import type { Filled, Step } from './form.ts';
import type { PersonQuestion, Question } from './said.ts';
import {
  type Asked,
  type Field,
  inputId,
  isAsked,
  mostCount,
  type Saying,
  type SayingTexts,
} from './saying.ts';

/** More on one step are not answered on a phone. */
const mostOnStep = 4;

/** The steps of its form, the last one for what was answered before; none for what is said by one press. */
export function saySteps(saying: Saying, asked: Asked, reader: Reader, filled: Filled = {}): Step[] {
  const fields = saying.fields?.({ ...asked, language: reader.language }) ?? [];
  const questionsOf = (some: readonly Field[]) =>
    some.map((field) => questionFor(saying, field, asked, reader));
  const always = fields.filter(({ after }) => !after);
  const chunks = Array.from({ length: Math.ceil(always.length / mostOnStep) }, (_, n) =>
    always.slice(n * mostOnStep, (n + 1) * mostOnStep),
  );
  const first = chunks.map((chunk, n) => ({
    questions: questionsOf(chunk),
    ...(n < chunks.length - 1 ? { leads: goesOn(saying, chunk) } : {}),
  }));
  const later = fields.filter(({ after }) => after);
  const last = first.at(-1);
  if (!last || later.length === 0) return first;
  const leads = later.flatMap(({ after }) =>
    after ? [[inputId(saying, after.field), after.answer] as const] : [],
  );
  const answered = Object.fromEntries(fields.map(({ id }) => [id, filled[inputId(saying, id)]]));
  const follows = later.filter((field) => isAsked(field, answered));
  return [...first.slice(0, -1), { ...last, leads: leadsOf(leads) }, { questions: questionsOf(follows) }];
}

/** Whatever is answered, there is more to ask. */
function goesOn(saying: Saying, chunk: readonly Field[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    chunk.flatMap((field) => (field.kind === 'choice' ? [[inputId(saying, field.id), field.values]] : [])),
  );
}

function leadsOf(leads: readonly (readonly [string, string])[]): Record<string, string[]> {
  const byField = Map.groupBy(leads, ([field]) => field);
  return Object.fromEntries([...byField].map(([field, all]) => [field, all.map(([, answer]) => answer)]));
}

interface Reader {
  language: Language;
  today: LocalDate;
}

function questionFor(
  saying: Saying,
  field: Field,
  { members = [], team = '' }: Asked,
  { language, today }: Reader,
): Question | PersonQuestion {
  const words = saying.texts[language];
  const error = text(language, field.kind === 'date' ? 'say.dateError' : 'answer.badInput');
  const common = {
    id: inputId(saying, field.id),
    label: field.label ?? words.labels?.[field.id] ?? text(language, 'say.when'),
    ...(field.required ? { required: error } : {}),
  };
  switch (field.kind) {
    case 'choice':
      return { ...common, kind: 'choice', choices: choicesOf(field, words) };
    case 'ticks':
      return {
        ...common,
        kind: 'choice',
        several: true,
        style: 'expanded',
        choices: choicesOf(field, words),
      };
    case 'person':
      return { ...common, kind: 'person', people: members.filter(({ left }) => !left), team };
    case 'number':
      return { ...common, kind: 'number', min: 0, max: field.most ?? mostCount };
    case 'date':
      return { ...common, kind: 'date', ...daysOf(field, today) };
  }
}

function choicesOf(field: Field, { choices }: SayingTexts): { value: string; title: string }[] {
  if (!('values' in field)) return [];
  return field.values.map((value) => ({
    value,
    title: field.titles?.[value] ?? choices?.[`${field.id}.${value}`] ?? value,
  }));
}

function daysOf(
  { when, required }: Field & { kind: 'date' },
  today: LocalDate,
): { min?: LocalDate; max?: LocalDate; value?: LocalDate } {
  if (when === 'any') return {};
  if (when === 'past') return { max: today, ...(required ? { value: today } : {}) };
  return { min: addDays(today, 1), max: addDays(today, when.ahead) };
}
