import { type DequeuedMessageItem, type QueueClient, RestError } from '@azure/storage-queue';
import { z } from 'zod';
import { gather } from './gatherHints.ts';
import { type Hint, type Hints, type Lane, lanes, type TakenHint } from './hints.ts';

/** Longer than the work on one hint takes; after a crash the hint is back by then. */
const hiddenSeconds = 90;
/** The service hands out at most 32 messages at once. */
const maxTake = 32;
/** For one call with its retries: a queue that hangs must not hang delivery. */
const mostMs = 10_000;

const inTime = () => ({ abortSignal: AbortSignal.timeout(mostMs) });

/** One message of the queue: hints for several teams, which came at the same moment. */
const messageSchema = z.array(
  z.object({
    teamId: z.string(),
    pointers: z.array(z.object({ messageId: z.string(), request: z.string() })),
  }),
);

export type Queues = Record<Lane | 'poison', QueueClient>;

/** Hints over Azure Storage Queues; any number of processes compete for them. */
export function queueHints(queues: Queues): Hints {
  const gathered = {
    normal: gather((hints) => send(queues.normal, hints)),
    calm: gather((hints) => send(queues.calm, hints)),
  };
  return {
    put: async (hint, { lane = 'normal', afterMs = 0 } = {}) => {
      if (lane === 'urgent' || afterMs > 0) await send(queues[lane], [hint], afterMs);
      else await gathered[lane](hint);
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

/**
 * A queue can be gone: somebody deleted it, or the embedded storage died a moment after it was made. Without it no process
 * would send anything any more; what was in it is found by the rescue pass.
 */
async function inQueue<T>(queue: QueueClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RestError && error.code === 'QueueNotFound')) throw error;
    await queue.createIfNotExists(inTime());
    return work();
  }
}

async function firstOf(queue: QueueClient): Promise<string[]> {
  const { peekedMessageItems } = await inQueue(queue, () =>
    queue.peekMessages({ ...inTime(), numberOfMessages: 1 }),
  );
  return peekedMessageItems.map(({ insertedOn }) => insertedOn.toISOString());
}

/** Hints name messages: what was put aside is looked at within a week, or never. */
const poisonSeconds = 7 * 24 * 60 * 60;

async function send(
  queue: QueueClient,
  hints: readonly Hint[],
  afterMs = 0,
  messageTimeToLive = -1,
): Promise<void> {
  const message = JSON.stringify(hints.map(({ teamId, pointers }) => ({ teamId, pointers })));
  const visibilityTimeout = Math.ceil(afterMs / 1000);
  await inQueue(queue, () =>
    queue.sendMessage(message, { ...inTime(), visibilityTimeout, messageTimeToLive }),
  );
}

async function receive(queue: QueueClient, poison: QueueClient, max: number): Promise<TakenHint[]> {
  if (max <= 0) return [];
  const { receivedMessageItems } = await inQueue(queue, () =>
    queue.receiveMessages({
      ...inTime(),
      numberOfMessages: Math.min(max, maxTake),
      visibilityTimeout: hiddenSeconds,
    }),
  );
  const taken: TakenHint[] = [];
  for (const item of receivedMessageItems) {
    const hints = parse(item.messageText);
    if (hints) taken.push(...takenHints(queue, poison, item, hints));
    else await putAside(queue, poison, item);
  }
  return taken;
}

function parse(text: string): Hint[] | undefined {
  try {
    return messageSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The message goes away with the last of its hints; one that could not be worked on brings all of them back. */
function takenHints(
  queue: QueueClient,
  poison: QueueClient,
  item: DequeuedMessageItem,
  hints: readonly Hint[],
): TakenHint[] {
  const open = new Set(hints);
  const end = async (hint: Hint) => {
    if (open.delete(hint) && open.size === 0) await remove(queue, item);
  };
  return hints.map((hint) => ({
    ...hint,
    attempts: item.dequeueCount,
    done: () => end(hint),
    later: (pointers, afterMs) => send(queue, [{ teamId: hint.teamId, pointers }], afterMs),
    poison: async () => {
      await send(poison, [hint], 0, poisonSeconds);
      await end(hint);
    },
  }));
}

async function putAside(queue: QueueClient, poison: QueueClient, item: DequeuedMessageItem): Promise<void> {
  await inQueue(poison, () =>
    poison.sendMessage(item.messageText, { ...inTime(), messageTimeToLive: poisonSeconds }),
  );
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
