import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from './programme.ts';
import type { World } from './world.ts';

type Versioned = Pick<World, 'programme' | 'versions'>;

/**
 * The versions of one programme, oldest first, as a world takes them: `versions` only where there are several.
 * `programme` is the one of `day`; undefined when there is none of that id. Of one day, the higher number wins.
 */
export function versionsIn(
  programmes: readonly Programme[],
  id: string,
  day: LocalDate,
): Pick<World, 'programme' | 'versions'> | undefined {
  const versions = programmes
    .filter((programme) => programme.id === id)
    .sort((a, b) => compare(a.validFrom ?? '', b.validFrom ?? '') || a.version - b.version);
  const programme = versionOn(versions, day);
  if (!programme) return undefined;
  return versions.length > 1 ? { programme, versions } : { programme };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The version that is valid on a day; the first one also before its own day. Versions come oldest first. */
export function versionOn(versions: readonly Programme[], day: LocalDate): Programme | undefined {
  return versions.findLast(({ validFrom }) => validFrom !== undefined && validFrom <= day) ?? versions[0];
}

/** The versions that have begun by a day, the first one always. */
export function versionsUntil(versions: readonly Programme[], day: LocalDate): readonly Programme[] {
  return versions.filter(({ validFrom = day }, n) => n === 0 || validFrom <= day);
}

/** The programme by which something that began on `day` is judged, as long as it runs (2-programmes.md 2.4). */
export function programmeOn({ programme, versions }: Versioned, day: LocalDate): Programme {
  return (versions && versionOn(versions, day)) ?? programme;
}

/** The world as it was, or will be, on a day. */
export function worldOn(world: World, day: LocalDate): World {
  const programme = programmeOn(world, day);
  return programme === world.programme ? world : { ...world, programme };
}

/** Days after `day` on which another version begins: a card may be switched on then. */
export function laterVersions({ versions = [] }: Versioned, day: LocalDate): LocalDate[] {
  return versions.flatMap(({ validFrom }) => (validFrom !== undefined && validFrom > day ? [validFrom] : []));
}
