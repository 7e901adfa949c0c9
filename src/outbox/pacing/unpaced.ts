import type { Pacer, Turn } from './pacer.ts';

const atOnce: Turn = { wait: () => 0, answered: () => {}, giveBack: () => {} };

/** Everybody's turn is now: for a clock that is moved by hand, which no Teams goes by. */
export const unpaced: Pacer = {
  ask: () => ({ type: 'turn', turn: atOnce }),
  hold: () => {},
  share: () => {},
};
