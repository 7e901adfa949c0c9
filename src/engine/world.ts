import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { CardKind, PlannedCard, PlannedCardId, Role } from './cards.ts';
import type { CaseEvent } from './events.ts';
import type { Programme } from './programme.ts';
import type { CaseState } from './state.ts';

/** All that a decision may depend on beside the case itself. No clock, no storage. */
export interface World {
  programme: Programme;
  /** All versions of the programme, oldest first, where there is more than one: see `versions.ts`. */
  versions?: readonly Programme[];
  calendar: Calendar;
  /** From `src/features.ts`; every kind of every card has one. */
  rules: readonly Rule[];
  /** When what is known of a case must go; never, without it. */
  forgets?: Forgets;
  /** The leader of cases that name none (engine-rules.md 2.6). */
  leader?: string;
  caseload: {
    limit: number;
    /** Open cases of a worker beside the case at hand (C28). */
    of(worker: string): number;
  };
}

/** The days on which what is known of a case goes (domain/6-privacy.md 6.5); undefined while none is certain. */
export interface Forgets {
  /** Contacts, stages and hours, where the case itself waits longer. */
  course(state: CaseState, world: World): LocalDate | undefined;
  /** All of it. */
  all(state: CaseState, world: World): LocalDate | undefined;
}

/** What a rule sees: a state and the day on which it is asked. */
export interface RuleInput {
  state: CaseState;
  day: LocalDate;
  world: World;
}

/** One event, and the case right before and after it. */
export interface EventInput {
  event: CaseEvent;
  before: CaseState;
  after: CaseState;
  world: World;
}

/** The parts of a case's life: a rule plans in one of them, and CTI and a tight rhythm go on in a job. */
export type Life = 'unopened' | 'open' | 'openOrInJob' | 'ended';

/**
 * What a rule knows of the cards of one cycle when it is asked whether one of them is sent: they stand at the moments
 * at which they come, late ones included.
 */
export interface Siblings {
  /** Whether the cycle's card of that kind was sent before the last event. */
  isRemembered(kind: CardKind): boolean;
  /** The cycle's card of that kind, if it comes in the state that nothing has changed since. */
  coming(kind: CardKind): PlannedCard | undefined;
  world: World;
}

/**
 * A pure rule: which occurrences of a card are in the plan (engine-rules.md 2.4, 4, 5). A card has one, or several that
 * share its kinds among them where they do not live alike.
 */
export interface Rule {
  card: PlannedCardId;
  kinds: readonly CardKind[];
  /** In which part of a case's life it plans; `open` unless given. */
  life?: Life;
  /** A pause does not stop it. */
  evenPaused?: true;
  /** A post of its feature tells it to the channel: it has no message of its own there. */
  asPost?: true;
  /** Has its own clock: the late rule (2.5) does not touch it. */
  ownClock?: true;
  /** Every occurrence in the plan of `state` on `day`, with its moment, past ones too; of an endless series, up to the next after `day`. */
  planned(input: RuleInput): PlannedCard[];
  /** When what a card belongs to began: whose version of the programme it follows. The day that `cycle` begins with, unless given. */
  began?(card: PlannedCard, input: RuleInput): LocalDate;
  /** Later days on which the same state has another plan (a placement starts, a series goes on). */
  laterDays?(input: RuleInput): LocalDate[];
  /** Moments at which it may have something to say, though nothing is in the plan yet. */
  watched?(input: RuleInput): PlannedCard[];
  /** What must have happened by one of its moments, `at`, as nobody has registered otherwise; never in a preview, which is told. */
  presumed?(input: RuleInput & { at: LocalInstant }): CaseEvent | undefined;
  /** Whether a card that was sent still asks for something, where that is more than being in the plan. */
  stands?(sent: Pick<PlannedCard, 'kind' | 'cycle'>, state: CaseState): boolean;
  /** The immediate card that an event decides, if it does (2.3). */
  decidedBy?(input: EventInput): { kind: CardKind; due?: LocalDate } | undefined;
  /** Since when it has been so what an immediate card tells of: an import of a case's past is no news. */
  since?(kind: CardKind, state: CaseState): LocalDate | undefined;
  /** Whether something has followed already what an immediate card tells of: an import of both asks nobody. */
  isPast?(card: PlannedCard, state: CaseState): boolean;
  /** What was reached that may be shared, as the month or day on which it was; undefined while it is not. */
  milestone?(state: CaseState, world: World): string | undefined;
  /** Whether a card of the plan is sent, where that depends on others of its cycle: they are remembered for it. */
  isSent?(card: PlannedCard, siblings: Siblings): boolean;
  /** Only the first event that decides it counts. */
  once?: true;
  /** Workers, where a kind goes to others than the roles of the programme. */
  recipients?(card: PlannedCard, state: CaseState): string[] | undefined;
  /** Roles that are told beside those of the programme. */
  alsoTo?(card: PlannedCard, programme: Programme): readonly Role[];
}

/** The moment at which something is asked. */
export type Now = LocalInstant;

/** The rule that a kind of a card follows; kinds that are delivery's own follow the card's first. */
export function ruleOf(
  { card, kind }: Pick<PlannedCard, 'card' | 'kind'>,
  { rules }: Pick<World, 'rules'>,
): Rule | undefined {
  const own = rules.filter((rule) => rule.card === card);
  return own.find(({ kinds }) => kinds.includes(kind)) ?? own[0];
}

/** What the rules have in the plan on a day, at the moments that the calendar gives, before the late rule. */
export interface InPlan {
  rule: Rule;
  card: PlannedCard;
  /** With the version of the programme under which it began. */
  world: World;
}
