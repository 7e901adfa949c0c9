import { earliest } from '../register/dueRows.ts';
import { wholeTeam } from '../store/store.ts';
import { utcOf } from '../store/utc.ts';
import type { AsideWatch } from './asides.ts';
import type { CaseWatch } from './caseWatch.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Presence } from './presence.ts';
import type { SilenceWatch } from './silence.ts';

/** A bot that has not swept for so long says that it is not ready. */
const lateMs = 2 * 60_000;

/** How delivery is, for whoever watches. */
export interface DeliveryHealth {
  storeReachable(): Promise<boolean>;
  backlog(): Promise<{
    oldestDue?: string;
    oldestQueued?: string;
    removedTeams: number;
    teamsToCarryOver: number;
  }>;
  lastSweep(): { at?: string; late: boolean };
  /** Teams whose morning has not gone out. */
  silentTeams(): number;
  /** Rows that cannot be read and were set aside. */
  unreadableRows(): number;
  /** Open cases that had no card ahead when they were looked at last, within a week. */
  cardless(): number;
  /** Open cases that waited for a next step when they were looked at last, within a day. */
  waitingForNextStep(): number;
  /** How far the clocks of the processes are apart. */
  clockSkewMs(): number;
}

interface Watched {
  silence: SilenceWatch;
  asides: AsideWatch;
  cardless: CaseWatch;
  waiting: CaseWatch;
  presence: Pick<Presence, 'skewMs'>;
  /** When every team was last swept without a fault, in milliseconds since 1970. */
  swept(): number | undefined;
}

export function healthOf(
  deps: DeliveryDeps,
  { silence, asides, cardless, waiting, presence, swept }: Watched,
): DeliveryHealth {
  return {
    storeReachable: async () => {
      await deps.store.teams.get('health');
      return true;
    },
    backlog: () => backlogOf(deps),
    silentTeams: silence.teams,
    unreadableRows: asides.rows,
    cardless: cardless.cases,
    waitingForNextStep: waiting.cases,
    clockSkewMs: presence.skewMs,
    lastSweep: () => {
      const at = swept();
      return {
        at: at === undefined ? undefined : utcOf(at),
        late: at === undefined || deps.clock() - at > lateMs,
      };
    },
  };
}

async function backlogOf({ store, hints, clock }: DeliveryDeps) {
  const [due, oldestQueued, teams] = await Promise.all([
    store.teams.due(utcOf(clock())),
    hints.oldest(),
    store.teams.all(),
  ]);
  return {
    oldestDue: earliest(due.flatMap(({ row }) => (row.nextDue ? [{ at: row.nextDue }] : []))),
    oldestQueued,
    removedTeams: teams.filter(({ removed }) => removed).length,
    teamsToCarryOver: teams.filter(({ identified }) => identified !== wholeTeam).length,
  };
}
