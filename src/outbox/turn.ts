import type { SendDeps } from './deps.ts';
import type { Send, Turn } from './pacing/pacer.ts';

/** Rather than hold a worker longer than this, the request goes back to the queue. */
const longestMs = 5_000;
const backMs = 1_000;

/** One request's way through the pacer: its place is taken once, however often the message has to be read again. */
export interface Place {
  /** Waits for the turn; 0 when it is there, else the request comes back after so many milliseconds. */
  take(send: Send): Promise<number>;
  answered(): void;
  /** For somebody else, if it was not needed. */
  giveBack(): void;
}

export function createPlace({
  pacer,
  clock,
  wait,
  rest = wait,
}: Pick<SendDeps, 'pacer' | 'clock' | 'wait' | 'rest'>): Place {
  let turn: Turn | undefined;
  const stand = async (send: Send): Promise<number> => {
    const begin = clock();
    while (clock() - begin < longestMs) {
      const ms = next(send);
      if (typeof ms === 'object') return ms.later;
      if (ms === 0) return 0;
      await rest(ms, send.tenant);
    }
    giveBack();
    return backMs;
  };
  /** Milliseconds to wait for the next step. */
  const next = (send: Send): number | { later: number } => {
    if (turn) return turn.wait(clock());
    const answer = pacer.ask(send, clock());
    if (answer.type === 'later') return { later: answer.ms };
    if (answer.type === 'ask again') return answer.ms;
    turn = answer.turn;
    return turn.wait(clock());
  };
  const giveBack = () => {
    turn?.giveBack();
    turn = undefined;
  };
  return {
    take: async (send) => (turn ? 0 : stand(send)),
    answered: () => turn?.answered(clock()),
    giveBack,
  };
}
