import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { needsOf } from '../../src/cases/needs.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { openCase } from '../../src/engine/state.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';

const caseRef = 'B-101';
const world: World = {
  programme: flereSkalMed,
  calendar: createCalendar(),
  rules,
  caseload: { limit: 35, of: () => 0 },
};

function needsOn(today: string, told: readonly object[]): string[] {
  const opening = openCase({
    caseRef,
    programme: flereSkalMed.id,
    assignees: [['jobBroker', 'mette']],
  });
  const events = told.map((event) => ({ caseRef, ...event }) as CaseEvent);
  const record = {
    ...{ caseRef, state: fold(opening, events, world), sequence: events.length },
    ...{ recentSources: [], silenced: {}, due: [], open: [] },
  };
  return needsOf({ record, standing: 'quiet', world, members: [], reader: 'mette', today });
}

const opened = { at: '2026-01-05T09:00', type: 'caseOpened' };

test.each([
  ['just opened', '2026-01-06', [opened], false],
  ['nothing said for months', '2026-04-20', [opened], true],
  [
    'heard of a week ago',
    '2026-04-20',
    [opened, { at: '2026-04-13T09:00', type: 'contactHeld', form: 'talk' }],
    false,
  ],
  ['at rest', '2026-04-20', [opened, { at: '2026-01-12T09:00', type: 'casePaused' }], false],
])('%s: whether it has no next step is what the leader’s measure says (M26)', (_, today, told, waits) => {
  expect(needsOn(today, told).includes('noNextStep')).toBe(waits);
});

test.each([
  ['2026-04-20', false],
  ['2026-04-21', true],
])('a contact on 31 March is one within 21 days on %s: %s', (today, unseen) => {
  const told = [opened, { at: '2026-03-31T09:00', type: 'contactHeld', form: 'talk' }];
  expect(needsOn(today, told).includes('unseen')).toBe(unseen);
});
