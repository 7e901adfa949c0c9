import type { Role } from '../../src/engine/cards.ts';
import { register } from '../../src/register/register.ts';
import { type Here, inTown, type TownOptions } from '../support/town.ts';

/** The Friday before Monday 13 April: Mette calls, Jonas has them in the room, Lise leads. */
export function absenceTown(more: Partial<TownOptions> = {}) {
  return inTown({
    now: '2026-04-10T10:00',
    people: ['lise', 'mette', 'jonas', 'anders'],
    leader: 'lise',
    roles: {
      lise: ['leader'],
      mette: ['companyConsultant'],
      jonas: ['instructor'],
      anders: ['companyConsultant'],
    },
    team: ({ closedChannel }) => ({
      setUp: true,
      deliveryMode: 'both',
      channels: { reminders: closedChannel },
    }),
    ...more,
  });
}

/** A case that begins, with Mette responsible and Jonas as its instructor. */
export async function opens(
  { app, town }: Here,
  caseRef: string,
  programme = 'jobstyrke',
  teamId = town.groupId,
): Promise<void> {
  const role: Role = programme === 'jobstyrke' ? 'companyConsultant' : 'contactPerson';
  const begins = programme === 'jobstyrke' ? { stage: 'preparation' } : {};
  await register(app.delivery, {
    ...{ teamId, caseRef, by: 'import', source: `opens ${caseRef}`, verb: 'import' },
    create: {
      programme,
      assignees: [
        [role, town.memberId('mette')],
        ['instructor', town.memberId('jonas')],
      ],
    },
    decide: ({ now }) => ({
      type: 'events',
      events: [{ at: now, caseRef, type: 'caseOpened', ...begins }],
    }),
  });
}
