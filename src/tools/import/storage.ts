import { pino } from 'pino';
import { dateOf, toEpochMs } from '../../calendar/localTime.ts';
import type { Config } from '../../config.ts';
import { deliveryParts, ruleParts } from '../../features.ts';
import { casesIn } from '../../imports/casesIn.ts';
import type { ImportDeps } from '../../imports/deps.ts';
import { peopleOf } from '../../imports/people.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { teamProgramme, teamProgrammes } from '../../programmes/versions.ts';
import type { CommitDeps } from '../../register/deps.ts';
import { register } from '../../register/register.ts';
import { createPending } from '../../rounds/pending.ts';
import { createWorlds } from '../../rounds/worlds.ts';
import { openStorage } from '../../storage.ts';
import type { Team } from '../../store/rows.ts';
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
  const storage = await openStorage({ ...config.storage, recalls: false }).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportFault(`Lageret kan ikke åbnes: ${why}`, { cause });
  });
  const { store, hints } = storage.connected;
  try {
    const team = chooseTeam(await store.teams.all(), wanted);
    const programmes = team.programmes ?? [];
    const log = discreet(pino({ level: config.logLevel }, pino.destination(2)));
    const pending = createPending(log);
    const commit: CommitDeps = {
      ...{ store, hints, log, afterwards: pending.add },
      clock: () => toEpochMs(now),
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
      ...casesIn(store, (registration) => register(commit, registration)),
    };
    const close = async () => {
      await pending.done();
      await storage.close();
    };
    return { teamId: team.id, deps, close };
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
