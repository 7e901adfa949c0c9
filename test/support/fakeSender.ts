import type { Outgoing, Sender, SendResult, Sent, Target } from '../../src/outbox/contract.ts';
import type { Team } from '../../src/store/rows.ts';

/** One message as the fake Teams shows it. */
export interface Shown {
  activityId: string;
  to: string;
  card: Outgoing['card'];
  /** How often it was updated. */
  updates: number;
}

export type Script = (target: Target, outgoing: Outgoing) => SendResult | Promise<SendResult> | undefined;

export type Removal = (team: Team, posted: Sent) => SendResult | undefined;

/** A Teams that keeps what it is sent. A script may answer for it, once per entry, or throw like a lost connection. */
export function fakeSender(): Sender & {
  shown: Shown[];
  calls: number;
  script: Script[];
  removals: Removal[];
} {
  const shown: Shown[] = [];
  const script: Script[] = [];
  const removals: Removal[] = [];
  const teams = { shown, calls: 0, script, removals };
  let count = 0;
  const scripted = async (target: Target, outgoing: Outgoing) => {
    teams.calls += 1;
    return script.shift()?.(target, outgoing);
  };
  return Object.assign(teams, {
    send: async (target: Target, outgoing: Outgoing): Promise<SendResult> => {
      const answer = await scripted(target, outgoing);
      if (answer) return answer;
      count += 1;
      const activityId = `activity-${count}`;
      shown.push({ activityId, to: nameOf(target), card: outgoing.card, updates: 0 });
      return { type: 'sent', activityId, conversationId: `conversation with ${nameOf(target)}` };
    },
    update: async (target: Target, activityId: string, outgoing: Outgoing): Promise<SendResult> => {
      const answer = await scripted(target, outgoing);
      if (answer) return answer;
      const message = shown.find((one) => one.activityId === activityId);
      if (!message) return { type: 'refused', status: 404, code: 'MessageNotFound' };
      Object.assign(message, { card: outgoing.card, updates: message.updates + 1 });
      return { type: 'sent', activityId, conversationId: `conversation with ${nameOf(target)}` };
    },
    remove: async (team: Team, posted: Sent): Promise<SendResult> => {
      teams.calls += 1;
      const answer = removals.shift()?.(team, posted);
      if (answer) return answer;
      const index = shown.findIndex((one) => one.activityId === posted.activityId);
      if (index < 0) return { type: 'refused', status: 404, code: 'MessageNotFound' };
      shown.splice(index, 1);
      return { type: 'sent', ...posted };
    },
  });
}

const nameOf = (target: Target) => (target.type === 'channel' ? target.channelId : target.member.id);
