import { expect, test, vi } from 'vitest';
import { forgetAudit } from '../../src/retention/audit.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { testStorage } from '../support/azurite.ts';
import { aWorker } from '../support/delivery.ts';
import { patient } from '../support/patient.ts';
import { aChange, aTeam } from '../support/rows.ts';

const storage = testStorage();

/** A team whose audit has one entry at each of these moments. */
async function audited(teamId: string, moments: readonly string[]) {
  const { store } = storage.get();
  await store.teams.update(teamId, () => aTeam({ id: teamId }));
  for (const at of moments) {
    await store.commit(
      teamId,
      aChange({ audit: [{ at, who: 'id-mette', act: 'register', verb: 'contact', caseRef: 'B-101' }] }),
    );
  }
  return store;
}

test('audit entries are deleted after six months, of every team, and no others', async () => {
  const old = ['2025-09-30T12:00:00.000Z', '2025-10-12T21:59:59.000Z'];
  // Midnight in Denmark is 22:00 of the day before.
  const kept = ['2025-10-12T22:00:00.000Z', '2026-04-13T05:59:00.000Z'];
  await audited('one', [...old, ...kept]);
  const store = await audited('two', old);
  const { deps } = aWorker(store, { now: '2026-04-13T08:00' });
  expect(await forgetAudit(deps)).toBe(4);
  expect(await forgetAudit(deps)).toBe(0);
  expect(await store.audit.forget('one', '2027-01-01T00:00:00.000Z')).toBe(2);
});

test('a bot that runs deletes them by itself', async () => {
  const store = await audited('by itself', ['2024-02-29T08:00:00.000Z']);
  const delivery = createDelivery(aWorker(store, { now: '2026-04-13T08:00' }).deps);
  delivery.start();
  await vi.waitFor(async () => expect(await storage.everything()).not.toContain('2024-02-29'), patient);
  await delivery.stop();
});

test('more entries than a transaction holds', async () => {
  const moments = Array.from(
    { length: 105 },
    (_, index) => `2025-01-01T08:00:00.${String(index).padStart(3, '0')}Z`,
  );
  const store = await audited('many', moments);
  expect(await store.audit.forget('many', '2025-02-01T00:00:00.000Z')).toBe(105);
});

test('nothing but audit entries goes: the case, its log and its cards stay', async () => {
  const { store } = storage.get();
  const logged = {
    sequence: 1,
    event: { at: '2024-01-01T08:00', caseRef: 'B-1', type: 'caseOpened' },
    by: 'import',
    source: 'line 1',
  } as const;
  await store.commit(
    'whole',
    aChange({
      events: [logged],
      audit: [{ at: '2024-01-01T07:00:00.000Z', who: 'import', act: 'register', verb: 'open' }],
    }),
  );
  expect(await store.audit.forget('whole', '2026-01-01T00:00:00.000Z')).toBe(1);
  expect(await store.cases.events('whole', 'B-1')).toHaveLength(1);
});
