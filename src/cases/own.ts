import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { CardKind } from '../engine/cards.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { CaseRecord } from '../store/rows.ts';

/** How a case stands for whoever has it, the most urgent first. */
export const standings = ['now', 'late', 'today', 'coming', 'quiet', 'paused'] as const;
export type Standing = (typeof standings)[number];

export interface Standings {
  standing: Standing;
  /** What waits for an answer; escalations are the leader's. */
  tasks: { card: string; kind: string }[];
}

const calls: readonly string[] = ['C09', 'C10', 'C11'];

/** From the keys of what is open, and the day by which somebody must talk to the citizen. */
export function standingOf(record: CaseRecord, due: LocalDate | undefined, today: LocalDate): Standings {
  const tasks = record.open.flatMap((key) => {
    const [, card = '', kind = ''] = key.split('|');
    return kind === 'share' || isEscalation(kind as CardKind) ? [] : [{ card, kind }];
  });
  return { standing: ofTasks(record, tasks, due, today), tasks };
}

function ofTasks(
  { state }: CaseRecord,
  tasks: readonly { card: string; kind: string }[],
  due: LocalDate | undefined,
  today: LocalDate,
): Standing {
  if (tasks.some(({ card }) => calls.includes(card))) return 'now';
  if (state.paused) return 'paused';
  if (isLate(tasks) || (due !== undefined && due < today)) return 'late';
  if (tasks.some(({ kind }) => kind !== 'headsUp' && kind !== 'prepare') || due === today) return 'today';
  return tasks.length > 0 || due !== undefined ? 'coming' : 'quiet';
}

function isLate(tasks: readonly { kind: string }[]): boolean {
  return tasks.some(({ kind }) => kind === 'overdue' || kind === 'gapOverdue');
}

/** Nobody has been in contact on so many days, today included, as in the leader's measure of the week (M25). */
const unseenDays = 21;

/** What a leader counts for each worker. */
export const teamLists = ['open', 'late', 'noPlan', 'unseen'] as const;
export type TeamList = (typeof teamLists)[number];

export function isOnList(list: TeamList, record: CaseRecord, standing: Standing, today: LocalDate): boolean {
  const { state } = record;
  switch (list) {
    case 'open':
      return true;
    case 'late':
      return standing === 'late' || standing === 'now';
    case 'noPlan':
      return !state.paused && state.planRegistered === undefined;
    case 'unseen':
      return !state.paused && lastSeen(record) < addDays(today, 1 - unseenDays);
  }
}

function lastSeen({ state }: CaseRecord): LocalDate {
  const { lastContact = '', lastCti = '', lastTalk = '', opened = '' } = state;
  return [lastContact, lastCti, lastTalk, opened].sort().at(-1) ?? '';
}
