import { z } from 'zod';
import { isDayOfYear, isLocalDate, isLocalInstant, isMonth, isTimeOfDay } from './localTexts.ts';
import { quoted } from './scenario/faultText.ts';

/** The small shapes that events, scenarios and API input share. A message continues the name of its field. */
export const localDate = checkedText(isLocalDate, 'is not a date that exists: write YYYY-MM-DD');
export const localInstant = checkedText(
  isLocalInstant,
  'is not a local time that exists in Denmark: write YYYY-MM-DDTHH:MM',
);
export const month = checkedText(isMonth, 'is not a month that exists: write YYYY-MM');
export const dayOfYear = checkedText(isDayOfYear, 'is not a day that exists: write MM-DD');

/** 20:00 at the latest, so that alarm and outreach fall on the same day (scenarios/README.md). */
export const attendanceStart = checkedText(
  (text) => isTimeOfDay(text) && text <= '20:00',
  'is not a start time: write HH:MM, 20:00 at the latest',
);

export const identifier = checkedText(
  (text) => /^[a-z][a-zA-Z0-9]*$/.test(text),
  'is not an identifier: write it in camelCase',
);

export const nonEmptyText = z.string().min(1);

/** A month's hours; the engine compares whole hundredths, so a third decimal would be lost without a word. */
export const hours = z
  .number()
  .min(0)
  .refine((value) => Number(value.toFixed(2)) === value, 'must have at most two decimals');

/** Hours a week of a placement (scenarios/README.md). */
export const weeklyHours = hours.max(37).refine((value) => value > 0, 'must be more than 0');

export const count = z.int().min(0);

function checkedText(isValid: (text: string) => boolean, complaint: string) {
  return z.string().refine(isValid, { error: (issue) => `${quoted(issue.input)} ${complaint}` });
}
