import { expect, test } from 'vitest';
import type { PlannedCardId, Role } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { register } from '../../src/register/register.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  now: '2026-01-13T10:00',
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['ctiWorker', 'instructor', 'companyConsultant'] },
});

type Happened = CaseEvent extends infer One
  ? One extends CaseEvent
    ? Omit<One, 'at' | 'caseRef'>
    : never
  : never;

async function opens(programme: string, roles: readonly Role[], card: PlannedCardId, events: Happened[]) {
  const { app, town } = here();
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef: 'B-101', by: 'import', source: 'opens', verb: 'import' },
    create: {
      programme,
      assignees: roles.map((role) => [role, town.memberId('mette')]),
      rules: [card],
    },
    decide: ({ now: at }) => ({
      type: 'events',
      events: [{ type: 'caseOpened' } as const, ...events].map(
        (event) => ({ ...event, at, caseRef: 'B-101' }) as CaseEvent,
      ),
    }),
  });
}

/** The card of a key, opened from the list of a morning. */
async function openedOn(day: string, key: string): Promise<string> {
  const { app, town } = here();
  await here().goTo(`${day}T08:05`);
  const list = here().inChat('mette', 'agenda.open').at(-1);
  const press = { ...button(list, 'agenda.open'), card: key, whole: undefined };
  return invokeAnswer(await app.post(town.presses('mette', press))).text;
}

test('a hand-over that nobody answers counts down to the last day, and says when it is over', async () => {
  await opens('social-stoette-cti', ['ctiWorker'], 'C04', [{ type: 'matchFound' }]);
  const key = 'B-101|C04|handover|2026-01-13';
  expect(await openedOn('2026-09-14', key)).toContain('CTI slutter om 4 uger');
  expect(await openedOn('2026-09-25', key)).toContain('CTI slutter om 2 uger');
  expect(await openedOn('2026-10-05', key)).toContain('CTI slutter om 7 dage');
  expect(await openedOn('2026-10-12', key)).toContain('CTI slutter i dag');
  expect(await openedOn('2026-10-13', key)).toContain('CTI er slut');
});

test('so does a preparation that nears its end', async () => {
  await opens('jobstyrke', ['instructor', 'companyConsultant'], 'C06', [
    ...(['saidYes', 'jobGoal', 'firstSubGoal', 'courseStarted'] as const).map((criterion) => ({
      type: 'criterionMet' as const,
      criterion,
    })),
  ]);
  const key = 'B-101|C06|stageLimit|2026-01-13';
  expect(await openedOn('2026-03-30', key)).toContain('2 uger tilbage');
  expect(await openedOn('2026-04-09', key)).toContain('4 dage tilbage');
  const over = await openedOn('2026-04-14', key);
  expect(over).toContain('indslusning er slut');
  expect(over).toContain('Indslusning sluttede');
});
