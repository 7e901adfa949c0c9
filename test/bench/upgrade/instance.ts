import { pino } from 'pino';
import { toLocal } from '../../../src/calendar/localTime.ts';
import { createRescue } from '../../../src/outbox/rescue.ts';
import { register } from '../../../src/register/register.ts';
import { connectStore } from '../../../src/store/connect.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { createSender } from '../../../src/teams/send.ts';
import { aWorker, workAll } from '../../support/delivery.ts';
import { openCases, workers } from '../../support/simulator/openCases.ts';
import { handDriven } from './handDriven.ts';

/*
 * One process of one release: this file lies in the tree of that release, and all that it imports is that release's own.
 * The clock is the parent's: a process lives through a moment when it is told to.
 */

export interface Start {
  connectionString: string;
  name: string;
}

export type Order = { now: number } & (
  | { type: 'lay'; cases: number; serviceUrl: string }
  | { type: 'live' }
  | { type: 'act'; teamId: string; caseRef: string; source: string; what: 'contactHeld' | 'notArrived' }
);

export type Report = { type: 'laid'; teamId: string; refs: string[] } | { type: 'done'; faults: number };

async function run({ connectionString, name }: Start): Promise<void> {
  let now = 0;
  const clock = () => now;
  const wait = async (ms: number) => {
    now += ms;
  };
  const log = pino({ level: process.env.UPGRADE_LOG ?? 'silent' });
  const { store, hints } = await connectStore({ type: 'connectionString', connectionString });
  const { connect } = createAdapter({ trust: { type: 'anybody' }, log });
  const { deps } = aWorker(store, {
    ...{ hints: handDriven(hints, clock), clock, log, sender: createSender({ connect, clock, log }) },
    render: ({ message, cards }) => ({
      card: {
        message: message.id,
        keys: cards.map(({ card }) => card.key),
        shown: cards.map(({ card }) => [card.state, card.taken?.by, card.handled?.by]),
      },
      summary: 'En påmindelse',
    }),
    ...{ random: Math.random, instance: name, wait },
  });
  const rescue = createRescue(deps);

  async function obey(order: Order): Promise<Report> {
    now = Math.max(now, order.now);
    switch (order.type) {
      case 'lay': {
        const { team, refs } = await openCases(store, order.cases, { serviceUrl: order.serviceUrl });
        return { type: 'laid', teamId: team.teamId, refs };
      }
      case 'live': {
        const { faults } = await sweepOnce(deps);
        await rescue();
        await workAll(deps);
        return { type: 'done', faults };
      }
      case 'act': {
        const { teamId, caseRef, source } = order;
        const fields =
          order.what === 'contactHeld'
            ? ({ type: 'contactHeld', form: 'talk' } as const)
            : { type: order.what };
        const event = { ...fields, caseRef, at: toLocal(now) };
        await register(deps, {
          ...{ teamId, caseRef, source, by: `id-${workers[2]}`, verb: 'tell' },
          decide: () => ({ type: 'events', events: [event] }),
        });
        return { type: 'done', faults: 0 };
      }
    }
  }

  process.on('message', (order: Order) => {
    obey(order).then(
      (report) => process.send?.(report),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
  process.send?.('ready');
}

process.once('disconnect', () => process.exit());
await run(JSON.parse(process.argv[2] ?? '{}') as Start);
