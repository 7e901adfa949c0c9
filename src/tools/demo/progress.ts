import type { Clock, Outgoing, Sender, SendResult, Sent, Target } from '../../outbox/contract.ts';
import type { Person } from '../../talk/who.ts';

/** One message that says how far it is; nothing for what is done at once, or for nobody. */
export type TellProgress = (person: Person | undefined) => {
  at(text: string): Promise<void>;
  /** What it says from now on. */
  end(text: string): Promise<void>;
};

/** Nobody wonders yet; and how often a number that runs can be read. */
const patienceMs = 1_500;

/** `real`: how long somebody has waited is nothing that a moved clock knows. */
export function createProgress(sender: () => Sender, real: Clock): TellProgress {
  return (person) => {
    let toldAt = real();
    let posted: Sent | undefined;
    const change = async (to: Target, { activityId }: Sent, text: string) =>
      void (await orNothing(sender().update(to, activityId, progressCard(text))));
    return {
      at: async (text) => {
        if (!person || real() - toldAt < patienceMs) return;
        toldAt = real();
        if (posted) await change(targetOf(person), posted, text);
        else posted = sentOf(await orNothing(sender().send(targetOf(person), progressCard(text))));
      },
      end: async (text) => {
        if (person && posted) await change(targetOf(person), posted, text);
      },
    };
  };
}

/** A clock is not stopped by a chat that does not answer. */
async function orNothing(telling: Promise<SendResult>): Promise<SendResult | undefined> {
  return telling.catch(() => undefined);
}

function sentOf(result: SendResult | undefined): Sent | undefined {
  return result?.type === 'sent' ? result : undefined;
}

function targetOf({ team, member }: Person): Target {
  return { type: 'personal', team, member, conversationId: member.conversationId };
}

function progressCard(text: string): Outgoing {
  const body = [{ type: 'TextBlock', text, wrap: true }];
  return { card: { type: 'AdaptiveCard', version: '1.5', body }, summary: text };
}
