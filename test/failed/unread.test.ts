import { expect, test } from 'vitest';
import { caseKey } from '../../src/store/keys.ts';
import { inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette'], leader: 'lise' });

test('/fejl tells the leader of a row that cannot be read: where it lies and why, never what it holds', async () => {
  const { store, town } = here();
  const row = { table: 'cases', partition: town.groupId, key: caseKey('B-101'), team: town.groupId } as const;
  await store.asides.note({ ...row, fault: { type: 'programme', programme: 'vores' } });
  const answer = await here().ask('lise', '/fejl');
  expect(answer).toContain('programmet vores');
  expect(answer).toMatch(/B\W{0,3}101/);
  expect(await here().ask('mette', '/fejl')).not.toMatch(/B\W{0,3}101/);
});

test('a row that could be read again since then is no news', async () => {
  const { store, town } = here();
  const row = { table: 'cases', partition: town.groupId, key: caseKey('B-102'), team: town.groupId } as const;
  await store.asides.note({ ...row, fault: { type: 'notJson' } });
  expect(await here().ask('lise', '/fejl')).not.toMatch(/B\W{0,3}102/);
});
