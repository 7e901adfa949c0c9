import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { Role } from '../../src/engine/cards.ts';
import { register } from '../../src/register/register.ts';
import { advance } from '../../src/rounds/advance.ts';
import type { Store } from '../../src/store/store.ts';
import { aTown, shown, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import type { FakeConnector, PostedActivity } from '../support/connector.ts';

/** The whole bot on the Friday before Monday 13 April: Mette calls, Jonas has them in the room, Lise leads. */
export async function anAbsenceTown(store: Store, connector: FakeConnector, now = '2026-04-10T10:00') {
  const app = await startApp({ store, connector, now });
  const town = aTown(connector, ['lise', 'mette', 'jonas', 'anders']);
  await app.post(town.installed('lise'));
  const roles: Record<string, Role[]> = {
    lise: ['leader'],
    mette: ['companyConsultant'],
    jonas: ['instructor'],
    anders: ['companyConsultant'],
  };
  for (const [name, held] of Object.entries(roles)) {
    await store.members.update(town.groupId, town.memberId(name), (member) => ({ ...member!, roles: held }));
  }
  await store.teams.update(town.groupId, (team) => ({
    ...team!,
    setUp: true,
    deliveryMode: 'both',
    leader: town.memberId('lise'),
    channels: { reminders: town.closedChannel },
  }));
  await app.deliver();
  return {
    app,
    town,
    goTo: (at: string) =>
      advance(app.delivery, toEpochMs(at), (ms) => app.time.advance(ms - app.time.clock())),
    opens: (caseRef: string, programme = 'jobstyrke', teamId = town.groupId) =>
      opens(app, town, caseRef, programme, teamId),
    /** What the bot says in somebody's own chat. */
    ask: async (name: string, words: string) => {
      const before = connector.in(town.chat(name)).length;
      await app.post(town.says(name, words));
      return connector.in(town.chat(name)).slice(before).map(shown).join('\n');
    },
    /** Messages in somebody's chat that show a text. */
    inChat: (name: string, part: string): PostedActivity[] =>
      connector.in(town.chat(name)).filter((activity) => shown(activity).includes(part)),
    inChannel: (part: string): PostedActivity[] =>
      connector.in(town.closedChannel).filter((activity) => shown(activity).includes(part)),
  };
}

export type AbsenceTown = Awaited<ReturnType<typeof anAbsenceTown>>;

async function opens(
  app: App,
  town: Town,
  caseRef: string,
  programme: string,
  teamId: string,
): Promise<void> {
  const role: Role = programme === 'jobstyrke' ? 'companyConsultant' : 'contactPerson';
  await register(app.delivery, {
    teamId,
    caseRef,
    by: 'import',
    source: `opens ${caseRef}`,
    verb: 'import',
    create: {
      programme,
      assignees: [
        [role, town.upn('mette')],
        ['instructor', town.upn('jonas')],
      ],
    },
    decide: ({ now }) => ({
      type: 'events',
      events: [
        {
          at: now,
          caseRef,
          type: 'caseOpened',
          ...(programme === 'jobstyrke' ? { stage: 'preparation' } : {}),
        },
      ],
    }),
  });
}
