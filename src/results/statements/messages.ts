import type { LocalInstant } from '../../calendar/local.ts';
import type { Month } from '../../calendar/months.ts';
import type { TeamView } from '../../outbox/loadMessage.ts';
import { leaderOf } from '../../register/cardReaders.ts';
import { newMessage } from '../../register/newMessage.ts';
import { isOfView, type MessageOf, type MessageRow } from '../../store/messageRow.ts';
import type { AskedDeviation, ShownStatement } from '../../store/postRows.ts';
import type { Stored } from '../../store/rows.ts';
import type { StatementDeviation, StatementRow } from '../../store/statementRow.ts';
import type { Store } from '../../store/store.ts';
import { changedMeasures } from './version.ts';

type NewMessage = { row: MessageRow; etag?: string };

export function statementId({ month, version, programme }: ShownStatement): string {
  return `results|${month}|${version}|${programme}`;
}

/** The month's own post: corrections answer it. */
export function statementPostId(month: Month, programme: string): string {
  return `resultsPost|${month}|${programme}`;
}

export function programmesIn({ lines }: Pick<StatementRow, 'lines'>): string[] {
  return [...new Set(lines.map(({ programme }) => programme))];
}

/** A card a programme for the leader; of a later version only where the programme tells another figure. */
export function statementMessages(
  row: StatementRow,
  last: StatementRow | undefined,
  to: Pick<TeamView, 'team' | 'members'>,
  at: LocalInstant,
): NewMessage[] {
  const leader = leaderOf(to);
  if (!leader) return [];
  const of = (version: StatementRow | undefined, programme: string) =>
    version?.lines.filter((line) => line.programme === programme) ?? [];
  return programmesIn(row)
    .filter((programme) => !last || changedMeasures(of(last, programme), of(row, programme)).length > 0)
    .map((programme) => {
      const statement = { month: row.month, version: row.version, programme };
      return { row: statementMessage(statementId(statement), leader.id, statement, at) };
    });
}

export function statementMessage(id: string, to: string, statement: ShownStatement, at: LocalInstant) {
  return newMessage({ id, audience: 'personal', to, cards: [], at, view: 'statement', statement });
}

const keyOf = ({ programme, measure, group, deviation }: StatementDeviation | AskedDeviation) =>
  [programme, measure, group ?? '', deviation].join('|');

export function deviationId(month: Month, deviation: StatementDeviation | AskedDeviation): string {
  return `deviation|${month}|${keyOf(deviation)}`;
}

/** Cards of the month's deviations, or of all months since `from`; answered ones too. */
export async function deviationsAsked(
  store: Pick<Store, 'messages'>,
  teamId: string,
  month: Month,
  from = month,
): Promise<Stored<MessageOf<'deviation'>>[]> {
  const found: Stored<MessageOf<'deviation'>>[] = [];
  for await (const { stored } of store.messages.scan(teamId, {
    from: `deviation|${from}|`,
    before: `deviation|${month}||`,
  })) {
    const row = stored?.row;
    if (stored && isOfView(row, 'deviation') && !row.deviation.follows) found.push({ ...stored, row });
  }
  return found;
}

/** C32: a card for each deviation that the month did not have; one that a correction took away says so. */
export async function deviationMessages(
  store: Pick<Store, 'messages'>,
  row: StatementRow,
  to: Pick<TeamView, 'team' | 'members'>,
  at: LocalInstant,
): Promise<NewMessage[]> {
  const leader = leaderOf(to);
  const asked = (await deviationsAsked(store, to.team.id, row.month)).filter(
    ({ row: { deviation } }) => deviation.deviation !== 'decided',
  );
  const known = new Map(asked.map((one) => [keyOf(one.row.deviation), one]));
  const now = new Set(row.deviations.map(keyOf));
  const fresh = leader ? row.deviations.filter((one) => !known.has(keyOf(one))) : [];
  const turned = asked.filter(
    ({ row: { deviation } }) => now.has(keyOf(deviation)) === Boolean(deviation.gone),
  );
  return [
    ...fresh.map(({ boundHidden: _, ...one }): NewMessage => {
      const deviation = { ...one, month: row.month, version: row.version };
      const what = { id: deviationId(row.month, deviation), to: leader?.id ?? '', cards: [], at };
      return { row: newMessage({ ...what, audience: 'personal', view: 'deviation', deviation }) };
    }),
    ...turned.map(({ row: message, etag }): NewMessage => {
      const { gone: _, ...deviation } = message.deviation;
      const isGone = !now.has(keyOf(deviation));
      return { row: { ...message, deviation: { ...deviation, ...(isGone && { gone: true }) } }, etag };
    }),
  ];
}
