import { caseRefOf } from './cardKey.ts';
import { ownValue } from './entity.ts';
import type { MembersOf } from './identified.ts';
import {
  type Identify,
  identified,
  identifiedCard,
  identifiedCase,
  identifiedMessage,
} from './identities.ts';
import { cardRowKey, caseKey, escapeKey, messageKey } from './keys.ts';
import { lookUp } from './lookUp.ts';
import type { Recalled } from './remembered.ts';
import type { Stored } from './rows.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';

/** Reads out of what this process wrote last, as it would out of storage. */
export function recallFrom({ written }: Pick<Table, 'written'>, membersOf: MembersOf): Store['recall'] {
  const rowOf = async <Row>(
    teamId: string,
    rowKey: string,
    identify: Identify<Row>,
  ): Promise<Stored<Row> | undefined> => {
    const known = written.get(escapeKey(teamId), rowKey);
    if (!known) return undefined;
    const row = await identified(ownValue<Row>(known.entity), identify, () => membersOf(teamId));
    return { row, etag: known.etag };
  };
  const recall = async (teamId: string, pressed: { message: string; card: string }) => {
    const message = await rowOf(teamId, messageKey(pressed.message), identifiedMessage);
    const card = message && (await rowOf(teamId, cardRowKey(pressed.card), identifiedCard));
    const record = card && (await rowOf(teamId, caseKey(caseRefOf(pressed.card)), identifiedCase));
    return record && ({ message, card, record } satisfies Recalled);
  };
  return (teamId, pressed) => lookUp(() => recall(teamId, pressed));
}
