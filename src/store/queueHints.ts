import { type DequeuedMessageItem, type QueueClient, RestError } from '@azure/storage-queue';
import { z } from 'zod';
import { type Hint, type Hints, type Lane, lanes, type TakenHint } from './hints.ts';

/** Longer than the work on one hint takes; after a crash the hint is back by then. */
const hiddenSeconds = 90;
/** The service hands out at most 32 messages at once. */
const maxTake = 32;
/** For one call with its retries: a queue that hangs must not hang delivery. */
const mostMs = 10_000;

const inTime = () => ({ abortSignal: AbortSignal.timeout(mostMs) });

const hintSchema = z.object({
  teamId: z.string(),
  pointers: z.array(z.object({ messageId: z.string(), request: z.string() })),
});

export type Queues = Record<Lane | 'poison', QueueClient>;

/** Hints over Azure Storage Queues; any number of processes compete for them. */
export function queueHints(queues: Queues): Hints {
  return {
    put: async (hint, { lane = 'normal', afterMs = 0 } = {}) => {
      await send(queues[lane], hint, afterMs);
    },
    take: async (max, from = lanes) => {
      const taken: TakenHint[] = [];
      for (const lane of from)
        taken.push(...(await receive(queues[lane], queues.poison, max - taken.length)));
      return taken;
    },
    oldest: async () => (await Promise.all(lanes.map((lane) => firstOf(queues[lane])))).flat().sort()[0],
  };
}

async function firstOf(queue: QueueClient): Promise<string[]> {
  const { peekedMessageItems } = await queue.peekMessages({ ...inTime(), numberOfMessages: 1 });
  return peekedMessageItems.map(({ insertedOn }) => insertedOn.toISOString());
}

async function send(queue: QueueClient, hint: Hint, afterMs: number): Promise<void> {
  const message = JSON.stringify({ teamId: hint.teamId, pointers: hint.pointers });
  const visibilityTimeout = Math.ceil(afterMs / 1000);
  await queue.sendMessage(message, { ...inTime(), visibilityTimeout, messageTimeToLive: -1 });
}

async function receive(queue: QueueClient, poison: QueueClient, max: number): Promise<TakenHint[]> {
  if (max <= 0) return [];
  const { receivedMessageItems } = await queue.receiveMessages({
    ...inTime(),
    numberOfMessages: Math.min(max, maxTake),
    visibilityTimeout: hiddenSeconds,
  });
  const taken: TakenHint[] = [];
  for (const item of receivedMessageItems) {
    const hint = parse(item.messageText);
    if (hint) taken.push(takenHint(queue, poison, item, hint));
    else await putAside(queue, poison, item);
  }
  return taken;
}

function parse(text: string): Hint | undefined {
  try {
    return hintSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function takenHint(
  queue: QueueClient,
  poison: QueueClient,
  item: DequeuedMessageItem,
  hint: Hint,
): TakenHint {
  return {
    ...hint,
    attempts: item.dequeueCount,
    done: () => remove(queue, item),
    later: (pointers, afterMs) => send(queue, { teamId: hint.teamId, pointers }, afterMs),
    poison: () => putAside(queue, poison, item),
  };
}

async function putAside(queue: QueueClient, poison: QueueClient, item: DequeuedMessageItem): Promise<void> {
  await poison.sendMessage(item.messageText, { ...inTime(), messageTimeToLive: -1 });
  await remove(queue, item);
}

/** Gone already, or taken by another instance after its time: then that one ends it. */
async function remove(queue: QueueClient, item: DequeuedMessageItem): Promise<void> {
  try {
    await queue.deleteMessage(item.messageId, item.popReceipt, inTime());
  } catch (error) {
    if (error instanceof RestError && (error.statusCode === 404 || error.statusCode === 400)) return;
    throw error;
  }
}
