import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import type { Clock } from '../../../src/outbox/contract.ts';
import { type Lie, type Lying, lieInMemory } from './lieInMemory.ts';

export interface MemoryTable {
  client: TableClient;
  /** Rows of a partition in the order of their keys, as they lie there, or those whose key begins so; to be broken by a test. */
  rows(partition: string, prefix?: string): Lying[];
  row(partition: string, rowKey: string): Lying | undefined;
  partitions(): string[];
  /** Writes a row by nobody's hand: without a condition, with a new ETag. */
  lay(row: Record<string, unknown> & { partitionKey: string; rowKey: string }): void;
  /** A call that reads; throws what storage says instead of an answer. */
  asked(call: string): void;
}

/** Asked before each call; what it gives back stands for what storage does then. */
export type TableFaults = (call: string, isWrite: boolean) => TableFault | undefined;
/**
 * `refused`: nothing was done. `lost`: it was done and nobody hears of it; `belied`: it was done and a 500 says the
 * opposite; `twice`: it was done, and the SDK tried again and meets its own work.
 */
export type TableFault = 'refused' | 'lost' | 'belied' | 'twice' | 'full';

/**
 * A table as Azure's: keys in order, ETags, conditions, transactions of one partition that are written whole or not at all, and
 * the same errors. It stands behind the real store (`tableStore`), so that all above the client is what runs in production.
 */
export function memoryTable(
  clock: Clock,
  faults: TableFaults = () => undefined,
  lie: Lie = lieInMemory(),
): MemoryTable {
  let count = 0;
  const { find } = lie;
  const lay = ({ partitionKey, rowKey, ...rest }: Record<string, unknown> & Key): string => {
    count += 1;
    const etag = `W/"${count}"`;
    const timestamp = new Date(clock()).toISOString();
    lie.put({ ...withoutUndefined(rest), partitionKey, rowKey, etag, timestamp });
    return etag;
  };

  const check = ({ type, entity, etag, mode }: Act): void => {
    const known = find(entity.partitionKey, entity.rowKey);
    if (type === 'create' && known) throw refusal(409, 'EntityAlreadyExists');
    if (type === 'upsert' || type === 'create') return;
    if (!known) throw refusal(404, 'ResourceNotFound');
    if (etag !== undefined && etag !== '*' && known.etag !== etag)
      throw refusal(412, 'UpdateConditionNotSatisfied');
    if (mode === 'Merge' && !known) throw refusal(404, 'ResourceNotFound');
  };
  const write = ({ type, entity, mode }: Act): { etag?: string } => {
    if (type === 'delete') {
      lie.take(entity.partitionKey, entity.rowKey);
      return {};
    }
    const known = mode === 'Merge' ? find(entity.partitionKey, entity.rowKey) : undefined;
    const { etag: _, timestamp: __, ...before } = known ?? ({} as Partial<Lying>);
    return { etag: lay({ ...before, ...entity }) };
  };
  const all = (acts: readonly Act[]) => {
    const keys = new Set(acts.map(({ entity }) => entity.rowKey));
    if (keys.size !== acts.length) throw refusal(400, 'InvalidDuplicateRow');
    if (acts.length > 100) throw refusal(400, 'InvalidInput');
    for (const act of acts) check(act);
    return acts.map(write);
  };
  const answered = <T>(call: string, isWrite: boolean, work: () => T): T => {
    const fault = faults(call, isWrite);
    if (fault === 'refused') throw refusal(500, 'InternalError');
    if (fault === 'full' && isWrite) throw refusal(507, 'InsufficientStorage');
    const done = work();
    if (fault === 'lost') throw new RestError('no answer', { code: 'REQUEST_SEND_ERROR' });
    if (fault === 'belied') throw refusal(500, 'InternalError');
    return fault === 'twice' && isWrite ? work() : done;
  };
  const answer = async <T>(call: string, isWrite: boolean, work: () => T): Promise<T> =>
    answered(call, isWrite, work);
  const one = async (call: string, act: Act) => (await answer(call, true, () => all([act])))[0] ?? {};

  const client = {
    getEntity: (partitionKey: string, rowKey: string) =>
      answer('getEntity', false, () => {
        const found = find(partitionKey, rowKey);
        if (!found) throw refusal(404, 'ResourceNotFound');
        return found;
      }),
    listEntities: ({ queryOptions: { filter } }: { queryOptions: { filter: string } }) => {
      const wanted = parseFilter(filter);
      const next = (after: string | undefined, most: number): Lying[] =>
        wanted.keys?.flatMap((key) => find(wanted.partition, key) ?? []) ??
        lie.next(wanted.partition, { ...wanted, ...(after !== undefined && { after }), most });
      async function* pages({ maxPageSize: most = 1_000 } = {}) {
        let last: string | undefined;
        for (;;) {
          const page = await answer('listEntities', false, () => next(last, most));
          if (page.length > 0) yield page;
          if (page.length < most) return;
          last = page.at(-1)?.rowKey;
        }
      }
      async function* entities() {
        for await (const page of pages()) yield* page;
      }
      return Object.assign(entities(), { byPage: pages });
    },
    createEntity: (entity: Lying) => one('createEntity', { type: 'create', entity }),
    updateEntity: (entity: Lying, mode: Mode, { etag }: { etag?: string } = {}) =>
      one('updateEntity', { type: 'update', entity, mode, etag }),
    upsertEntity: (entity: Lying, mode: Mode) => one('upsertEntity', { type: 'upsert', entity, mode }),
    deleteEntity: (partitionKey: string, rowKey: string, { etag }: { etag?: string } = {}) =>
      one('deleteEntity', { type: 'delete', entity: { partitionKey, rowKey }, etag }),
    submitTransaction: async (actions: TransactionAction[]) => {
      const acts = actions.map(actOf);
      return { subResponses: await answer('submitTransaction', true, () => all(acts)) };
    },
  };
  return {
    // Only what the store's gateway calls; the client's type has far more.
    client: client as unknown as TableClient,
    rows: (partition, prefix = '') =>
      lie.next(partition, { from: prefix, ...(prefix !== '' && { to: `${prefix}~` }) }),
    row: find,
    partitions: lie.partitions,
    lay: (row) => void lay(row),
    asked: (call) => answered(call, false, () => {}),
  };
}

type Mode = 'Merge' | 'Replace';
interface Key {
  partitionKey: string;
  rowKey: string;
}
interface Act {
  type: 'create' | 'update' | 'upsert' | 'delete';
  entity: Record<string, unknown> & Key;
  mode?: Mode;
  etag?: string;
}

function actOf([type, entity, mode, options]: TransactionAction): Act {
  const { etag } = (options ?? {}) as { etag?: string };
  return { type, entity: entity as Act['entity'], mode: mode as Mode | undefined, etag };
}

/** Where in the table it was made tells nobody anything, and to find that out takes longer than the call. */
function refusal(statusCode: number, code: string): RestError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const refused = new RestError(code, { statusCode, code });
  Error.stackTraceLimit = stackTraceLimit;
  return refused;
}

const filterForm =
  /^PartitionKey eq '([^']*)' and RowKey ge '([^']*)' and RowKey lt '([^']*)'(?: and nextDue le '([^']*)'| and \((.*)\))?$/;

function parseFilter(filter: string) {
  const [, partition = '', from = '', to = '', dueBy, some] = filterForm.exec(filter) ?? [];
  const keys = some?.split(' or ').map((one) => one.slice("RowKey eq '".length, -1));
  if (partition === '') throw new Error(`a filter that the memory table does not know: ${filter}`);
  return { partition, from, to, dueBy, keys };
}

function withoutUndefined(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
