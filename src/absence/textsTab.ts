import type { AttendanceMark } from '../engine/events.ts';
import type { Language } from '../language/text.ts';

/** A day of a week in a word or two. */
export const weekTexts: Record<Language, Record<AttendanceMark, string>> = {
  da: {
    met: 'mødt',
    later: 'kommer senere',
    agreedOff: 'fri',
    reducedHours: 'færre timer',
    missed: 'ikke mødt',
  },
  en: {
    met: 'there',
    later: 'comes later',
    agreedOff: 'off',
    reducedHours: 'fewer hours',
    missed: 'not there',
  },
};
