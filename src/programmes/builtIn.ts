/*
 * Programmes: five Danish intervention models as data, and a team's own versions of them.
 * Its rule: a programme is data and no code; what it may say is checked before anything plans by it.
 * The way through: JSON → `validate.ts`, every fault at once → versions by their day (`versions.ts`) → the engine's world.
 * What a change would send instead is told by `compare.ts`; how an older copy keeps working, by `succession.ts`.
 * Sources of the figures stand beside them (S000–S004).
 */

import type { Programme } from '../engine/programme.ts';
import { cbaJobraadgiver } from './cbaJobraadgiver.ts';
import { flereSkalMed } from './flereSkalMed.ts';
import { helhedsorienteretIndsats } from './helhedsorienteretIndsats.ts';
import { jobstyrke } from './jobstyrke.ts';
import { socialStoetteCti } from './socialStoetteCti.ts';

/** The five programmes of the sources: read-only; a team copies one and changes the copy. */
export const builtInProgrammes: readonly Programme[] = [
  socialStoetteCti,
  flereSkalMed,
  helhedsorienteretIndsats,
  cbaJobraadgiver,
  jobstyrke,
];

/** The built-in programme of that id, if there is one. */
export function builtInProgramme(id: string): Programme | undefined {
  return builtInProgrammes.find((programme) => programme.id === id);
}
