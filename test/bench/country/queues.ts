import { type QueueClient, RestError } from '@azure/storage-queue';
import type { Random } from '../../support/random.ts';
import type { VirtualTime } from './virtualTime.ts';

const callMs = { from: 3, to: 12 } as const;

interface Message {
  messageId: string;
  messageText: string;
  insertedOn: Date;
  popReceipt: string;
  dequeueCount: number;
  visibleAt: number;
}

/** A queue as Azure's: whole seconds of hiding, receipts, the first to be visible first. It lies behind the real hints. */
export function countryQueue(time: VirtualTime, random: Random): { client: QueueClient; calls(): number } {
  const waiting: Message[] = [];
  let [count, calls] = [0, 0];
  const way = () => {
    calls += 1;
    return time.wait(random.int(callMs.from, callMs.to));
  };
  const insert = (message: Message) => {
    const place = waiting.findLastIndex(({ visibleAt }) => visibleAt <= message.visibleAt) + 1;
    waiting.splice(place, 0, message);
  };
  const visible = (most: number) => {
    const found = waiting.findIndex(({ visibleAt }) => visibleAt > time.now());
    return waiting.slice(0, Math.min(most, found < 0 ? waiting.length : found));
  };
  const client = {
    sendMessage: async (messageText: string, { visibilityTimeout = 0 } = {}) => {
      await way();
      count += 1;
      const visibleAt = time.now() + visibilityTimeout * 1_000;
      const added = {
        messageId: `${count}`,
        popReceipt: '',
        dequeueCount: 0,
        insertedOn: new Date(time.now()),
      };
      insert({ ...added, messageText, visibleAt });
    },
    receiveMessages: async ({ numberOfMessages = 1, visibilityTimeout = 30 } = {}) => {
      await way();
      const taken = visible(numberOfMessages);
      waiting.splice(0, taken.length);
      for (const message of taken) {
        count += 1;
        message.popReceipt = `${count}`;
        message.dequeueCount += 1;
        message.visibleAt = time.now() + visibilityTimeout * 1_000;
        insert(message);
      }
      return { receivedMessageItems: taken.map((message) => ({ ...message })) };
    },
    deleteMessage: async (messageId: string, popReceipt: string) => {
      await way();
      const place = waiting.findIndex((one) => one.messageId === messageId && one.popReceipt === popReceipt);
      if (place < 0) throw new RestError('MessageNotFound', { statusCode: 404 });
      waiting.splice(place, 1);
    },
    peekMessages: async () => {
      await way();
      return { peekedMessageItems: visible(1) };
    },
  };
  // Only what the hints call; the client's type has far more.
  return { client: client as unknown as QueueClient, calls: () => calls };
}
