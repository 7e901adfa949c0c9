const names: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^ma[jy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^dec/,
];
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Closing days as people write them, `5/6, 24.12 og 31. december`, as `MM-DD` in order, each once. Undefined when
 * a part of it is no day of the year. Nothing at all is a list without days: the team is never closed on its own.
 */
export function parseClosingDays(text: string): string[] | undefined {
  const parts = text
    .split(/,|;|\n|\bog\b|\band\b/i)
    .map((part) => part.trim())
    .filter(Boolean);
  const days = parts.map(parseDayOfYear);
  if (days.some((day) => day === undefined)) return undefined;
  return [...new Set(days as string[])].sort();
}

function parseDayOfYear(text: string): string | undefined {
  const [, day, month] = /^(\d{1,2})[./ -]+(\d{1,2})\.?$/.exec(text) ?? [];
  if (day && month) return dayOfYear(Number(day), Number(month));
  const [, dayBefore, name = ''] = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?$/u.exec(text) ?? [];
  return dayOfYear(Number(dayBefore), names.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1);
}

function dayOfYear(day: number, month: number): string | undefined {
  const longest = monthDays[month - 1];
  if (!longest || !(day >= 1) || day > longest) return undefined;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
