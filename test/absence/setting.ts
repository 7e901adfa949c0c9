import type { LocalInstant } from '../../src/calendar/local.ts';
import type { Role } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import type { Member, Team } from '../../src/store/rows.ts';
import { aSetting, type Setting } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

export const mette = 'entra-mette';
export const jonas = 'entra-jonas';
export const lis = 'entra-lis';
export const channel = '19:closed@thread.tacv2';

type Told = { [T in CaseEvent as T['type']]: Omit<T, 'at' | 'caseRef'> }[CaseEvent['type']];

/** A team of Jobstyrke (Mette calls, Jonas has them in the room, Lis leads) on the Friday before Monday 13 April. */
export async function anAbsenceTeam({
  team = {},
  members = {},
}: {
  team?: Partial<Team>;
  members?: Record<string, Partial<Member>>;
} = {}) {
  const setting = await aSetting(
    memoryStorage().store,
    '2026-04-10T10:00',
    {
      deliveryMode: 'both',
      channels: { reminders: channel },
      ...team,
    },
    members,
  );
  return {
    ...setting,
    /** A citizen who is expected Monday to Thursday at eight. */
    expects: (
      caseRef: string,
      over: Partial<Extract<CaseEvent, { type: 'attendanceSchedule' }>> = {},
      programme = 'jobstyrke',
    ) =>
      setting.happens(
        caseRef,
        [
          { type: 'caseOpened', stage: programme === 'jobstyrke' ? 'preparation' : undefined },
          schedule(over),
        ] as Told[],
        {
          create: { programme, assignees: workers(programme) },
          by: 'import',
        },
      ),
    mark: (caseRef: string, mark: 'met' | 'later' | 'agreedOff' | 'reducedHours', on = '2026-04-13') =>
      setting.happens(caseRef, [{ type: 'attendanceMarked', on, mark }]),
    /** Messages in which a card is shown, newest state. */
    shows: (part: string) => showing(setting, part),
    at: (moment: LocalInstant) => setting.goTo(moment),
  };
}

export type AbsenceTeam = Awaited<ReturnType<typeof anAbsenceTeam>>;

function workers(programme: string): [Role, string][] {
  const role: Role = programme === 'jobstyrke' ? 'companyConsultant' : 'contactPerson';
  return [
    [role, mette],
    ['instructor', jonas],
  ];
}

function schedule(over: object) {
  return {
    type: 'attendanceSchedule' as const,
    days: ['mon', 'tue', 'wed', 'thu'],
    start: '08:00',
    from: '2026-04-13',
    ...over,
  };
}

/** `to: key state`, of every message that shows a card whose key holds `part`. */
function showing({ teams }: Setting, part: string): string[] {
  return teams.shown
    .flatMap(({ to, card }) =>
      (card.cards as { key: string; state: string }[])
        .filter(({ key }) => key.includes(part))
        .map(({ key, state }) => `${to}: ${key} ${state}`),
    )
    .toSorted();
}
