import { pino } from 'pino';
import type { Render } from '../../src/delivery/contracts.ts';
import type { SendDeps } from '../../src/delivery/deps.ts';
import { createPacer } from '../../src/delivery/pacing.ts';
import { workOnce } from '../../src/delivery/work.ts';
import type { Store } from '../../src/store/store.ts';
import { type TestClock, testClock } from './clock.ts';
import { fakeSender } from './fakeSender.ts';
import { memoryHints } from './memoryHints.ts';

/** Draws no more than what delivery decides: which cards, in which state, handled by whom. */
export const plainRender: Render = ({ message, cards }) => ({
  card: {
    view: message.view,
    cards: cards.map(({ card }) => ({ key: card.key, state: card.state, handled: card.handled?.by })),
  },
  summary: 'En påmindelse',
});

/** A worker with a fake Teams, a queue in memory and a clock that stands; the store is the real one. */
export function aWorker(store: Store, over: Partial<SendDeps> & { time?: TestClock } = {}) {
  const time = over.time ?? testClock('2026-04-13T08:00');
  const teams = fakeSender();
  const hints = memoryHints(time.clock);
  const deps: SendDeps = {
    store,
    hints,
    clock: time.clock,
    log: pino({ level: 'silent' }),
    sender: teams,
    render: plainRender,
    pacer: createPacer(),
    instance: 'instance-1',
    wait: async (ms) => time.advance(ms),
    random: () => 0.5,
    ...over,
  };
  return { deps, time, teams, hints };
}

/** Works until the queue has nothing to give at this moment. */
export async function workAll(deps: SendDeps): Promise<void> {
  for (;;) {
    const { hints } = await workOnce(deps);
    if (hints === 0) return;
  }
}
