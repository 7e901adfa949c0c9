import { textsOf } from './text.ts';

const months = (['da', 'en'] as const).flatMap((language) => textsOf(language).words.months.split(' '));
/** `13. maj`, `13 May`: a day and its month, with the space between them. */
const date = new RegExp(`(\\d{1,2}\\.?) (?=(?:${months.join('|')})(?!\\p{L}))`, 'gu');
const noBreak = '\u00A0';

/** A line must not end between a day and its month: what a card shows, with a space between the two that never breaks. */
export function withWholeDates<T>(card: T): T {
  return within(card, '') as T;
}

function within(json: unknown, type: string): unknown {
  if (typeof json === 'string') return json.replace(date, `$1${noBreak}`);
  if (Array.isArray(json)) return json.map((item) => within(item, ''));
  if (typeof json !== 'object' || json === null) return json;
  const own = 'type' in json ? String(json.type) : type;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, isCarried(key, own) ? value : within(value, '')]),
  );
}

/** What comes back to us when a button is pressed, to the letter: its data, and what stands in a field. */
function isCarried(key: string, type: string): boolean {
  return key === 'data' || (key === 'value' && type.startsWith('Input.'));
}
