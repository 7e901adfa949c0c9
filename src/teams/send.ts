import type { Activity } from 'botbuilder';
import { AppCredentials, type ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import { withWholeDates } from '../language/wholeDates.ts';
import type { Clock, Outgoing, Sender, SendResult, Target } from '../outbox/contract.ts';
import { faultFields } from '../watching/faultFields.ts';
import { failed, unreachable } from './sendResult.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';

export interface SenderDeps {
  connect(serviceUrl: string): Promise<ConnectorClient>;
  clock: Clock;
  log: Logger;
}

type Personal = Extract<Target, { type: 'personal' }>;
type Channel = Extract<Target, { type: 'channel' }>;

/** The only way out to Teams. One attempt a call; what came of it is a value. */
export function createSender({ connect, clock, log }: SenderDeps): Sender {
  async function attempt(
    { team }: Pick<Target, 'team'>,
    call: (client: ConnectorClient) => Promise<SendResult>,
  ): Promise<SendResult> {
    const client = await connect(team.serviceUrl);
    if (!(await hasToken(client, log))) return unreachable('NoToken');
    try {
      return await call(client);
    } catch (cause) {
      return failed(cause, clock());
    }
  }

  async function toMember(
    client: ConnectorClient,
    target: Personal,
    outgoing: Outgoing,
  ): Promise<SendResult> {
    const known = target.conversationId ?? target.member.conversationId;
    const opened = known ? { id: known } : await openConversation(client, target, clock());
    if ('type' in opened) return opened;
    const { id } = await client.conversations.sendToConversation(opened.id, toActivity(outgoing));
    return { type: 'sent', conversationId: opened.id, activityId: id };
  }

  return {
    send: (target, outgoing) =>
      attempt(target, (client) =>
        target.type === 'channel' ? toChannel(client, target, outgoing) : toMember(client, target, outgoing),
      ),
    update: (target, activityId, outgoing) =>
      attempt(target, async (client) => {
        const conversationId =
          target.type === 'channel' ? (target.thread ?? target.channelId) : target.conversationId;
        if (!conversationId) return { type: 'refused', status: 404, code: 'ConversationNotFound' };
        await client.conversations.updateActivity(conversationId, activityId, toActivity(outgoing));
        return { type: 'sent', conversationId, activityId };
      }),
    remove: (team, posted) =>
      attempt({ team }, async (client) => {
        await client.conversations.deleteActivity(posted.conversationId, posted.activityId);
        return { type: 'sent', ...posted };
      }),
  };
}

/** A credential that has run out must be seen the first time, not when somebody misses their cards. */
async function hasToken(client: ConnectorClient, log: Logger): Promise<boolean> {
  const credentials: unknown = Reflect.get(client, 'credentials');
  if (!(credentials instanceof AppCredentials) || !credentials.appId) return true;
  try {
    await credentials.getToken();
    return true;
  } catch (err) {
    log.error(faultFields(err), 'no token for Teams: is the credential of the bot still valid?');
    return false;
  }
}

/** Opening a chat shows nothing to anybody, so whatever goes wrong here, no card has arrived. */
async function openConversation(
  client: ConnectorClient,
  { team, member }: Personal,
  now: number,
): Promise<{ id: string } | SendResult> {
  try {
    const { id } = await client.conversations.createConversation({
      isGroup: false,
      bot: { id: team.bot.id, name: team.bot.name ?? '' },
      members: [{ id: member.teamsUserId, name: '' }],
      tenantId: team.tenantId,
      channelData: { tenant: { id: team.tenantId } },
      activity: undefined as unknown as Activity,
    });
    return { id };
  } catch (cause) {
    const failure = failed(cause, now);
    return failure.type === 'refused' ? failure : unreachable('NoConversation');
  }
}

/** A new post in the channel, or the answer to one. */
async function toChannel(
  client: ConnectorClient,
  { team, channelId, thread }: Channel,
  outgoing: Outgoing,
): Promise<SendResult> {
  if (thread) {
    const reply = await client.conversations.sendToConversation(thread, toActivity(outgoing));
    return { type: 'sent', conversationId: thread, activityId: reply.id };
  }
  const { id, activityId } = await client.conversations.createConversation({
    isGroup: true,
    bot: { id: team.bot.id, name: team.bot.name ?? '' },
    tenantId: team.tenantId,
    channelData: { channel: { id: channelId }, tenant: { id: team.tenantId } },
    activity: toActivity(outgoing) as Activity,
  });
  return { type: 'sent', conversationId: id, activityId };
}

/** The message as Teams takes it: one card, and a notification text without personal data. */
export function toActivity({ card, summary }: Outgoing): Partial<Activity> {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: cardType, content: withWholeDates(card) }],
  };
}
