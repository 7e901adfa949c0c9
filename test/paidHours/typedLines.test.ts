import { beforeEach, expect, test } from 'vitest';
import { aCase, filledIn } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

/** Lines of /løntimer as people write them on Monday 13 April 2026: registered whole, or a form and nothing registered. */
const here = inTown({ people: ['lise', 'mette'], roles: { mette: ['jobBroker'] } });

beforeEach(async () => aCase(here().app, here().town, 'B-301', 'mette'));

async function registered(): Promise<unknown[]> {
  const log = await here().store.cases.events(here().town.groupId, 'B-301');
  return log.flatMap(({ event }) =>
    event.type === 'paidHoursRegistered' ? [[event.month, event.hours, event.kind]] : [],
  );
}
const filled = () => filledIn(here().connector.in(here().town.chat('mette')).at(-1));

test.each([
  ['/løntimer B-301 januar 26 12', '2026-01', 12, 'ordinary'],
  ['/løntimer B-301 februar 10 + 8', '2026-02', 18, 'ordinary'],
  ['/løntimer b301 marts 12,5 småjob', '2026-03', 12.5, 'smallJob'],
  ['/løntimer B:301 mar-26 12', '2026-03', 12, 'ordinary'],
  ['/løntimer B-301: 12 timer i marts', '2026-03', 12, 'ordinary'],
  ['/løntimer B–301, 03-2026 26.5', '2026-03', 26.5, 'ordinary'],
  ['/løntimer b 301 dec 7', '2025-12', 7, 'ordinary'],
  ["/løntimer B-301 jan '26 0", '2026-01', 0, 'ordinary'],
  ['/løntimer B-301 2026-02 10+8+1,5 fleksjob', '2026-02', 19.5, 'flexJob'],
  ['/løntimer B - 301 1/26 12', '2026-01', 12, 'ordinary'],
])('%s is %s: %d h', async (line, ...hours) => {
  await here().ask('mette', line);
  expect(await registered()).toEqual([hours]);
});

test.each([
  ['/løntimer B-301 12 januar 26', { hours: '12' }],
  ['/løntimer B-301 januar 26 12 8', { hours: '12' }],
  ['/løntimer B-301 februar 10 - 8', { hours: '10' }],
  ['/løntimer B-301 februar 10 og 8', { hours: '10' }],
  ['/løntimer B-301 februar 10-8', {}],
  ['/løntimer B-301 marts 12½', {}],
  ['/løntimer B-301 marts 2 x 6', { hours: '2' }],
  ['/løntimer B-301 marts tolv', {}],
  ['/løntimer B-301 marts 12 pr. uge', { hours: '12' }],
  ['/løntimer B-301 maj 12', { hours: '12' }],
  ['/løntimer B-301 marts april 12', { hours: '12' }],
  ['/løntimer B-301 marts -12', {}],
  ['/løntimer B-301 2026 03 12', {}],
  ['/løntimer B-301 og B-302 marts 12', { hours: '12' }],
])('%s opens the form with %o', async (line, fields) => {
  expect(await here().ask('mette', line)).toContain('B-301');
  expect(await registered()).toEqual([]);
  const { hours, kind } = filled();
  expect({ ...(hours ? { hours } : {}), kind }).toEqual({ ...fields, kind: 'ordinary' });
});

test('the form stands on the month that was said', async () =>
  expect(await here().ask('mette', '/løntimer B-301 12 timer eller mere i marts')).toContain('marts 2026'));
