import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConversation } from '../../src/outbox/pacing/conversation.ts';
import { createConversations } from '../../src/outbox/pacing/conversations.ts';
import type { Limit } from '../../src/outbox/pacing/limit.ts';
import {
  conversationLimits,
  createPacer,
  type Pacer,
  type Send,
  tenantPerSecond,
} from '../../src/outbox/pacing/pacer.ts';
import { seededRandom } from '../support/random.ts';

const tenantLimit: Limit = { count: tenantPerSecond + 2, ms: 1_000 };

/** A send as it went: when it was let go, and when Teams had it. */
interface Gone {
  send: Send;
  at: number;
  arrived: number;
}

let count = 0;
const aSend = (over: Partial<Send> = {}): Send => {
  count += 1;
  return { id: `send ${count}`, tenant: 't', conversation: 'a', lane: 'calm', requests: 1, ...over };
};

/**
 * Sends as workers do: so many side by side, each asks, waits its turn, sends and is answered `latency` later; who is
 * told to come back comes back. Time is made of the moments at which somebody has something to do.
 */
function sendAll(
  sends: readonly { send: Send; from?: number }[],
  { pacers = [createPacer()], atOnce = 48, latency = () => 40 }: SendAll = {},
): Gone[] {
  const gone: Gone[] = [];
  const todo: { at: number; step(now: number): number | undefined }[] = [];
  const queue = sends.map(({ send, from = start }) => ({ send, at: from }));
  const inHand = pacers.map(() => 0);
  let now = start;
  const begin = (pacer: Pacer, worker: number, send: Send) => {
    let turn: ReturnType<typeof pacer.ask> | undefined;
    inHand[worker] = (inHand[worker] ?? 0) + 1;
    const over = () => {
      inHand[worker] = (inHand[worker] ?? 0) - 1;
      return undefined;
    };
    const step = (moment: number): number | undefined => {
      turn = turn?.type === 'turn' ? turn : pacer.ask(send, moment);
      if (turn.type === 'ask again') return moment + turn.ms;
      if (turn.type === 'later') {
        queue.push({ send, at: moment + Math.ceil(turn.ms / 1_000) * 1_000 });
        return over();
      }
      const { turn: mine } = turn;
      const wait = mine.wait(moment);
      if (wait > 0) return moment + wait;
      const arrived = moment + latency();
      gone.push({ send, at: moment, arrived });
      todo.push({
        at: arrived,
        step: (then) => {
          mine.answered(then);
          return over();
        },
      });
      return undefined;
    };
    todo.push({ at: now, step });
  };
  while (queue.length + todo.length > 0) {
    pacers.forEach((pacer, worker) => {
      for (let next = due(); next && (inHand[worker] ?? 0) < atOnce; next = due()) {
        queue.splice(queue.indexOf(next), 1);
        begin(pacer, worker, next.send);
      }
    });
    const ready = todo.toSorted((a, b) => a.at - b.at)[0];
    const waiting = queue.filter(({ at }) => at > now).map(({ at }) => at);
    now = Math.max(now, Math.min(ready?.at ?? Number.POSITIVE_INFINITY, ...waiting));
    if (!ready || ready.at > now) continue;
    const again = ready.step(now);
    if (again === undefined) todo.splice(todo.indexOf(ready), 1);
    else ready.at = again;
  }
  return gone;

  function due() {
    return queue.find(({ at }) => at <= now);
  }
}

interface SendAll {
  pacers?: Pacer[];
  atOnce?: number;
  latency?: () => number;
}

const start = 1_000_000;

/** The largest number of sends in any window of the limit. */
function peak(moments: readonly number[], { ms }: Limit): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

const arrivals = (gone: readonly Gone[], conversation?: string) =>
  gone
    .filter(({ send }) => !conversation || send.conversation === conversation)
    .map(({ arrived }) => arrived);
const seconds = (gone: readonly Gone[]) => (Math.max(...arrivals(gone)) - start) / 1_000;
const many = (amount: number, over: (index: number) => Partial<Send> = () => ({})) =>
  Array.from({ length: amount }, (_, index) => ({ send: aSend(over(index)) }));

describe('a burst to one conversation', () => {
  test.each(conversationLimits)('never passes $count in $ms ms, however long each takes', (limit) => {
    let sends = 0;
    const latency = () => {
      sends += 1;
      return sends % 16 < 8 ? 2_000 : 10;
    };
    const gone = sendAll(many(130), { latency });
    expect(gone).toHaveLength(130);
    expect(peak(arrivals(gone), limit)).toBeLessThanOrEqual(limit.count);
  });

  test.each(conversationLimits)(
    'never passes $count in $ms ms, whatever its lanes and however full its tenant',
    (limit) => {
      const random = seededRandom(7);
      const sends = Array.from({ length: 400 }, (_, index) => ({
        send: aSend({
          conversation: random.chance(0.3) ? 'a' : `c${index % 50}`,
          lane: random.pick(['urgent', 'normal', 'calm']),
        }),
        from: start + random.int(0, 8_000),
      }));
      const gone = sendAll(sends, { latency: () => random.int(30, 200), atOnce: 96 });
      expect(gone).toHaveLength(400);
      expect(peak(arrivals(gone, 'a'), limit)).toBeLessThanOrEqual(limit.count);
    },
  );

  test('takes hardly longer than the limits say, though most of it goes back to the queue', () => {
    expect(seconds(sendAll(many(121)))).toBeLessThanOrEqual(60 * 1.1);
  });
});

test('2,000 to 300 conversations take as long as the tenant allows, and hardly longer', () => {
  const gone = sendAll(many(2_000, (index) => ({ conversation: `c${index % 300}` })));
  expect(seconds(gone)).toBeLessThanOrEqual((2_000 / tenantPerSecond) * 1.05);
  expect(peak(arrivals(gone), tenantLimit)).toBeLessThanOrEqual(tenantLimit.count);
});

test('up to three that came together go at one moment, and the tenant rests after them as long as after as many alone', () => {
  const alone = sendAll(many(6, (index) => ({ conversation: `c${index}` })));
  const gone = sendAll(
    many(6, (index) => ({ conversation: `c${index}`, party: index < 2 ? 'two' : 'four' })),
  );
  const moments = gone.map(({ at }) => at - start);
  expect(moments).toEqual([0, 0, 80, 80, 80, 200]);
  expect(Math.max(...alone.map(({ at }) => at - start))).toBe(200);
});

test.each([2, 8])(
  '2,000 that came by %i take as long as the tenant allows, and hardly longer',
  (together) => {
    const gone = sendAll(
      many(2_000, (index) => ({
        conversation: `c${index % 300}`,
        party: `p${Math.floor(index / together)}`,
      })),
    );
    expect(seconds(gone)).toBeLessThanOrEqual((2_000 / tenantPerSecond) * 1.05);
    expect(peak(arrivals(gone), tenantLimit)).toBeLessThanOrEqual(tenantLimit.count);
  },
);

test('one that came with others and has to wait for its own conversation keeps none of them', () => {
  const burst = many(7, () => ({ conversation: 'busy' }));
  const party = ['busy', 'free', 'other'].map((conversation) => ({
    send: aSend({ conversation, party: 'p' }),
  }));
  const gone = sendAll([...burst, ...party]);
  const at = (conversation: string) =>
    gone.findLast(({ send }) => send.conversation === conversation)?.at ?? 0;
  expect(at('free')).toBe(at('other'));
  expect(at('busy')).toBeGreaterThan(at('free') + 500);
});

test('many conversations and amounts stay within every limit, however many came together', () => {
  const cases = fc.property(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 8 }),
    (conversations, each, together) => {
      const gone = sendAll(
        many(conversations * each, (index) => ({
          conversation: `c${index % conversations}`,
          party: `p${Math.floor(index / together)}`,
        })),
      );
      expect(gone).toHaveLength(conversations * each);
      expect(peak(arrivals(gone), tenantLimit)).toBeLessThanOrEqual(tenantLimit.count);
      for (let index = 0; index < conversations; index += 1) {
        const own = arrivals(gone, `c${index}`);
        expect(conversationLimits.every((limit) => peak(own, limit) <= limit.count)).toBe(true);
      }
    },
  );
  fc.assert(cases, { numRuns: 20 });
});

describe('what is urgent', () => {
  const digests = many(500, (index) => ({ conversation: `c${index % 60}` }));
  const alertAfter = (amount: number, from = start + 10_000) =>
    Array.from({ length: amount }, (_, index) => ({
      send: aSend({ lane: 'urgent', conversation: `alert ${index}` }),
      from,
    }));
  const lateness = (gone: readonly Gone[], from = start + 10_000) =>
    gone.filter(({ send }) => send.lane === 'urgent').map(({ arrived }) => arrived - from);
  /** Alerts have workers of their own. */
  const both = (alerts: { send: Send; from?: number }[], pacer = createPacer()) =>
    sendAll([...alerts, ...digests], { pacers: [pacer], atOnce: 48 + alerts.length });

  test('waits a second at most behind five hundred digests', () => {
    const [late] = lateness(both(alertAfter(1)));
    expect(late).toBeLessThanOrEqual(1_100);
  });

  test('has the whole tenant while there is more of it', () => {
    const late = lateness(both(alertAfter(100)));
    expect(Math.max(...late)).toBeLessThanOrEqual(1_000 + (100 / tenantPerSecond) * 1_000 * 1.05);
  });
});

test('who is let in later makes way, even if given an earlier moment', () => {
  const conversation = createConversation(() => conversationLimits);
  const first = Array.from({ length: 7 }, () => conversation.book('first', start + 1_000));
  const later = conversation.book('later', start + 500);
  expect(first.map((one) => one.wait(start + 1_000))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(later.wait(start + 1_000)).toBeGreaterThan(0);
  for (const one of first) one.answered(start + 1_100);
  expect(later.wait(start + 1_200)).toBe(900);
});

describe('what is remembered', () => {
  const minute = 60_000;
  type One = ReturnType<typeof createConversation>;
  const sendTo = (one: One, times = 1) => {
    for (let time = 0; time < times; time += 1) one.book('send', start).answered(start + 100);
  };

  test('does not grow with the people who were ever written to', () => {
    const all = createConversations(conversationLimits);
    const pacer = createPacer(conversationLimits, tenantPerSecond, all);
    for (let at = start; at < start + 10_000_000; at += 1_000) {
      const answer = pacer.ask(aSend({ conversation: `person at ${at}` }), at);
      if (answer.type === 'turn') answer.turn.answered(at + 100);
    }
    expect(all.count()).toBeLessThanOrEqual(2 * 61);
  });

  const rows: [string, (one: One) => void, number, boolean][] = [
    ['is quiet for a minute', (one) => sendTo(one), minute + 200, false],
    ['was written to a moment ago', (one) => sendTo(one), minute - 1_000, true],
    ['has had a tenth of what it may in an hour', (one) => sendTo(one, 180), 59 * minute, true],
    ['had that more than an hour ago', (one) => sendTo(one, 180), 61 * minute, false],
    ['has to rest because Teams said so', (one) => one.hold(start + 5 * minute), 5 * minute, true],
    ['is waited for', (one) => one.promise('back', start + 5 * minute), 5 * minute, true],
    ['has something on its way', (one) => void one.book('send', start), 10 * minute, true],
  ];
  test.each(rows)('a conversation that %s', (_, happens, after, isKept) => {
    const all = createConversations(conversationLimits);
    happens(all.of('a'));
    all.forgetQuiet(start + after);
    expect(all.count()).toBe(isKept ? 1 : 0);
  });
});

test('a conversation that has to rest leaves its tenant free for the others', () => {
  const gone = sendAll([
    ...many(300, () => ({ conversation: 'busy' })),
    { send: aSend({ conversation: 'b' }) },
  ]);
  const own = arrivals(gone, 'b')[0] ?? Number.POSITIVE_INFINITY;
  expect(own - start).toBeLessThanOrEqual(5_000);
});

test('who was sent back keeps its place before those who come anew', () => {
  const old = many(100);
  const young = many(100).map(({ send }) => ({ send, from: start + 20_000 }));
  const order = sendAll([...old, ...young]).map(({ send }) => old.some((one) => one.send === send));
  expect(order.lastIndexOf(true)).toBeLessThan(105);
});

test('a tenant is not held up by another', () => {
  const gone = sendAll([
    ...many(25, (index) => ({ conversation: `c${index}`, tenant: 't1' })),
    { send: aSend({ conversation: 'other', tenant: 't2' }) },
  ]);
  expect(gone.find(({ send }) => send.tenant === 't2')?.at).toBe(start);
});

test('opening a chat is a request too', () => {
  const gone = sendAll(many(50, (index) => ({ conversation: `c${index}`, requests: 2 })));
  expect(seconds(gone)).toBeGreaterThanOrEqual(3.8);
});

test('a pause that Teams asked for holds for that conversation only', () => {
  const pacer = createPacer();
  pacer.hold('a', start + 1_500);
  const gone = sendAll([{ send: aSend() }, { send: aSend({ conversation: 'b' }) }], { pacers: [pacer] });
  const at = (conversation: string) => gone.find(({ send }) => send.conversation === conversation)?.at;
  expect([at('a'), at('b')]).toEqual([start + 1_500, start]);
});

test.each([2, 3, 4, 9])('%i processes together keep to the limits', (processes) => {
  const pacers = Array.from({ length: processes }, () => createPacer());
  for (const pacer of pacers) pacer.share(processes);
  const sends = [...many(70), ...many(300, (index) => ({ conversation: `c${index % 40}` }))];
  const gone = sendAll(sends, { pacers });
  const own = arrivals(gone, 'a');
  for (const limit of conversationLimits) expect(peak(own, limit)).toBeLessThanOrEqual(limit.count);
  expect(peak(arrivals(gone), tenantLimit)).toBeLessThanOrEqual(tenantPerSecond + 2 * processes);
});

describe('what one of eight processes has alone', () => {
  const eight = () => {
    const pacers = Array.from({ length: 8 }, () => createPacer());
    for (const pacer of pacers) pacer.share(8);
    return pacers;
  };
  const own = many(400, (index) => ({ conversation: `c${index}`, isOwn: true }));

  test('goes at its tenant’s whole rate', () => {
    const gone = sendAll(own, { pacers: eight().slice(0, 1) });
    expect(seconds(gone)).toBeLessThanOrEqual((400 / tenantPerSecond) * 1.05);
    expect(peak(arrivals(gone), tenantLimit)).toBeLessThanOrEqual(tenantLimit.count);
  });

  test('keeps within what Teams documents beside all that the others send', () => {
    const [first, ...others] = eight();
    const alone = sendAll(own, { pacers: first ? [first] : [] });
    const shared = sendAll(
      many(300, (index) => ({ conversation: `d${index}`, lane: 'normal' })),
      { pacers: others },
    );
    const documented: Limit = { count: 10 * 50, ms: 10_000 };
    expect(peak(arrivals([...alone, ...shared]), documented)).toBeLessThanOrEqual(documented.count);
  });
});
