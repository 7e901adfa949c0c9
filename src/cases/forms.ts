import { z } from 'zod';
import { tick } from '../cards/fields.ts';
import { payTalkData } from '../cards/payTalk.ts';

/** Forms of choices of the cards about a course; nothing in them is prose (4-cards.md C12, C17, C20, C21). */
export const courseCards = ['C12', 'C17', 'C20', 'C21'] as const;
export type CourseCard = (typeof courseCards)[number];

/** Codes of an interruption; anything about health is one code without details (6-privacy.md 6.1). */
export const interruptionReasons = [
  'match',
  'hours',
  'attendance',
  'company',
  'citizenWish',
  'health',
] as const;

type Field =
  | { id: string; kind: 'choice'; values: readonly [string, ...string[]]; required?: true }
  | { id: string; kind: 'toggle' }
  | { id: string; kind: 'number' }
  | { id: string; kind: 'date' };

export const formFields: Record<CourseCard, readonly Field[]> = {
  C12: [
    { id: 'hours', kind: 'choice', values: ['up', 'same', 'down'], required: true },
    { id: 'pay', kind: 'choice', values: ['yes', 'notYet', 'companyNo'] },
    { id: 'payFrom', kind: 'date' },
    { id: 'payReason', kind: 'choice', values: ['citizen', 'company', 'taskNotMastered'] },
    { id: 'next', kind: 'choice', values: ['goOn', 'prolong', 'end', 'job'], required: true },
    { id: 'weeks', kind: 'number' },
    { id: 'result', kind: 'choice', values: ['newPlacement', 'noJob', 'other'] },
  ],
  C17: [
    { id: 'cause', kind: 'choice', values: interruptionReasons, required: true },
    { id: 'next', kind: 'choice', values: ['newMatch', 'clarification'], required: true },
  ],
  C20: [
    { id: 'on', kind: 'date' },
    { id: 'form', kind: 'choice', values: ['phone', 'visit'], required: true },
    { id: 'employee', kind: 'toggle' },
    { id: 'employer', kind: 'toggle' },
    { id: 'inJob', kind: 'choice', values: ['yes', 'no'], required: true },
    { id: 'help', kind: 'choice', values: ['none', 'hours', 'tasks', 'colleagues', 'other'] },
  ],
  C21: [
    { id: 'on', kind: 'date' },
    {
      id: 'status',
      kind: 'choice',
      values: ['ordinary', 'socialEnterprise', 'education', 'notInJob', 'unknown'],
      required: true,
    },
  ],
};

/** As text, or as the number that a client makes of it. */
export const count = z
  .union([z.string().trim(), z.number()])
  .default('')
  .transform(String)
  .pipe(z.string().regex(/^\d{0,3}$/))
  .transform((text) => (text === '' ? undefined : Number(text)));

/** What comes back from a form: codes, ticks and small numbers; what was left out is left out. */
export function formData(card: CourseCard) {
  const shape = Object.fromEntries(formFields[card].map((field) => [field.id, schemaOf(field)]));
  return z.object({ ...shape, journalised: tick });
}

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'choice':
      return field.required ? z.enum(field.values) : z.enum([...field.values, '']).default('');
    case 'toggle':
      return tick;
    case 'number':
      return count;
    case 'date':
      return payTalkData.payFrom;
  }
}
