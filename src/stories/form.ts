import { z } from 'zod';
import { day, tick } from '../cards/fields.ts';
import {
  type ConsentScope,
  consentScopes,
  type StoryKind,
  type StorySubject,
  type StoryText,
  storySubjects,
} from '../store/storyRow.ts';

/** Long enough for a story, short enough for a phone; a month's post holds several. */
export const longestField = 600;

/** What 6-privacy.md 6.3 asks for beside what the bot counts itself (the wait and the five). */
export const checklist = [
  'noIdentity',
  'ageBand',
  'noSex',
  'noSmallPlace',
  'industry',
  'noDates',
  'noBackground',
  'noRareCombination',
  'noQuote',
  'changesNoted',
  'colleague',
] as const;

/** The form as its author filled it in. */
export interface StoryForm {
  kind: StoryKind;
  text: StoryText;
  programme?: string;
  subject: StorySubject;
  happened?: string;
  consent: boolean;
  consentDate?: string;
  consentFiled: boolean;
  consentBy?: string;
  consentBy_find?: string;
  consentBy_page?: string;
  consentScope?: ConsentScope;
  consentUntil?: string;
  checklist: string[];
  channels: string[];
  when: 'now' | 'month';
  second?: string;
  /** Whom the author looks for as the second, and which page of those found is shown. */
  second_find?: string;
  second_page?: string;
  confirm: boolean;
  /** The findings that the author saw when they ticked. */
  seen: string;
}

const written = z.string().catch('').transform(plainLines);
const several = z
  .string()
  .catch('')
  .transform((value) => value.split(',').filter((one) => one !== ''));
const optionalDay = day.optional().catch(undefined);
const optionalText = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .optional()
  .catch(undefined);
const optionalPage = z.coerce.string().optional().catch(undefined);

const inputs = z.object({
  kind: z.enum(['team', 'wide']).catch('team'),
  start: written,
  difference: written,
  result: written,
  programme: optionalText,
  subject: z.enum(storySubjects).catch('other'),
  happened: optionalDay,
  consent: z
    .enum(['anonymous', 'consent'])
    .catch('anonymous')
    .transform((value) => value === 'consent'),
  consentDate: optionalDay,
  consentFiled: tick.catch(false),
  consentBy: optionalText,
  consentBy_find: optionalText,
  consentBy_page: optionalPage,
  consentScope: z.enum(consentScopes).optional().catch(undefined),
  consentUntil: optionalDay,
  checklist: several,
  channels: several,
  when: z.enum(['now', 'month']).catch('now'),
  second: optionalText,
  second_find: optionalText,
  second_page: optionalPage,
  confirm: tick.catch(false),
  seen: z.string().catch(''),
});

export function readForm(data: Readonly<Record<string, unknown>>): StoryForm {
  const { start, difference, result, ...others } = inputs.parse(data);
  return { ...others, text: { start, difference, result } };
}

/** One form for a text, so that what is approved and what is posted are the same bytes: NFC, no empty lines. */
function plainLines(text: string): string {
  return text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestField);
}
