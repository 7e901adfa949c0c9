import type { Programme } from '../engine/programme.ts';

/** The programmes as the tables of measures.md name them, in the order in which they are printed. */
export const letters = ['T', 'F', 'H', 'C', 'J'] as const;
export type Letter = (typeof letters)[number];

const byId: Readonly<Record<string, Letter>> = {
  'social-stoette-cti': 'T',
  'flere-skal-med': 'F',
  'helhedsorienteret-indsats': 'H',
  'cba-jobraadgiver': 'C',
  jobstyrke: 'J',
};

function builtIn(id: string): Letter | undefined {
  return Object.hasOwn(byId, id) ? byId[id] : undefined;
}

/** Of a team's own programme too: it is a copy of one of the five, and keeps the role that carries it. */
const byPrimaryRole: Readonly<Partial<Record<Programme['primaryRole'], Letter>>> = {
  ctiWorker: 'T',
  jobBroker: 'F',
  contactPerson: 'H',
  jobAdviser: 'C',
  companyConsultant: 'J',
};

/** Which of the five models a programme is counted as; undefined: only what all have. */
export function letterOf({ id, primaryRole }: Pick<Programme, 'id' | 'primaryRole'>): Letter | undefined {
  return builtIn(id) ?? byPrimaryRole[primaryRole];
}

/** In the order of the tables; copies after the model that they are made from, by name. */
export function byLetter<P extends Pick<Programme, 'id' | 'primaryRole'>>(one: P, other: P): number {
  return placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function placeOf(programme: Pick<Programme, 'id' | 'primaryRole'>): number {
  const letter = letterOf(programme);
  const place = letter === undefined ? letters.length : letters.indexOf(letter);
  return 2 * place + (builtIn(programme.id) ? 0 : 1);
}
