import { addDays } from './days.ts';
import type { LocalDate } from './local.ts';

/** From New Year's Day on, those that have the same date each year. */
const fixed = ['01-01', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter, Ascension and Whitsun, in days from Easter Sunday. */
const movable = [-3, -2, 0, 1, 39, 49, 50];
/** The fourth Friday after Easter was one for the last time in 2023. */
const prayerDay = { days: 26, lastYear: 2023 };

const years = new Map<string, ReadonlySet<LocalDate>>();

function holidaysOf(year: string): ReadonlySet<LocalDate> {
  const known = years.get(year);
  if (known) return known;
  const easter = easterSunday(Number(year));
  const moved = Number(year) > prayerDay.lastYear ? movable : [...movable, prayerDay.days];
  const found = new Set([
    ...fixed.map((day) => `${year}-${day}`),
    ...moved.map((days) => addDays(easter, days)),
  ]);
  years.set(year, found);
  return found;
}

/** The Sunday after the first full moon of spring, as the Gregorian calendar reckons the moon (Butcher's rule). */
function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const sinceMarch = moon + sunday - 7 * late + 114;
  const [month, day] = [Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Danish public holidays; Store bededag only up to 2023 (engine-rules.md 1). Days on which offices are closed by custom
 * (5 June, 24 December) are none (5-time-rules.md 5.1).
 */
export function isPublicHoliday(date: LocalDate): boolean {
  return holidaysOf(date.slice(0, 4)).has(date);
}
