import { periods } from './periods.ts';

/** `30 dage`, `6 måneder`: for what a citizen or a municipality reads in Danish; the unit stands in the name. */
export function periodText(name: keyof typeof periods): string {
  const count: number = periods[name];
  if (name.endsWith('Days')) return `${count} dage`;
  return count === 1 ? '1 måned' : `${count} måneder`;
}
