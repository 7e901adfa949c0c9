import { type DueRow, readDueRow } from './dueRow.ts';
import type { MessageRow } from './messageRow.ts';
import type { CardRow, CaseRecord, Leave, LoggedEvent, Member } from './rows.ts';

/** The id behind a name that a row holds; a name that nobody in the roster has stays as it is. */
export type IdOf = (name: string) => string;

/** An Entra object id has no `@`; a sign-in name always has one. */
export function isSignInName(name: string): boolean {
  return name.includes('@');
}

/**
 * Who is behind the names in rows of earlier releases and of imports. Two members never have the same: whoever comes to
 * a colleague's old sign-in name gets nothing of theirs (teams/readStaff.ts).
 */
export function idsOf(members: readonly Pick<Member, 'id' | 'names'>[]): IdOf {
  const ids = new Map(
    members.flatMap(({ id, names = [] }) => names.map((name) => [plain(name), id] as const)),
  );
  return (name) => (isSignInName(name) ? (ids.get(plain(name)) ?? name) : name);
}

/** Entra takes no notice of capitals, and `å` is written in two ways. */
export function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** One kind of row with the ids behind the names that it holds. */
export type Identify<Row> = (row: Row, idOf: IdOf) => Row;

/**
 * A row as the rest of the house knows it: people are ids. Members are read only for a row that names somebody by a
 * sign-in name, which no row of this release does of whom the team knows.
 */
export function identified<Row>(
  row: Row,
  identify: Identify<Row>,
  members: () => Promise<readonly Member[]>,
): Row | Promise<Row> {
  return holdsName(row, identify) ? members().then((known) => identify(row, idsOf(known))) : row;
}

/** Whether anybody in it goes by a sign-in name. */
export function holdsName<Row>(row: Row, identify: Identify<Row>): boolean {
  let found = false;
  identify(row, (name) => {
    found ||= isSignInName(name);
    return name;
  });
  return found;
}

export function identifiedCase(record: CaseRecord, idOf: IdOf): CaseRecord {
  const { opening, state, due } = record;
  const { workerChange } = state;
  const assignees = state.assignees.map(([role, who]): (typeof state.assignees)[number] => [role, idOf(who)]);
  return {
    ...record,
    ...(opening && {
      opening: { ...opening, assignees: opening.assignees.map(([role, who]) => [role, idOf(who)] as const) },
    }),
    state: {
      ...state,
      assignees,
      ...(workerChange && {
        workerChange: { ...workerChange, from: idOf(workerChange.from), to: idOf(workerChange.to) },
      }),
    },
    due: due.map((row) => identifiedDue(row, idOf)),
  };
}

export function identifiedEvent(logged: LoggedEvent, idOf: IdOf): LoggedEvent {
  const { event } = logged;
  return event.type === 'assigneeChanged' ? { ...logged, event: { ...event, to: idOf(event.to) } } : logged;
}

export function identifiedCard(card: CardRow, idOf: IdOf): CardRow {
  const { to, passed } = card;
  return { ...card, to: each(to, idOf), ...(passed && { passed: each(passed, idOf) }) };
}

export function identifiedMessage(message: MessageRow, idOf: IdOf): MessageRow {
  const row = message.audience === 'personal' ? { ...message, to: idOf(message.to) } : message;
  if (row.view !== 'leave') return row;
  const { leave } = row.list;
  return {
    ...row,
    list: { ...row.list, leave: { ...leave, by: idOf(leave.by), standIn: idOf(leave.standIn) } },
  };
}

/** Its key stays as it is: it says which row, and not whom. */
export function identifiedDue(stored: DueRow, idOf: IdOf): DueRow {
  const row = readDueRow(stored);
  return row.why === 'back' ? { ...row, leave: { ...row.leave, standIn: idOf(row.leave.standIn) } } : row;
}

export function identifiedMember(member: Member, idOf: IdOf): Member {
  const { leaves, standIn } = member;
  return {
    ...member,
    ...(leaves && { leaves: leaves.map((leave) => identifiedLeave(leave, idOf)) }),
    ...(standIn !== undefined && { standIn: idOf(standIn) }),
  };
}

function identifiedLeave(leave: Leave, idOf: IdOf): Leave {
  return leave.standIn === undefined ? leave : { ...leave, standIn: idOf(leave.standIn) };
}

/** One person under two names is one. */
function each(names: readonly string[], idOf: IdOf): string[] {
  return [...new Set(names.map(idOf))];
}
