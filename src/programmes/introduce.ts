import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import type { Language } from '../language/text.ts';
import { type ProgrammeChange, programmeChanges } from './changes.ts';
import { successionFaults } from './succession.ts';
import type { Fault } from './validate.ts';
import { asNextVersion, teamProgramme } from './versions.ts';

/** What a team gets when it takes a definition into use. */
export interface Introduction {
  version: Programme;
  /** Against the version that would be valid on that day; left out for a programme that the team did not have. */
  changes?: ProgrammeChange[];
}

/** A definition as a team's next version from a day on; or what keeps it from following the one before. */
export function introduce(
  programme: Programme,
  own: readonly Programme[],
  validFrom: LocalDate,
  language: Language = 'da',
): Introduction | { faults: Fault[] } {
  const former = teamProgramme(own, programme.id, validFrom)?.programme;
  const faults = former ? successionFaults(former, programme, language) : [];
  if (faults.length > 0) return { faults };
  const version = asNextVersion(programme, own, validFrom);
  return former ? { version, changes: programmeChanges(former, version) } : { version };
}
