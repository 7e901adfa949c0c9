import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import { versionsIn } from '../engine/versions.ts';
import type { World } from '../engine/world.ts';
import { builtInProgrammes } from './builtIn.ts';

/**
 * The versions of a programme as a team has them: the built-in one, which is valid from ever, and the team's own,
 * each from its `validFrom`. Undefined when neither has that id.
 */
export function teamProgramme(
  own: readonly Programme[],
  id: string,
  day: LocalDate,
): Pick<World, 'programme' | 'versions'> | undefined {
  return versionsIn([...builtInProgrammes, ...own], id, day);
}

/** Every programme that a team can put a case on, each as it is valid on a day. */
export function teamProgrammes(own: readonly Programme[], day: LocalDate): Programme[] {
  return teamProgrammeIds(own).flatMap((id) => teamProgramme(own, id, day)?.programme ?? []);
}

/** Ids of every programme that a team can put a case on, built-in ones first. */
export function teamProgrammeIds(own: readonly Programme[]): string[] {
  return [...new Set([...builtInProgrammes, ...own].map(({ id }) => id))];
}

/** A definition as the team's next version of it; numbers are never used twice, so a stored version never changes. */
export function asNextVersion(
  programme: Programme,
  own: readonly Programme[],
  validFrom: LocalDate,
): Programme {
  const numbers = [...builtInProgrammes, ...own]
    .filter(({ id }) => id === programme.id)
    .map(({ version }) => version);
  return { ...programme, version: Math.max(0, ...numbers) + 1, validFrom };
}

/** A definition as a file that a leader can change and bring back: every number is there. */
export function exportProgramme(programme: Programme): string {
  return `${JSON.stringify(programme, undefined, 2)}\n`;
}
