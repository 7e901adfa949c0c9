const first = 1990;
const last = 2100;

/** The first and the last day that a form lets somebody choose. */
export const firstUsualDay = `${first}-01-01`;
export const lastUsualDay = `${last}-12-31`;

/**
 * Years that a date which somebody types or imports can lie in: a browser takes `26` as the year 26, and a rule that
 * counts months from there has two thousand years to go through.
 */
export function isUsualYear(year: number): boolean {
  return year >= first && year <= last;
}
