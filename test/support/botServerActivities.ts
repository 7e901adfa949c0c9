import type { FakeConnector, FakePerson } from './connector.ts';

let towns = 0;
let activities = 0;

type Pressed = { verb: string; [field: string]: unknown };

/**
 * A team with its people in the fake Teams, and the activities that Teams posts about it. Every town has ids of its
 * own, so that tests can share a storage. Each call is a new activity.
 */
export function aTown(connector: FakeConnector, names: string[]) {
  towns += 1;
  const town = towns;
  const groupId = `group-${town}`;
  const teamsId = `19:team-${town}@thread.tacv2`;
  const closedChannel = `19:closed-${town}@thread.tacv2`;
  const tenantId = 'tenant-1';

  const person = (name: string): FakePerson => ({
    id: `29:${name}-${town}`,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    aadObjectId: `entra-${name}-${town}`,
    userPrincipalName: `${name.toUpperCase()}-${town}@kommune.example`,
  });
  const setPeople = (present: string[]) => connector.people.set(teamsId, present.map(person));
  const setChannels = (channels: { id: string; name?: string }[]) =>
    connector.channels.set(teamsId, channels);
  setPeople(names);
  setChannels([{ id: teamsId }, { id: closedChannel, name: 'Opfølgning' }]);

  const base = (from: string) => {
    activities += 1;
    return {
      id: `incoming-${activities}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: person(from).id, aadObjectId: person(from).aadObjectId },
      recipient: { id: '28:bot', name: 'Fodfæste' },
    };
  };
  const inTeam = {
    conversation: { id: teamsId, conversationType: 'channel', tenantId },
    channelData: { team: { id: teamsId, aadGroupId: groupId }, tenant: { id: tenantId } },
  };
  const alone = (from: string) => ({
    conversation: { id: `a:${person(from).id}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  });
  const executed = (data: Pressed) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
  });

  return {
    ...{ groupId, teamsId, closedChannel, tenantId, person, setPeople, setChannels },
    memberId: (name: string) => person(name).aadObjectId,
    upn: (name: string) => person(name).userPrincipalName.toLowerCase(),
    chat: (name: string) => `a:${person(name).id}`,
    installed: (from: string) => ({ ...base(from), ...inTeam, type: 'installationUpdate', action: 'add' }),
    uninstalled: (from: string) => ({
      ...base(from),
      ...inTeam,
      type: 'installationUpdate',
      action: 'remove',
    }),
    updated: (from: string, over: object) => ({
      ...base(from),
      ...inTeam,
      type: 'conversationUpdate',
      ...over,
    }),
    channelUpdated: (from: string, eventType: string) => ({
      ...base(from),
      ...inTeam,
      type: 'conversationUpdate',
      channelData: { ...inTeam.channelData, eventType },
    }),
    says: (from: string, text: string, over: object = {}) => ({
      ...base(from),
      ...alone(from),
      type: 'message',
      text,
      ...over,
    }),
    saysInChannel: (from: string, text: string) => ({
      ...base(from),
      ...inTeam,
      type: 'message',
      text: `<at>Fodfæste</at> ${text}`,
    }),
    presses: (from: string, data: Pressed) => ({ ...base(from), ...alone(from), ...executed(data) }),
    pressesInChannel: (from: string, data: Pressed) => ({ ...base(from), ...inTeam, ...executed(data) }),
    /** `Action.Submit`, the fallback of clients that know no `Action.Execute`. */
    submits: (from: string, data: Pressed, replyToId: string) => ({
      ...base(from),
      ...alone(from),
      type: 'message',
      value: data,
      replyToId,
    }),
  };
}

export type Town = ReturnType<typeof aTown>;

/** What an invoke was answered with: a new card, or a message. */
export function invokeAnswer(reply: { status: number; body: unknown }): { type: string; text: string } {
  const { type, value } = reply.body as { type: string; value: unknown };
  return {
    type: type.includes('adaptive') ? 'card' : 'text',
    text: plainDates(JSON.stringify(value) ?? ''),
  };
}

/** A row of a table that a posted message shows, by what it is about. */
export function rowIn(json: unknown, title: string): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { type, cells } = json as { type?: string; cells?: { items: { text: string }[] }[] };
  const texts = type === 'TableRow' ? (cells ?? []).map(({ items: [item] }) => item?.text ?? '') : [];
  if (texts[0] === title) return texts.slice(1);
  return (
    Object.values(json)
      .map((value) => rowIn(value, title))
      .find((row) => row.length > 0) ?? []
  );
}

/** Everything that one posted message shows, as text; the spaces that hold a date together read as any other. */
export function shown(activity: { text?: string; attachments?: unknown } | undefined): string {
  return activity ? (activity.text ?? plainDates(JSON.stringify(activity.attachments))) : '';
}

/** A day and its month are held together in what leaves for Teams (`language/wholeDates.ts`). */
export function plainDates(text: string): string {
  return text.replace(/(\d\.?)\u00A0(?=jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)/gi, '$1 ');
}
