import type { TableClient } from '@azure/data-tables';
import { newId } from '../privacy/letters.ts';
import { actionsOf, outboxIds, ownRow } from './actions.ts';
import { asideStore } from './asides.ts';
import { auditStore } from './audit.ts';
import { caseStore } from './cases.ts';
import { readEntity } from './entity.ts';
import { forgettingStore } from './forgetting.ts';
import { identifiedCases, identifiedMessages } from './identified.ts';
import { instanceStore } from './instances.ts';
import { createJustWritten, nothingJustWritten } from './justWritten.ts';
import { keptStore } from './kept.ts';
import { escapeKey, messageKey } from './keys.ts';
import { createLastWritten, nothingKnown } from './lastWritten.ts';
import { memberStore } from './members.ts';
import { messageStore } from './messages.ts';
import { completeTeams, programmeStore } from './programmes.ts';
import { recallFrom } from './recall.ts';
import { rewriteStore } from './rewrite.ts';
import { statementStore } from './statements.ts';
import type { Store } from './store.ts';
import { storyStore } from './stories.ts';
import type { Table } from './table.ts';
import { teamStore } from './teams.ts';
import { transactForEtags } from './transactions.ts';

/**
 * The store over two Azure tables: `teams` finds a team, `cases` holds one partition a team. `clock`: a test's own. `recalls`:
 * it knows for a while what it wrote, for who sends and presses.
 */
export function tableStore(
  clients: { teams: TableClient; cases: TableClient },
  clock: () => number = Date.now,
  read = readEntity,
  recalls = true,
): Store {
  const asides = asideStore(clients);
  const table = (name: Table['name']): Table => ({
    name,
    client: clients[name],
    read,
    setAside: asides.note,
    written: recalls ? createLastWritten(clock) : nothingKnown,
  });
  const tables = { teams: table('teams'), cases: table('cases') };
  const justWritten = recalls ? createJustWritten() : nothingJustWritten;
  const teams = teamStore(tables.teams, completeTeams(tables.cases), clock);
  const members = memberStore(tables.cases, tables.teams, clock);
  return {
    teams,
    programmes: programmeStore(tables.cases, teams),
    instances: instanceStore(tables.teams),
    audit: auditStore(tables.cases),
    forgetting: forgettingStore(tables),
    asides,
    rewrites: rewriteStore(tables.cases, members.list),
    members,
    cases: identifiedCases(caseStore(tables.cases), members.recent),
    messages: {
      ...identifiedMessages(messageStore(tables.cases), members.recent),
      justWritten: async (teamId, id) => justWritten.take(teamId, id),
    },
    stories: storyStore(tables.cases),
    kept: keptStore(tables.cases),
    statements: statementStore(tables.cases),
    recall: recallFrom(tables.cases, members.recent),
    commit: async (teamId, change) => {
      const outbox = outboxIds(change).map((messageId) => ({ messageId, request: newId() }));
      const partition = escapeKey(teamId);
      const actions = actionsOf(partition, change, outbox);
      const etags = await transactForEtags(tables.cases, actions, ownRow(partition, change, outbox));
      if (!etags) return false;
      const byKey = new Map(actions.map(([, { rowKey }], index) => [rowKey, etags[index]]));
      justWritten.note(teamId, change, (messageId) => byKey.get(messageKey(messageId)));
      return { outbox };
    },
  };
}
