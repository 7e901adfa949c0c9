import type { LocalDate } from '../calendar/local.ts';
import type { Saying } from '../cards/saying.ts';
import type { CaseEventType } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';

/** Headings of what can be said about a case, in their order. */
export const sayGroups = [
  'contact',
  'plan',
  'placement',
  'pay',
  'progress',
  'attendance',
  'help',
  'people',
  'course',
] as const;
export type SayGroup = (typeof sayGroups)[number];

/** Where a case is in its life (engine-rules.md 3.1, 3.2). */
export type Life = 'unopened' | 'open' | 'paused' | 'ended';

/** What it depends on whether something can be said. */
export interface SayAbout {
  state: CaseState;
  programme: Programme;
  today: LocalDate;
}

/** Something that can be said about a case from its own card, as a feature hands it in (engine-rules.md 9). */
export type CaseSay = Offered &
  (
    | { saying: Saying; opens?: undefined }
    /** The verb of a form that the feature has already; it gets the case. */
    | { saying: Pick<Saying, 'id' | 'texts'>; opens: string }
  );

interface Offered {
  group: SayGroup;
  /** Types of event that it may write. */
  tells: readonly CaseEventType[];
  /** Of cases that are open, paused or not, unless it says otherwise. */
  of?: readonly Life[];
  /** Whether its event can change a card or a figure of the case as it stands; always, where it does not say. */
  fits?(about: SayAbout): boolean;
  /** Whether it is what will probably be said next. */
  isLikely?(about: SayAbout): boolean;
  /** `primary`: by the primary worker or the leader alone (domain/6-privacy.md 6.4). */
  by?: 'primary';
}

export function lifeOf({ opened, ended, paused }: CaseState): Life {
  if (ended) return 'ended';
  if (opened === undefined) return 'unopened';
  return paused ? 'paused' : 'open';
}

const whileOpen: readonly Life[] = ['open', 'paused'];

/** What can be said about a case now; the likely ones first. */
export function saysOf(says: readonly CaseSay[], about: SayAbout, isPrimary: boolean): CaseSay[] {
  const life = lifeOf(about.state);
  return says
    .filter(({ of = whileOpen, by, fits }) => {
      if (!of.includes(life) || (by === 'primary' && !isPrimary)) return false;
      return fits?.(about) ?? true;
    })
    .sort((one, other) => Number(isLikely(other, about)) - Number(isLikely(one, about)));
}

export function isLikely({ isLikely: likely }: CaseSay, about: SayAbout): boolean {
  return likely?.(about) ?? false;
}
