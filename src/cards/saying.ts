import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { isUsualYear } from '../calendar/usualYears.ts';
import type { CaseEvent } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import type { Language } from '../language/text.ts';
import type { ActionInput, Handle, Outcome } from '../register/handle.ts';
import type { Member } from '../store/rows.ts';
import { answered, refuse } from './answers.ts';
import { eventHead } from './fields.ts';
import { isPrimary } from './primary.ts';

/** `past`: when it happened, today at the latest; `ahead`: when it is to happen, within so many days. */
type When = 'past' | 'any' | { ahead: number };

/** What a form asks: choices, ticks, small numbers and days; never prose. */
export type Field = {
  id: string;
  required?: true;
  /** A programme's own name, instead of the form's words. */
  label?: string;
  /** Asked only after that answer of another field, as a step of its own. */
  after?: { field: string; answer: string };
} & (
  | { kind: 'choice' | 'ticks'; values: readonly string[]; titles?: Readonly<Record<string, string>> }
  | { kind: 'number'; most?: number }
  | { kind: 'person' }
  | { kind: 'date'; when: When }
);

/** Of what is counted. */
export const mostCount = 999;

export interface SayingTexts {
  open: string;
  labels?: Readonly<Record<string, string>>;
  choices?: Readonly<Record<string, string>>;
}

/** What the fields of a form may depend on. */
export interface Asked {
  state?: CaseState;
  programme?: Programme;
  members?: readonly Member[];
  team?: string;
  today?: LocalDate;
  /** In which the programme's own names are said. */
  language?: Language;
  /** Whether it is asked of who answers for the whole case; unknown, it is. */
  isPrimary?: boolean;
}

/** What was filled in, by field; ticks as a list, an empty field is left out. */
export type Said = Readonly<Record<string, string | undefined>>;

/** One thing that can be said about a case, on whichever card it stands: a short form, or one press. */
export interface Saying {
  id: string;
  texts: Record<Language, SayingTexts>;
  fields?(asked: Asked): readonly Field[];
  /** The card stays open, and shows that this happened: a code of its notes. */
  stays?: string;
  /** Said by who answers for the whole case alone (domain/6-privacy.md 6.4). */
  by?: 'primary';
  /** Where it says anything at all; everywhere, where it does not say. */
  fits?(asked: Asked): boolean;
  /** Another outcome than events: what is nobody else's business, or somebody else's. */
  otherwise?(said: Said, input: ActionInput): Outcome;
  /** The events that are told; a refusal's key when they make no sense together. */
  events(said: Said, input: ActionInput): CaseEvent[] | { refuse: Outcome };
}

export function verbOf({ id }: Pick<Saying, 'id'>): string {
  return `say.${id}`;
}

/** Ids must differ among the forms of one card. */
export function inputId({ id }: Pick<Saying, 'id'>, field: string): string {
  return `${id}_${field}`;
}

/** The same thing under another name, as what answers a question says little beside others. */
export function named(saying: Saying, open: Record<Language, string>): Saying {
  const { da, en } = saying.texts;
  return { ...saying, texts: { da: { ...da, open: open.da }, en: { ...en, open: open.en } } };
}

/** Everything that a past or coming event begins with: when it was told, and when it happened. */
export function headOf(input: ActionInput, { on }: Said): Pick<CaseEvent, 'at' | 'caseRef' | 'date'> {
  return { ...eventHead(input), ...(on === undefined || on === input.today ? {} : { date: on }) };
}

/** The handles of what a card lets people say, by verb. */
export function sayingHandles(sayings: readonly Saying[]): Record<string, Handle> {
  return Object.fromEntries(sayings.map((saying) => [verbOf(saying), (input) => say(saying, input)]));
}

function say(saying: Saying, input: ActionInput): Outcome {
  const { world, record, today, data, members } = input;
  const asked = {
    state: record.state,
    programme: world.programme,
    members,
    today,
    isPrimary: answers(input),
  };
  if (!mayBeSaid(saying, asked)) return refuse('say.primaryOnly');
  const fields = saying.fields?.(asked) ?? [];
  const said: Record<string, string> = {};
  for (const field of fields) {
    if (!isAsked(field, said)) continue;
    const value = String(data[inputId(saying, field.id)] ?? '').trim();
    if (value === '' && !field.required) continue;
    if (!isPossible(field, value, { today, members }))
      return refuse(field.kind === 'date' ? 'say.dateError' : 'answer.badInput');
    said[field.id] = value;
  }
  if (saying.otherwise) return saying.otherwise(said, input);
  const events = saying.events(said, input);
  if ('refuse' in events) return events.refuse;
  const all = [...events, answered(input, { said: saying.id, ...said })];
  return { type: 'events', events: all, ...(saying.stays ? { stays: true, note: saying.stays } : {}) };
}

function answers({ record, world, team, by: who, members, today }: ActionInput): boolean {
  return isPrimary(record.state, world.programme, { team, who, members, today });
}

/** What follows from an answer is asked only after it. */
export function isAsked({ after }: Field, said: Said): boolean {
  return !after || said[after.field] === after.answer;
}

/** Whether it is this reader's to say. */
export function mayBeSaid({ by }: Saying, asked: Asked): boolean {
  return by !== 'primary' || asked.isPrimary !== false;
}

function isPossible(
  field: Field,
  value: string,
  { today, members }: Pick<ActionInput, 'today' | 'members'>,
): boolean {
  switch (field.kind) {
    case 'choice':
      return field.values.includes(value);
    case 'ticks':
      return value !== '' && value.split(',').every((one) => field.values.includes(one));
    case 'person':
      return members.some(({ id, left }) => id === value && !left);
    case 'number':
      return /^\d{1,3}$/.test(value) && Number(value) <= (field.most ?? mostCount);
    case 'date':
      return isDate(value) && isWithin(field.when, value, today);
  }
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isUsualYear(Number(value.slice(0, 4)));
}

function isWithin(when: When, value: LocalDate, today: LocalDate): boolean {
  if (when === 'any') return true;
  if (when === 'past') return value <= today;
  return value > today && value <= addDays(today, when.ahead);
}

/** Whether there is anything to choose among: a stage without open criteria has nothing to tick. */
export function canBeSaid(saying: Saying, asked: Asked): boolean {
  if (saying.fits?.(asked) === false) return false;
  const fields = saying.fields?.(asked) ?? [];
  return fields.every((field) => !('values' in field) || field.values.length > 0);
}
