/*
 * Register: the one way in which anything about a case changes.
 * Its rule: decided under the case's lock about the case as it stands then; one transaction; the same source twice is once.
 * The way through: `load` → `decide` (a feature's handle, pure) → `perform`: what it means for case, cards and plan →
 * `transaction.ts` → `commitChange`, which also tells the workers what it left for them.
 * What features add to every registration is handed in (`featureParts.ts`).
 */

import { settledVerbs } from '../cards/verbs.ts';
import type { CardState } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import type { Counts } from './caseloads.ts';
import { commitChange } from './commitChange.ts';
import type { DecideInput, Registered, Registration } from './contract.ts';
import type { CommitDeps } from './deps.ts';
import type { Outcome } from './handle.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { type Further, perform } from './perform.ts';

/** What has expired may still be told, with its date. */
const answerable: readonly CardState[] = ['open', 'snoozed', 'expired'];

/** Two people on one case collide once or twice; more means that something is wrong. */
const maxTries = 8;
/** An import in another process has its turns one after the other and counts nothing anew: who comes beside it is mostly too late. */
const mostTurns = 100;

/**
 * The one way in which anything about a case changes: from a card, a command or an import. What is decided is decided
 * about the case as it stands when it is written, so of two answers at once one is `done` and the other `handled`.
 * Throws on faults of storage; nothing is half done then, and the same source may come again.
 */
export async function register(deps: CommitDeps, registration: Registration): Promise<Registered> {
  const tryOnce = (tries: number) => registerOnce(deps, registration, tries === 0);
  return withOvertaken(deps, registration, await untilWritten('the case', tryOnce, maxTries));
}

/**
 * The same about what the caller saw, however old that is: undefined, with nothing written, when it is not true any more.
 * What is not `done` was decided about what may be old, and says nothing.
 */
export async function registerSeen(
  deps: CommitDeps,
  registration: Registration & Required<Pick<Registration, 'seen'>>,
): Promise<Registered | undefined> {
  const registered = await registerOnce(deps, registration, true);
  return registered && withOvertaken(deps, registration, registered);
}

async function registerOnce(
  deps: CommitDeps,
  registration: Registration,
  trustSeen: boolean,
): Promise<Registered | undefined> {
  const loaded = await load(deps, registration, trustSeen);
  if (!loaded) return { type: 'missing' };
  const settledBefore = answeredBefore(loaded);
  if (settledBefore) return settledBefore;
  const outcome = unlessThinned(loaded, registration.decide(decideInput(loaded), loaded.log));
  return mayTip(loaded, outcome)
    ? deps.caseloads.inTurn(loaded.team.id, () => writeCounted(deps, loaded, outcome))
    : write(deps, loaded, outcome);
}

async function withOvertaken(
  deps: CommitDeps,
  registration: Registration,
  registered: Registered,
): Promise<Registered> {
  if (registered.type === 'done' && registered.more) {
    await closeOvertaken(deps, { ...registration, source: `${registration.source} more` });
  }
  return registered;
}

/**
 * What something overtook and had no room for: so much of it, and again. The event stands already, and each step says so of
 * itself. Until it is all closed the case has a due row for it, so that whoever is killed between leaves it to a sweep.
 */
export async function closeOvertaken(
  deps: CommitDeps,
  { teamId, caseRef, by, verb, source }: Omit<Registration, 'decide'>,
): Promise<void> {
  const decide = (): Outcome => ({ type: 'events', events: [], overtakes: true });
  await register(deps, { teamId, caseRef, by, verb, source, decide });
}

/** Undefined when something has changed meanwhile, so that nothing was written. */
async function write(
  deps: CommitDeps,
  loaded: Loaded,
  outcome: Outcome,
  turn?: Counts['turn'],
): Promise<Registered | undefined> {
  const performed = await perform(loaded, outcome, further(deps, loaded));
  if (!('change' in performed)) return performed;
  const change = { ...performed.change, ...(turn ? { caseloads: turn } : {}) };
  if (!(await commitChange(deps, loaded.team, { ...performed, change }))) return undefined;
  if (loaded.card) deps.metrics?.acted(loaded.card.row.card, loaded.card.row.kind);
  const written = change.record?.row;
  if (written) deps.caseloads.note(loaded.team, written, turn?.row);
  return performed.result;
}

/** The count of the caseloads and the commit that follows from it are one: two cases at once cannot both be the last that fits. */
async function writeCounted(
  deps: CommitDeps,
  loaded: Loaded,
  outcome: Outcome,
): Promise<Registered | undefined> {
  const { team, world, record } = loaded;
  let before: Counts['turn'] | undefined;
  for (let tries = 0; tries < mostTurns; tries += 1) {
    const { of, turn } = await deps.caseloads.beside(team, record.caseRef);
    // Nobody has had a turn since: it was the case that has changed.
    if (before && before.etag === turn.etag) return undefined;
    const counted = { ...loaded, world: { ...world, caseload: { limit: world.caseload.limit, of } } };
    const written = await write(deps, counted, outcome, turn);
    if (written) return written;
    before = turn;
  }
  return undefined;
}

/** Hours of a course that is deleted are counted and can no longer be corrected: they would count twice. */
function unlessThinned({ record }: Loaded, outcome: Outcome): Outcome {
  const hasHours =
    outcome.type === 'events' && outcome.events.some(({ type }) => type === 'paidHoursRegistered');
  return record.thinned && hasHours ? { type: 'refuse', message: 'answer.closed' } : outcome;
}

function answeredBefore({ registration, record, card }: Loaded): Registered | undefined {
  if (record.recentSources.includes(registration.source)) {
    return { type: 'repeated', record, card: card?.row };
  }
  const waits = card === undefined || answerable.includes(card.row.state);
  const comesAfter = settledVerbs.some((verb) => verb === registration.verb);
  return waits || comesAfter ? undefined : { type: 'handled', record, card: card.row };
}

/** The team is counted only for events that may tip a worker's caseload, where the programme asks for it (C28). */
function mayTip({ world }: Loaded, outcome: Outcome): boolean {
  return (
    outcome.type === 'events' &&
    world.programme.cards.C28 !== undefined &&
    outcome.events.some(({ type }) => type === 'caseOpened' || type === 'assigneeChanged')
  );
}

function decideInput({ team, record, card, world, now, today }: Loaded): DecideInput {
  return { team, record, card: card?.row, world, now, today };
}

function further({ store }: CommitDeps, { registration: { teamId, caseRef, by } }: Loaded): Further {
  return {
    history: async () => {
      const [events, cards] = await Promise.all([
        store.cases.events(teamId, caseRef),
        store.cases.cards(teamId, caseRef),
      ]);
      return { events, cards };
    },
    taker: (worker = by) => store.members.get(teamId, worker),
  };
}
