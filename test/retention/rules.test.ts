import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { openCase } from '../../src/engine/state.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { forgetOn, thinOn } from '../../src/retention/rules.ts';

type Line = `${string} ${CaseEvent['type']}`;

/** The day on which a case of a programme is forgotten, after events of these days at noon. */
function forgotten(
  programme: string,
  lines: readonly Line[],
  cards?: readonly 'C01'[],
  on = forgetOn,
): string | undefined {
  const caseRef = 'B-1';
  const world = {
    rules,
    programme: builtInProgramme(programme)!,
    calendar: createCalendar(),
    caseload: { limit: 35, of: () => 0 },
  };
  const opening = { caseRef, programme, assignees: [], ...(cards && { rules: cards }) };
  const events = lines.map((line) => {
    const [day, type] = line.split(' ');
    const [at, date] = (day ?? '').split('/');
    return { at: `${at}T12:00`, ...(date && { date }), caseRef, type, kind: 'ordinary', ...more };
  }) as unknown as CaseEvent[];
  return on(fold(openCase(opening), events, world), world);
}
/** What the events of the table need beside their day. */
const more = { month: '2026-01', hours: 10, role: 'jobBroker', to: 'jonas', card: 'C16' };

test.each<[string, string, readonly Line[], string | undefined]>([
  ['an open case never', 'jobstyrke', ['2026-01-05 caseOpened'], undefined],
  ['a paused one neither', 'jobstyrke', ['2026-01-05 caseOpened', '2026-01-06 casePaused'], undefined],
  [
    'end + 6-month status + 30 days',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-02-10 participationEnded'],
    '2026-09-09',
  ],
  [
    'the same where aftercare is over before',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-02-10 jobStarted'],
    '2026-09-09',
  ],
  [
    'six months after 31 August is 28 February',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-08-31 jobStarted'],
    '2027-03-30',
  ],
  [
    'in a leap year 29 February',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2027-08-31 jobStarted'],
    '2028-03-30',
  ],
  [
    'without a status: end + aftercare + 30 days',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 jobStarted'],
    '2026-06-09',
  ],
  [
    'aftercare of 30 November ends on 28 February',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-11-30 jobStarted'],
    '2027-03-30',
  ],
  [
    'aftercare follows a job only',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 educationStarted'],
    '2026-03-12',
  ],
  [
    'no aftercare, no status: end + 30 days',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 educationStarted'],
    '2026-03-12',
  ],
  [
    'the first end counts',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10/2026-02-01 educationStarted', '2026-02-10 participationEnded'],
    '2026-03-12',
  ],
  [
    'opened again, which the engine does not know',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 educationStarted', '2026-02-10 caseOpened'],
    '2026-03-12',
  ],
  [
    'what is told of last year can still be corrected',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-06-01/2025-02-10 educationStarted'],
    '2026-07-01',
  ],
  [
    'hours that come in after it have their thirty days',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 educationStarted', '2026-03-02 paidHoursRegistered'],
    '2026-04-01',
  ],
  [
    'an end that lies ahead',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10/2026-03-01 educationStarted'],
    '2026-03-31',
  ],
  [
    'another worker meanwhile',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 educationStarted', '2026-02-12 assigneeChanged'],
    '2026-03-14',
  ],
])('%s', (_, programme, lines, expected) => expect(forgotten(programme, lines)).toBe(expected));

test('a case for which the status is not asked does not wait for it', () => {
  const lines: Line[] = ['2026-01-05 caseOpened', '2026-02-10 participationEnded'];
  expect(forgotten('jobstyrke', lines, ['C01'])).toBe('2026-03-12');
});

test.each<[string, string, readonly Line[], string | undefined]>([
  [
    'end + aftercare + 30 days',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-02-10 jobStarted'],
    '2026-06-09',
  ],
  [
    'without aftercare: end + 30 days',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-02-10 participationEnded'],
    '2026-03-12',
  ],
  [
    'hours that come in keep the others',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-02-10 participationEnded', '2026-03-02 paidHoursRegistered'],
    '2026-04-01',
  ],
  [
    'where nothing is asked later, all goes at once',
    'flere-skal-med',
    ['2026-01-05 caseOpened', '2026-02-10 jobStarted'],
    undefined,
  ],
  [
    'told too late to go before all',
    'jobstyrke',
    ['2026-01-05 caseOpened', '2026-09-01/2026-02-10 participationEnded'],
    undefined,
  ],
  ['an open case keeps it', 'jobstyrke', ['2026-01-05 caseOpened'], undefined],
])('the course: %s', (_, programme, lines, expected) =>
  expect(forgotten(programme, lines, undefined, thinOn)).toBe(expected),
);
