import { pino } from 'pino';
import { dateOf, toEpochMs } from '../../calendar/localTime.ts';
import type { Config } from '../../config.ts';
import { deliveryParts, ruleParts } from '../../features.ts';
import type { ReadingContext } from '../../imports/context.ts';
import type { ImportDeps } from '../../imports/deps.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { teamProgramme, teamProgrammes } from '../../programmes/versions.ts';
import type { CommitDeps } from '../../register/deps.ts';
import { register } from '../../register/register.ts';
import { createWorlds } from '../../rounds/worlds.ts';
import { openStorage } from '../../storage.ts';
import { plain } from '../../store/identities.ts';
import type { Member, Team } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { discreet } from '../../watching/faultFields.ts';
import { ImportFault } from './importFault.ts';

export interface ImportTarget {
  teamId: string;
  deps: ImportDeps;
  close(): Promise<void>;
}

/** Opens the storage of the configuration for one team. Throws a `ImportFault` when it cannot tell which. */
export async function openTarget(
  config: Config,
  wanted: string | undefined,
  now: string,
): Promise<ImportTarget> {
  const storage = await openStorage(config.storage).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportFault(`Lageret kan ikke åbnes: ${why}`, { cause });
  });
  const { store, hints } = storage.connected;
  try {
    const team = chooseTeam(await store.teams.all(), wanted);
    const programmes = team.programmes ?? [];
    const commit: CommitDeps = {
      store,
      hints,
      clock: () => toEpochMs(now),
      log: discreet(pino({ level: config.logLevel }, pino.destination(2))),
      added: deliveryParts.added,
      ...createWorlds({
        ...ruleParts,
        programmeOf: (id, { programmes: own }) => teamProgramme(own ?? [], id, dateOf(now)),
        store,
        clock: () => toEpochMs(now),
      }),
    };
    const deps: ImportDeps = {
      lexicon: danish,
      programmes: teamProgrammes(programmes, dateOf(now)),
      ...(await peopleOf(store, team.id)),
      read: (teamId, caseRef) => readCase(store, teamId, caseRef),
      register: (registration) => register(commit, registration),
    };
    return { teamId: team.id, deps, close: () => storage.close() };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** The team that was asked for, or the only one. Throws an `ImportFault` that lists them all. */
export function chooseTeam(teams: readonly Team[], wanted: string | undefined): Team {
  if (teams.length === 0)
    throw new ImportFault('Der er intet team endnu: installér Fodfæste i et team i Teams først.');
  const [only] = wanted === undefined ? teams : teams.filter(({ id }) => id === wanted);
  if (only && (wanted !== undefined || teams.length === 1)) return only;
  const ids = teams.map(({ id }) => `  ${id}`).join('\n');
  throw new ImportFault(`Vælg teamet med --team:\n${ids}`);
}

/**
 * Ids of whoever is in the team now, and of who has left it, by sign-in name: that of today, and those that they had.
 * Where two have had the same name, it is theirs who has it today.
 */
export async function peopleOf(
  { members }: Pick<Store, 'members'>,
  teamId: string,
): Promise<Required<Pick<ReadingContext, 'people' | 'left'>>> {
  const all = await members.list(teamId);
  return {
    people: idsByName(all.filter(({ left }) => !left)),
    left: idsByName(all.filter(({ left }) => left)),
  };
}

function idsByName(members: readonly Member[]): Map<string, string> {
  const had = members.flatMap(({ id, names = [] }) => names.map((name) => [plain(name), id] as const));
  const today = members.flatMap(({ id, signInName }) =>
    signInName ? [[plain(signInName), id] as const] : [],
  );
  return new Map([...had, ...today]);
}

export async function readCase({ cases }: Pick<Store, 'cases'>, teamId: string, caseRef: string) {
  const stored = await cases.get(teamId, caseRef);
  return stored && { record: stored.row, log: await cases.events(teamId, caseRef) };
}
