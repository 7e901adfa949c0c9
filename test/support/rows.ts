import type { PlannedCardId } from '../../src/engine/cards.ts';
import { openCase } from '../../src/engine/state.ts';
import type { Change } from '../../src/store/change.ts';
import type { MessageBase, MessageContent, MessageRow } from '../../src/store/messageRow.ts';
import type { CardRow, CaseRecord, Member, Team } from '../../src/store/rows.ts';
import type { StatementRow } from '../../src/store/statementRow.ts';
import type { StoryRow } from '../../src/store/storyRow.ts';

/** Builders with dull defaults; what a test is about is given last. */
export function aTeam(over: Partial<Team> = {}): Team {
  return {
    id: 'team-1',
    teamsId: '19:team-1@thread.tacv2',
    tenantId: 'tenant-1',
    serviceUrl: 'http://127.0.0.1/connector',
    bot: { id: '28:bot' },
    knownChannels: [],
    channels: {},
    language: 'da',
    closingDays: ['06-05', '12-24', '12-31'],
    deliveryMode: 'personal',
    caseloadLimit: 35,
    setUp: true,
    ...over,
  };
}

export function aMember(id: string, over: Partial<Member> = {}): Member {
  return { id, name: id, teamsUserId: `29:${id}`, roles: [], ...over };
}

export function aRecord(caseRef: string, over: Partial<CaseRecord> = {}): CaseRecord {
  return {
    caseRef,
    state: openCase({ caseRef, programme: 'flere-skal-med', assignees: [['jobBroker', 'entra-mette']] }),
    sequence: 0,
    recentSources: [],
    silenced: {},
    due: [],
    open: [],
    ...over,
  };
}

export function aCard(key: string, over: Partial<CardRow> = {}): CardRow {
  const [caseRef, card, kind, cycle] = key.split('|');
  return {
    key,
    caseRef: caseRef ?? null,
    card: card as CardRow['card'],
    kind: kind as CardRow['kind'],
    cycle: cycle ?? '',
    at: '2026-04-13T08:00',
    to: ['entra-mette'],
    where: 'personal',
    state: 'open',
    messages: [],
    ...over,
  };
}

export function aMessage(id: string, over: Partial<MessageBase> & Partial<MessageContent> = {}): MessageRow {
  const row = {
    id,
    audience: 'personal',
    to: 'entra-mette',
    cards: [],
    view: 'card',
    state: 'queued',
    at: '2026-04-13T08:00',
    attempts: 0,
    possibleDuplicates: 0,
    ...over,
  };
  return row as MessageRow;
}

export function aStory(id: string, over: Partial<StoryRow> = {}): StoryRow {
  return {
    ...{ id, author: 'entra-mette', kind: 'team', state: 'draft', findings: [], programmes: [] },
    ...{ subject: 'other', fits: false, checklist: [], channels: [], when: 'now', reviewers: [] },
    ...{ approvals: [], round: 0, forms: 1, claps: [], messages: [], sources: [], deleteAfter: '2027-01-01' },
    ...over,
  };
}

export function aStatement(month: string, over: Partial<StatementRow> = {}): StatementRow {
  const figure = { measure: 'M01', group: null, shown: '40 %', bound: '50 %', before: '60 %' };
  return {
    ...{ month, version: 1, at: '2026-04-01T07:00', known: '2026-03-31', changed: [], lines: [] },
    deviations: [{ programme: 'flere-skal-med', deviation: 'band', ...figure }],
    ...over,
  };
}

export function aChange(over: Partial<Change> = {}): Change {
  return {
    events: [],
    dueAdded: [],
    dueRemoved: [],
    cards: [],
    messages: [],
    stale: [],
    audit: [],
    ...over,
  };
}

/**
 * The cards that tests of delivery follow, so that what they count is theirs: those that ask about gates and next steps
 * would come between, of every case and all the time.
 */
export const followedCards: PlannedCardId[] = [
  ...(['C01', 'C02', 'C05', 'C07', 'C08', 'C10', 'C12', 'C13'] as const),
  ...(['C14', 'C15', 'C16', 'C17', 'C18', 'C24', 'C27'] as const),
];
