import type { TableClient } from '@azure/data-tables';
import { actionsOf, outboxIds } from './actions.ts';
import { caseStore } from './cases.ts';
import { transact } from './gateway.ts';
import { instanceStore } from './instances.ts';
import { escapeKey } from './keys.ts';
import { memberStore } from './members.ts';
import { messageStore } from './messages.ts';
import { completeTeams, programmeStore } from './programmes.ts';
import type { Store } from './store.ts';
import { storyStore } from './stories.ts';
import { teamStore } from './teams.ts';

/** The store over two Azure tables: `teams` finds a team, `cases` holds one partition a team. */
export function tableStore(tables: { teams: TableClient; cases: TableClient }): Store {
  const teams = teamStore(tables.teams, completeTeams(tables.cases));
  return {
    teams,
    programmes: programmeStore(tables.cases, teams),
    instances: instanceStore(tables.teams),
    members: memberStore(tables.cases, tables.teams),
    cases: caseStore(tables.cases),
    messages: messageStore(tables.cases),
    stories: storyStore(tables.cases),
    commit: async (teamId, change) => {
      const outbox = outboxIds(change).map((messageId) => ({ messageId, request: crypto.randomUUID() }));
      const done = await transact(tables.cases, actionsOf(escapeKey(teamId), change, outbox));
      return done && { outbox };
    },
  };
}
