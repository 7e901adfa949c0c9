import type { TransactionAction } from '@azure/data-tables';
import { type Entity, readEntity } from './entity.ts';
import type { Table } from './table.ts';
import { isConflict, readRow } from './tableRows.ts';

/** Azure's limits of one entity-group transaction; bytes with room left for the multipart frame. */
const maxEntities = 100;
const maxBytes = 3_500_000;
/** As JSON in UTF-8: `\u001f`. */
const mostBytesOfCharacter = 6;

/** A change that storage cannot take as a whole, however often it is tried. */
export class TooLarge extends Error {
  override name = 'TooLarge';

  constructor(rows: number) {
    super(`change of ${rows} rows does not fit one transaction`);
  }
}

/** All actions or none; false when a row under a condition has changed meanwhile. `own`: see `transactForEtags`. */
export async function transact(table: Table, actions: TransactionAction[], own?: Entity): Promise<boolean> {
  return (await transactForEtags(table, actions, own)) !== false;
}

/**
 * The same, with the new ETag of each action's row, in their order.
 * An answer that gets lost is asked for again by the SDK, and the second try meets the rows of the first: `own`, a row
 * that nobody else would create, tells that apart from somebody else's change. The ETags are unknown then.
 * Throws before anything is written when the actions cannot fit into one transaction.
 */
export async function transactForEtags(
  table: Table,
  actions: TransactionAction[],
  own?: Entity,
): Promise<(string | undefined)[] | false> {
  if (actions.length === 0) return [];
  if (!fits(actions)) throw new TooLarge(actions.length);
  try {
    const { subResponses } = await table.client.submitTransaction(actions);
    const etags = subResponses.map(({ etag }) => etag);
    table.written.note(actions, etags);
    return etags;
  } catch (error) {
    table.written.forget(actions.map(([, entity]) => entity));
    if (isConflict(error)) return own !== undefined && (await stands(table, own)) ? [] : false;
    throw error;
  }
}

async function stands(table: Table, own: Entity): Promise<boolean> {
  const there = await readRow<unknown>(table, own.partitionKey, own.rowKey);
  const ours = readEntity(own, own.partitionKey, own.rowKey);
  return there !== undefined && 'row' in ours && JSON.stringify(there.row) === JSON.stringify(ours.row);
}

export function fits(actions: readonly TransactionAction[]): boolean {
  if (actions.length > maxEntities) return false;
  if (actions.every(([, entity]) => isSmall(entity))) return true;
  const bytes = actions.reduce((sum, action) => sum + Buffer.byteLength(JSON.stringify(action[1])) + 500, 0);
  return bytes <= maxBytes;
}

/** So small that a hundred of them fit, whatever their characters come to as JSON in UTF-8. */
function isSmall(entity: object): boolean {
  const length = Object.values(entity).reduce((sum, value) => sum + String(value).length, 0);
  return length * mostBytesOfCharacter + 500 <= maxBytes / maxEntities;
}
