import { personalId } from '../../src/register/newMessage.ts';
import { messageKey, outboxPrefix } from '../../src/store/keys.ts';
import type { Way, Weak } from '../support/broken.ts';

export const refs = ['B-1', 'B-2', 'B-3', 'B-4'] as const;
export const jonas = 'entra-jonas';
/** When a card of each case falls due. */
export const morning = '2026-04-07T08:00';

export interface Kind extends Weak {
  name: string;
  table: 'teams' | 'cases';
  /** The row that is broken: the first of the team with such a key. */
  key(teamId: string): string;
  when?: 'in the night' | 'after the sweep';
  /** Cases whose card comes although the row cannot be read. */
  still: readonly string[];
  /** A way that does not make this kind unreadable, as its key says all or it has no word. */
  not?: readonly Way[];
  /** Nobody reads such a row of a morning, so nobody meets that it is broken. */
  unread?: true;
  /** Where it does not stand in the team's own partition, or in that of all teams. */
  partition?: string;
}

const all = [...refs];
const others = refs.slice(1);
/** What one row of each kind costs, as long as it cannot be read. */
export const kinds: readonly Kind[] = [
  {
    name: 'a case',
    table: 'cases',
    key: () => 'case:B-1',
    id: 'caseRef',
    field: 'state',
    word: ['due', '0', 'why'],
    still: others,
  },
  {
    name: 'a programme in a case',
    table: 'cases',
    key: () => 'case:B-1',
    field: 'sequence',
    word: ['state', 'assignees', '0', '0'],
    still: others,
  },
  {
    name: 'a due row',
    table: 'cases',
    key: () => 'due:',
    id: 'cardKey',
    field: 'cardKey',
    word: ['why'],
    still: all,
  },
  {
    name: 'an open card',
    table: 'cases',
    key: () => 'card:B-1|',
    id: 'key',
    field: 'to',
    word: ['state'],
    still: all,
  },
  {
    name: 'an event',
    table: 'cases',
    key: () => 'event:B-1|',
    field: 'event',
    word: ['event', 'type'],
    still: all,
    unread: true,
  },
  {
    name: 'a member',
    table: 'cases',
    key: () => `member:${jonas}`,
    id: 'id',
    field: 'upn',
    word: ['roles', '0'],
    still: all,
  },
  {
    name: 'a message on its way',
    table: 'cases',
    key: () => messageKey(personalId(morning, jonas)),
    id: 'id',
    field: 'cards',
    word: ['view'],
    when: 'after the sweep',
    still: ['B-1', 'B-2'],
  },
  {
    name: 'a request',
    table: 'cases',
    key: () => outboxPrefix(messageKey(personalId(morning, jonas))),
    id: 'request',
    field: 'messageId',
    when: 'after the sweep',
    not: ['an unknown word'],
    still: all,
  },
  {
    name: 'a story',
    table: 'cases',
    key: () => 'story:',
    id: 'id',
    field: 'claps',
    word: ['kind'],
    still: all,
    unread: true,
  },
  {
    name: 'an audit entry',
    table: 'cases',
    key: () => 'audit:',
    field: 'who',
    not: ['an unknown word'],
    still: all,
    unread: true,
  },
  {
    name: 'the figures of a year',
    table: 'cases',
    key: () => 'kept:',
    id: 'year',
    field: 'months',
    not: ['an unknown word'],
    still: all,
    unread: true,
  },
  {
    name: 'a statement',
    table: 'cases',
    key: () => 'statement:',
    id: 'month',
    field: 'lines',
    word: ['deviations', '0', 'deviation'],
    still: all,
    unread: true,
  },
  {
    name: 'the place of a failed message',
    table: 'cases',
    key: () => 'failed:',
    field: 'messageId',
    not: ['an unknown word'],
    still: all,
    unread: true,
  },
  {
    name: 'whose turn it is to count caseloads',
    table: 'cases',
    key: () => 'caseloads',
    field: 'turn',
    not: ['an unknown word', 'another id'],
    still: all,
    unread: true,
  },
  {
    name: 'the link of a member to the team',
    table: 'teams',
    partition: 'member',
    key: (teamId) => `${jonas}|${teamId}`,
    field: '0',
    not: ['an unknown word', 'another id'],
    still: all,
    unread: true,
  },
  {
    name: 'the link of an overseer to the team',
    table: 'teams',
    partition: 'overseer',
    key: (teamId) => `entra-chief|${teamId}`,
    field: '0',
    not: ['an unknown word', 'another id'],
    still: all,
    unread: true,
  },
  {
    name: 'a process',
    table: 'teams',
    partition: 'instances',
    key: () => 'instance:',
    field: 'id',
    not: ['an unknown word'],
    still: all,
    unread: true,
  },
  {
    name: 'a programme of the team',
    table: 'cases',
    key: () => 'setting:programme:flere-skal-med:',
    field: 'cards',
    word: ['paidHours', 'unit'],
    not: ['an unknown word'],
    still: [],
  },
  {
    name: 'a team',
    table: 'teams',
    key: (teamId) => teamId,
    id: 'id',
    field: 'closingDays',
    word: ['language'],
    still: [],
  },
];
