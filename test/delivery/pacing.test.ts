import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversationLimits, createPacer, type Limit, tenantLimits } from '../../src/delivery/pacing.ts';

/** Sends as fast as the pacer lets it; the moments of all sends by conversation. */
function sendAll(conversations: readonly string[], perConversation: number): Map<string, number[]> {
  const pacer = createPacer();
  const sent = new Map(conversations.map((conversation) => [conversation, [] as number[]]));
  let now = 1_000_000;
  while ([...sent.values()].some((moments) => moments.length < perConversation)) {
    let wait = Number.POSITIVE_INFINITY;
    for (const [conversation, moments] of sent) {
      if (moments.length === perConversation) continue;
      const answer = pacer.admit('tenant', conversation, now);
      if (answer === 0) moments.push(now);
      wait = Math.min(wait, answer);
    }
    now += wait;
  }
  return sent;
}

/** The largest number of sends in any window of the limit. */
function peak(moments: readonly number[], { ms }: Limit): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

describe('a burst', () => {
  test.each(conversationLimits)('to one conversation never passes $count in $ms ms', (limit) => {
    const sent = sendAll(['a'], 100).get('a') ?? [];
    expect(sent).toHaveLength(100);
    expect(peak(sent, limit)).toBeLessThanOrEqual(limit.count);
  });

  test('to one conversation takes as long as the limits say, and hardly longer', () => {
    const sent = sendAll(['a'], 121).get('a') ?? [];
    const took = (sent.at(-1) ?? 0) - (sent[0] ?? 0);
    expect(took).toBeGreaterThanOrEqual(60_000);
    expect(took).toBeLessThanOrEqual(60_000 * 1.01);
  });

  test('over many conversations and rhythms stays within every limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }), (conversations, each) => {
        const sent = sendAll(
          Array.from({ length: conversations }, (_, index) => `c${index}`),
          each,
        );
        const all = [...sent.values()].flat();
        expect(tenantLimits.every((limit) => peak(all, limit) <= limit.count)).toBe(true);
        const own = [...sent.values()];
        expect(
          own.every((moments) => conversationLimits.every((limit) => peak(moments, limit) <= limit.count)),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

test('a conversation that has to wait leaves its tenant free for the others', () => {
  const pacer = createPacer();
  for (let sends = 0; sends < 7; sends += 1) pacer.admit('t', 'busy', 0);
  for (let asked = 0; asked < 100; asked += 1) expect(pacer.admit('t', 'busy', 0)).toBeGreaterThan(0);
  expect(pacer.admit('t', 'absence', 0)).toBe(0);
});

test('a tenant is not held up by another', () => {
  const pacer = createPacer();
  for (let sends = 0; sends < 25; sends += 1) pacer.admit('t1', `c${sends}`, 0);
  expect(pacer.admit('t1', 'one more', 0)).toBe(1_000);
  expect(pacer.admit('t2', 'other', 0)).toBe(0);
});

test('a pause that Teams asked for holds for that conversation only', () => {
  const pacer = createPacer();
  pacer.hold('a', 5_000);
  expect(pacer.admit('t', 'a', 1_000)).toBe(4_000);
  expect(pacer.admit('t', 'b', 1_000)).toBe(0);
  expect(pacer.admit('t', 'a', 5_000)).toBe(0);
});

test.each([2, 3, 4])('%i processes together keep to the limits', (processes) => {
  const all = Array.from({ length: processes }, () => {
    const pacer = createPacer();
    pacer.share(processes);
    return pacer;
  });
  const sent: number[] = [];
  for (let now = 0; now < 60_000; now += 50) {
    for (const pacer of all) if (pacer.admit('tenant', 'a', now) === 0) sent.push(now);
  }
  expect(sent.length).toBeGreaterThan(80);
  for (const limit of conversationLimits) expect(peak(sent, limit)).toBeLessThanOrEqual(limit.count);
});
