import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What storage is asked for; a transaction is one, as Azure bills it. */
export const kinds = ['read', 'range', 'write', 'transaction', 'queue'] as const;
export type Kind = (typeof kinds)[number];
export type Operations = Record<Kind, number>;

interface Sent {
  request: { method: string; path: string };
}

/** How many requests of each kind leave this process meanwhile. */
export async function counting(work: () => Promise<unknown>): Promise<Operations> {
  const operations: Operations = { read: 0, range: 0, write: 0, transaction: 0, queue: 0 };
  const count = (message: unknown) => {
    operations[kindOf(message as Sent)] += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    await work();
    return operations;
  } finally {
    unsubscribe('http.client.request.start', count);
  }
}

export function total(operations: Operations): number {
  return kinds.reduce((sum, kind) => sum + operations[kind], 0);
}

/** Each kind so many times. */
export function times(operations: Operations, count: number): Operations {
  return Object.fromEntries(kinds.map((kind) => [kind, operations[kind] * count])) as Operations;
}

export function sum(all: readonly Operations[]): Operations {
  const of = (kind: Kind) => all.reduce((sum, operations) => sum + operations[kind], 0);
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Operations;
}

function kindOf({ request: { method, path } }: Sent): Kind {
  if (path.includes('/messages')) return 'queue';
  if (path.includes('$batch')) return 'transaction';
  if (method !== 'GET') return 'write';
  return path.includes('PartitionKey=') ? 'read' : 'range';
}
