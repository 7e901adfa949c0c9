import {
  type Identify,
  identified,
  identifiedCard,
  identifiedCase,
  identifiedDue,
  identifiedEvent,
  identifiedMessage,
} from './identities.ts';
import type { Member, Stored } from './rows.ts';
import type { CaseStore, MessageStore } from './store.ts';

/** The members of a team, for their names; what another process wrote may be missing for ten seconds. */
export type MembersOf = (teamId: string) => Promise<readonly Member[]>;

/** Cases, their cards and what falls due, with people by their ids whatever a row calls them. */
export function identifiedCases(cases: CaseStore, membersOf: MembersOf): CaseStore {
  const { row, rows, stored } = readersOf(membersOf);
  return {
    ...cases,
    get: async (teamId, caseRef) => stored(teamId, await cases.get(teamId, caseRef), identifiedCase),
    getTogether: async (teamId, caseRef) =>
      stored(teamId, await cases.getTogether(teamId, caseRef), identifiedCase),
    list: async function* (teamId, options) {
      for await (const record of cases.list(teamId, options)) yield await row(teamId, record, identifiedCase);
    },
    events: async (teamId, caseRef) => rows(teamId, await cases.events(teamId, caseRef), identifiedEvent),
    card: async (teamId, key) => stored(teamId, await cases.card(teamId, key), identifiedCard),
    cards: async (teamId, caseRef) => {
      const cards = await cases.cards(teamId, caseRef);
      return Promise.all(
        cards.map(async (card) => ({ ...card, row: await row(teamId, card.row, identifiedCard) })),
      );
    },
    dueRows: async (teamId, caseRef) => rows(teamId, await cases.dueRows(teamId, caseRef), identifiedDue),
    due: async (teamId, now) => {
      const due = await cases.due(teamId, now);
      return { ...due, rows: await rows(teamId, due.rows, identifiedDue) };
    },
  };
}

type Messages = Omit<MessageStore, 'justWritten'>;

/** Messages in the same way. */
export function identifiedMessages(messages: Messages, membersOf: MembersOf): Messages {
  const { rows, stored } = readersOf(membersOf);
  return {
    ...messages,
    get: async (teamId, id) => stored(teamId, await messages.get(teamId, id), identifiedMessage),
    ofDay: async (teamId, day) => rows(teamId, await messages.ofDay(teamId, day), identifiedMessage),
    failed: async (teamId) => rows(teamId, await messages.failed(teamId), identifiedMessage),
    scan: async function* (teamId, ids) {
      for await (const { rowKey, stored: found } of messages.scan(teamId, ids)) {
        const message = await stored(teamId, found, identifiedMessage);
        yield message ? { rowKey, stored: message } : { rowKey };
      }
    },
  };
}

function readersOf(membersOf: MembersOf) {
  const row = <Row>(teamId: string, read: Row, identify: Identify<Row>): Row | Promise<Row> =>
    identified(read, identify, () => membersOf(teamId));
  return {
    row,
    rows: async <Row>(teamId: string, read: readonly Row[], identify: Identify<Row>): Promise<Row[]> =>
      Promise.all(read.map((one) => row(teamId, one, identify))),
    stored: async <Row>(
      teamId: string,
      read: Stored<Row> | undefined,
      identify: Identify<Row>,
    ): Promise<Stored<Row> | undefined> => {
      if (!read) return undefined;
      const known = row(teamId, read.row, identify);
      return known === read.row ? read : { ...read, row: await known };
    },
  };
}
