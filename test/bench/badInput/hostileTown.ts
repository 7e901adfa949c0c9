import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { presses } from '../../../src/features.ts';
import { advance } from '../../../src/rounds/advance.ts';
import { escapeKey } from '../../../src/store/keys.ts';
import type { CardRow, CaseRecord, LoggedEvent } from '../../../src/store/rows.ts';
import { turningPresses } from '../../../src/talk/turnPage.ts';
import { ofType } from '../../cards/walk.ts';
import { aTown } from '../../support/botServerActivities.ts';
import { startApp } from '../../support/botServerApp.ts';
import { aCase } from '../../support/botServerCases.ts';
import { startConnector } from '../../support/connector.ts';
import { memoryStorage } from '../../support/simulator/memoryStore.ts';
import { rowsOf } from '../../support/simulator/rowsOf.ts';
import type { ButtonData } from './hostileActivities.ts';

const refs = Array.from({ length: 8 }, (_, index) => `B-10${index + 1}`);

/** The whole bot over HTTP for one team, with another beside it; its tables are in memory, so that each row can be looked at. */
export async function hostileTown() {
  const storage = memoryStorage();
  const connector = await startConnector();
  const app = await startApp({ store: storage.store, connector });
  const town = aTown(connector, ['lise', 'mette', 'anders']);
  const other = aTown(connector, ['eve', 'mallory']);
  await app.post(town.installed('lise'));
  await app.post(other.installed('eve'));
  for (const [one, channel] of [
    [town, town.closedChannel],
    [other, other.closedChannel],
  ] as const) {
    await storage.store.teams.update(one.groupId, (team) => ({
      ...team!,
      ...{ setUp: true, deliveryMode: 'both', channels: { reminders: channel } },
    }));
  }
  for (const [name, role] of [
    ['mette', 'jobBroker'],
    ['anders', 'companyConsultant'],
  ] as const)
    await storage.store.members.update(town.groupId, town.memberId(name), (member) => ({
      ...member!,
      roles: [role],
    }));
  for (const [index, caseRef] of refs.entries())
    await aCase(app, town, caseRef, index % 2 === 0 ? 'mette' : 'anders');

  let now = toEpochMs('2026-04-13T07:59');
  const rows = () => storage.cases.rows(escapeKey(town.groupId));
  const posted = () => [...connector.activities.values()];
  return {
    ...{ app, town, other, connector, posted },
    /** Time goes on, and what fell due is sent. */
    goOn: async (ms: number) => {
      now += ms;
      await advance(app.delivery, now, (by) => app.time.advance(by - app.time.clock()));
    },
    buttons: (): ButtonData[] =>
      posted()
        .slice(-40)
        .flatMap(({ attachments }) => ofType(attachments, 'Action.Execute', 'Action.Submit'))
        .flatMap(({ data }) => (typeof (data as ButtonData)?.verb === 'string' ? [data as ButtonData] : [])),
    verbs: [...presses.keys(), ...turningPresses.keys()],
    /** What a stranger may not change. */
    contentOfCases: () =>
      rows()
        .filter(({ rowKey }) => /^(case|event|card|story|due):/.test(rowKey))
        .map(({ rowKey, etag }) => `${rowKey} ${etag}`)
        .join('\n'),
    halves: () => halvesIn(rows()),
    events: () => rowsOf(rows(), 'event:').length,
    close: async () => {
      await app.close();
      await connector.close();
    },
  };
}

/** Cases of which one row says what another knows nothing of. */
function halvesIn(rows: Parameters<typeof rowsOf>[0]): string[] {
  const logs = Map.groupBy(rowsOf<LoggedEvent>(rows, 'event:'), ({ event }) => event.caseRef);
  const cards = new Map(rowsOf<CardRow>(rows, 'card:').map((card) => [card.key, card]));
  const messages = new Set(rowsOf<{ id: string }>(rows, 'message:').map(({ id }) => id));
  const ofCases = rowsOf<CaseRecord>(rows, 'case:').flatMap(({ caseRef, sequence, open }) => {
    const last = Math.max(0, ...(logs.get(caseRef) ?? []).map((event) => event.sequence));
    const unknown = open.filter((key) => !cards.has(key));
    return [
      ...(last === sequence ? [] : [`${caseRef} stands at ${sequence}, its log at ${last}`]),
      ...unknown.map((key) => `${key} is open and has no row`),
    ];
  });
  const shown = [...cards.values()].flatMap(({ key, messages: ids }) =>
    ids.filter((id) => !messages.has(id)).map((id) => `${key} is shown by ${id}, which is not there`),
  );
  return [...ofCases, ...shown];
}
