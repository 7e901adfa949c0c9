import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAudit, readWholeAudit } from '../../src/audit/read.ts';
import type { AuditEntry } from '../../src/store/auditEntry.ts';
import type { Store } from '../../src/store/store.ts';
import { addDays } from '../support/oracle/calendar.ts';

const first = '2026-01-01';

/** An audit as storage has it, in the order of its moments, with a count of what was read of it. */
function auditOf(entries: readonly AuditEntry[]) {
  const sorted = entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const read = { calls: 0, entries: 0 };
  const since: Store['audit']['since'] = async (_, from, before = '~') => {
    const found = sorted.filter(({ at }) => at >= from && at < before);
    read.calls += 1;
    read.entries += found.length;
    return found;
  };
  return { sorted, read, store: { audit: { since } as Store['audit'] } };
}

function entry(at: string, who: string, caseRef: string): AuditEntry {
  return { at, who, act: 'view', verb: 'look.case', caseRef };
}

/** Fifty a day for half a year, and one of a case that nobody looked at since. */
const busy = auditOf([
  ...Array.from({ length: 180 * 50 }, (_, index) => {
    const minute = String(index % 50).padStart(2, '0');
    return entry(
      `${addDays(first, Math.floor(index / 50))}T10:${minute}:00.000Z`,
      'id-mette',
      `B-${index % 40}1`,
    );
  }),
  entry('2026-01-01T09:00:00.000Z', 'id-mette', 'B-777'),
]);
const half = { from: first, to: addDays(first, 179) };

describe('what is read follows what is asked', () => {
  test('a page of everything reads the last day', async () => {
    busy.read.entries = 0;
    const { entries, next } = await readAudit(busy.store, 'team', half, { most: 10 });
    expect(entries).toHaveLength(10);
    expect(next).toBeDefined();
    expect(busy.read.entries).toBeLessThanOrEqual(50);
  });

  test('what is rare is found in a few steps', async () => {
    busy.read.calls = 0;
    const { entries, next } = await readAudit(busy.store, 'team', { ...half, code: 'B-777' }, { most: 10 });
    expect([entries.length, next]).toEqual([1, undefined]);
    expect(busy.read.calls).toBeLessThan(12);
  });
});

test('the pages one after another are the whole, newest first, whatever the moments and the question', async () => {
  const moments = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, minutes - (minutes % 360)));
    return at.toISOString();
  });
  const entries = fc.array(
    fc.record({ at: moments, who: fc.constantFrom('a', 'b'), caseRef: fc.constantFrom('B-1', 'B-2') }),
    { maxLength: 60 },
  );
  const asked = fc.record(
    {
      who: fc.constant<string[]>(['a']),
      code: fc.constantFrom('B-1', 'b2'),
      act: fc.constant('view' as const),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(entries, asked, fc.integer({ min: 1, max: 9 }), async (given, over, most) => {
      const { store } = auditOf(given.map(({ at, who, caseRef }) => entry(at, who, caseRef)));
      const question = { from: '2026-01-03', to: '2026-02-05', ...over };
      const whole = (await readWholeAudit(store, 'team', question)).toReversed();
      const seen: AuditEntry[] = [];
      let after: string | undefined;
      do {
        const page = await readAudit(store, 'team', question, { most, ...(after && { after }) });
        expect(page.entries.length).toBeLessThanOrEqual(most);
        seen.push(...page.entries);
        after = page.next;
      } while (after !== undefined && seen.length <= given.length);
      expect(seen).toEqual(whole);
    }),
    { numRuns: 150, seed: 20_260_413 },
  );
});
