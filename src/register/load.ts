import { dateOf, toLocal } from '../calendar/localTime.ts';
import { openCase } from '../engine/state.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Stored, Team } from '../store/rows.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { utcOf } from '../store/utc.ts';
import type { Registration } from './contract.ts';
import type { CommitDeps } from './deps.ts';
import { isLeaving } from './leaving.ts';
import type { Loaded } from './loaded.ts';
import { personalId } from './newMessage.ts';

/** Reads what a registration is about; undefined when there is no such team, case or card. Two round trips at most. */
export async function load(
  deps: CommitDeps,
  registration: Registration,
  trustSeen: boolean,
): Promise<Loaded | undefined> {
  const { teamId, cardKey } = registration;
  const { store } = deps;
  const { team, stored, card, message } =
    (trustSeen && seen(registration)) || (await read(deps, registration));
  const record = stored?.row ?? newRecord(registration);
  if (!team || !record || (cardKey !== undefined && !card)) return undefined;
  if (isLeaving(record, utcOf(deps.clock()))) return undefined;
  const keys = record.open.filter((key) => key !== cardKey);
  const [others, log, gathered] = await Promise.all([
    // One that cannot be read stays open, and is no reason to refuse what somebody says of the case.
    Promise.all(keys.map((key) => unlessUnreadable(store.cases.card(teamId, key)))),
    registration.needsLog ? store.cases.events(teamId, record.caseRef) : [],
    gatheredBy(registration, deps),
  ]);
  const now = toLocal(deps.clock());
  return {
    ...{ registration, team, record, card, message, log, gathered },
    ...{ now, etag: stored?.etag, today: dateOf(now) },
    others: others.filter((other) => other !== undefined),
    world: deps.world(team, record.state.programme),
    utc: utcOf(deps.clock()),
    added: deps.added,
  };
}

async function gatheredBy({ teamId, by, gathers }: Registration, { store }: CommitDeps) {
  if (gathers === undefined) return undefined;
  const id = `${personalId(gathers, by)}|milestones`;
  return { id, known: await store.messages.get(teamId, id) };
}

interface Read {
  team?: Team;
  stored?: Stored<CaseRecord>;
  card?: Stored<CardRow>;
  message?: Stored<MessageRow>;
}

function seen({ seen: known }: Registration): Read | undefined {
  return known && { ...known, stored: known.record };
}

async function read({ store }: CommitDeps, { teamId, caseRef, cardKey }: Registration): Promise<Read> {
  const [team, stored, card] = await Promise.all([
    store.teams.get(teamId),
    store.cases.get(teamId, caseRef),
    cardKey === undefined ? undefined : store.cases.card(teamId, cardKey),
  ]);
  return { team, stored, card };
}

function newRecord({ caseRef, create }: Registration): CaseRecord | undefined {
  if (!create) return undefined;
  const opening = { caseRef, ...create };
  const state = openCase(opening);
  return { caseRef, opening, state, sequence: 0, recentSources: [], silenced: {}, due: [], open: [] };
}
