import { expect, test } from 'vitest';
import { absenceTown, opens } from '../absence/town.ts';
import { shown } from '../support/botServerActivities.ts';

const here = absenceTown();

/** Mette's list as it is at a moment. */
async function listAt(moment: string): Promise<string> {
  await here().goTo(moment);
  await here().app.post(here().town.says('mette', '/opgaver'));
  await here().app.deliver();
  return shown(here().inChat('mette', 'B-301').at(-1)!);
}

test('who is to be called this hour is counted as a call, and only then', async () => {
  await opens(here(), 'B-301');
  await here().goTo('2026-04-13T09:00');
  await here().ask('jonas', '/fravær B-301');
  expect(await listAt('2026-04-13T09:20')).toContain('1 ring nu');
  for (const later of ['2026-04-13T12:00', '2026-04-14T08:05', '2026-04-27T08:05']) {
    const list = await listAt(later);
    expect(list, later).toContain('virksomheden har ringet');
    expect(list, later).not.toMatch(/ring nu/i);
  }
});

test('who asks for help is to be called at once, the day on which it is asked', async () => {
  await opens(here(), 'B-301');
  await here().goTo('2026-04-13T09:00');
  await here().ask('mette', '/akut B-301 virksomheden');
  const list = await listAt('2026-04-13T09:20');
  expect(list).toContain('1 ring nu');
  expect(list).toContain('brug for hjælp');
  const next = await listAt('2026-04-14T08:05');
  expect(next).toContain('brug for hjælp');
  expect(next).not.toMatch(/ring nu/i);
});
