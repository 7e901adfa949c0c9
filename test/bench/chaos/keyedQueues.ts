import { createRequire } from 'node:module';
import '../growth/keyedStorage.ts';

/**
 * Read by the emulator before it starts, for tables as for queues. To take, peek or delete one message it sorts its indexes of all
 * anew, where Azure takes the first: with two thousand waiting, a fleet that lives for seconds would wait for the emulator.
 * Messages here never expire, and what they held is not tidied up, for which it stands still for a minute.
 */
interface Message {
  accountName: string;
  queueName: string;
  messageId: string;
  popReceipt: string;
  dequeueCount: number;
  timeNextVisible: Date;
}
interface Queues {
  checkQueueExist(account: string, queue: string, context: unknown): void;
  messageCopy(message: Message): Message;
  insertMessage(message: Message, context: unknown): Promise<void>;
  peekMessages(account: string, queue: string, count: number | undefined, at: Date): Promise<Message[]>;
  getMessages(
    ...[account, queue, next, receipt, count, at]: [string, string, Date, string, number | undefined, Date]
  ): Promise<Message[]>;
  deleteMessage(
    ...[account, queue, id, receipt, context]: [string, string, string, string, unknown]
  ): Promise<void>;
}

const load = createRequire(import.meta.url);
const { default: Store } = load('azurite/dist/src/queue/persistence/LokiQueueMetadataStore.js') as {
  default: { prototype: Queues };
};
const { default: Tidier } = load('azurite/dist/src/queue/gc/QueueGCManager.js') as {
  default: { prototype: { start(): Promise<void> } };
};
Tidier.prototype.start = async () => {};
const { deleteMessage } = Store.prototype;
const queues = new Map<string, Map<string, Message>>();

function queueOf(name: string): Map<string, Message> {
  const queue = queues.get(name) ?? new Map<string, Message>();
  queues.set(name, queue);
  return queue;
}

/** Those that can be taken, the first to be visible first. */
function visible(name: string, count: number | undefined, at: Date): Message[] {
  return [...queueOf(name).values()]
    .filter(({ timeNextVisible }) => timeNextVisible <= at)
    .sort((a, b) => a.timeNextVisible.getTime() - b.timeNextVisible.getTime())
    .slice(0, Math.max(1, count ?? 1));
}

Object.assign(Store.prototype, {
  async insertMessage(this: Queues, message, context) {
    this.checkQueueExist(message.accountName, message.queueName, context);
    queueOf(message.queueName).set(message.messageId, this.messageCopy(message));
  },
  async peekMessages(this: Queues, _, queue, count, at) {
    return visible(queue, count, at).map((message) => this.messageCopy(message));
  },
  async getMessages(this: Queues, _, queue, timeNextVisible, popReceipt, count, at) {
    return visible(queue, count, at).map((message) => {
      Object.assign(message, { timeNextVisible, popReceipt, dequeueCount: message.dequeueCount + 1 });
      return this.messageCopy(message);
    });
  },
  async deleteMessage(this: Queues, ...args) {
    const [, queue, id, receipt] = args;
    // Of what is not there, or was taken again, the emulator says so itself.
    if (queueOf(queue).get(id)?.popReceipt !== receipt) return deleteMessage.apply(this, args);
    queueOf(queue).delete(id);
  },
} satisfies Partial<Queues>);
