import type { Outgoing, Sender, SendResult, Target } from '../../src/delivery/contracts.ts';

/** One message as the fake Teams shows it. */
export interface Shown {
  activityId: string;
  to: string;
  card: Outgoing['card'];
  /** How often it was updated. */
  updates: number;
}

export type Script = (target: Target, outgoing: Outgoing) => SendResult | Promise<SendResult> | undefined;

/** A Teams that keeps what it is sent. A script may answer for it, once per entry, or throw like a lost connection. */
export function fakeSender(): Sender & { shown: Shown[]; calls: number; script: Script[] } {
  const shown: Shown[] = [];
  const script: Script[] = [];
  const teams = { shown, calls: 0, script };
  const scripted = async (target: Target, outgoing: Outgoing) => {
    teams.calls += 1;
    return script.shift()?.(target, outgoing);
  };
  return Object.assign(teams, {
    send: async (target: Target, outgoing: Outgoing): Promise<SendResult> => {
      const answer = await scripted(target, outgoing);
      if (answer) return answer;
      const activityId = `activity-${shown.length + 1}`;
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
  });
}

const nameOf = (target: Target) => (target.type === 'channel' ? target.channelId : target.member.upn);
