import type { LocalDate } from '../../calendar/local.ts';
import type { Programme } from '../../engine/programme.ts';

/**
 * How a new case comes to stand in a stage since a date: opened in the first stage, with the criteria on the way met
 * on that date (engine-rules.md 3.3). A stage that no criteria lead to is opened directly.
 */
export function leadTo(
  programme: Programme,
  stage: string | undefined,
  since: LocalDate | undefined,
  start: LocalDate,
): { openIn?: string; criteria: string[]; since: LocalDate } {
  const on = since ?? start;
  const index = programme.stages.findIndex((one) => one.id === stage);
  if (index <= 0) return { criteria: [], since: on };
  const path = programme.stages.slice(0, index);
  const chosen = programme.stages[index]?.entry === 'chosen';
  const walkable = !chosen && path.every((one) => one.exit.length > 0);
  if (!walkable || on === start) return { openIn: stage, criteria: [], since: on };
  return { criteria: path.flatMap((one) => one.exit.map((criterion) => criterion.id)), since: on };
}
