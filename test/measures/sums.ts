import { type Equation, equation } from './attacker.ts';

/**
 * How the numbers of one version add up: terms of `cell n` or `cell d`, of which the sum is 0. M10 and M11 are left out:
 * they count days, not citizens, and measures.md 4 lets the missed ones be told beside the expected ones.
 */
export const sums: readonly string[] = [
  'M22:stockStart n + M22:in n - M22:out n - M22:stockEnd n',
  'M15:job n + M15:education n + M15:earlyPension n + M15:other n - M22:out n',
  ...['job', 'education', 'earlyPension', 'other'].map((group) => `M15:${group} d - M22:out n`),
  'M24 n - M22:out n',
  'M24 d - M22:stockStart n',
  'M20:employed n + M20:education n + M20:notInJob n + M20:unknown n - M20:employed d',
  'M20:ordinary n + M20:socialEnterprise n - M20:employed n',
  ...['ordinary', 'socialEnterprise', 'education', 'notInJob', 'unknown'].map(
    (one) => `M20:${one} d - M20:employed d`,
  ),
  'M7:clarification n + M7:training n + M7:recruitment n + M7:noPurpose n - M7:started n',
  ...['M2', 'M2:overdue', 'M7', 'M25', 'M26'].map((one) => `${one} d + M22:paused n - M22:stockEnd n`),
  'M29:participants n - M22:in n',
  'M29:placement d - M29:participants n',
  'M29:job d - M29:participants n',
  'M29:job:ordinary d - M29:job n',
  'M29:jobOfPlacement d - M29:placement n',
  'M8:within14 d - M8 n',
];

/** One of them, of the numbers that `nameOf` gives. */
export function sumOf(text: string, nameOf: (cell: string, part: 'n' | 'd') => string): Equation {
  const terms = text.replaceAll('- ', '+ -').split(' + ');
  return equation(
    ...terms.map((term): [string, number] => {
      const [cell = '', part] = term.replace('-', '').split(' ');
      return [nameOf(cell, part === 'd' ? 'd' : 'n'), term.startsWith('-') ? -1 : 1];
    }),
  );
}

/** Of 1 to 4. */
export function isFew(number: number | undefined): boolean {
  return number !== undefined && number > 0 && number < 5;
}
