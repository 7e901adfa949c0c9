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
