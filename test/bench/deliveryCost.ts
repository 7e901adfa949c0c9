import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createPacer } from '../../src/outbox/pacing/pacer.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aSetting, type Setting, workAll } from '../support/delivery.ts';
import { type Figure, figure, timed } from './figure.ts';

const teams = 20;
const cardsPerTeam = 4;
/** Cases of each team that have nothing due, few and many. */
const idle = { few: 5, many: 45 } as const;
const operationsWanted = 6;

/**
 * What storage is asked for a delivered card, and whether it grows with the cases that have nothing due. Every request
 * counts, those to the queue too; one transaction is one, as Azure bills it.
 */
export async function deliveryCost(): Promise<Figure[]> {
  const few = await measure(idle.few);
  const many = await measure(idle.many);
  return [
    figure('storage operations per delivered card', few.operations, 'operations', operationsWanted),
    figure('the same with nine times as many cases', many.operations, 'operations', few.operations),
    figure('sweep with nine times as many cases', many.sweepMs, 'ms', few.sweepMs),
  ];
}

async function measure(idleCases: number): Promise<{ operations: number; sweepMs: number }> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  try {
    const storage = await connectStore({ type: 'connectionString', connectionString });
    const settings: Setting[] = [];
    for (let count = 0; count < teams; count += 1) settings.push(await aTeamWith(storage, idleCases));
    return await deliverAll(settings, storage);
  } finally {
    await azurite.stop();
  }
}

const workers = ['entra-mette', 'entra-jonas'] as const;
/** Everybody has heard from the bot before: opening a chat happens once. */
const known = Object.fromEntries(workers.map((upn) => [upn, { conversationId: `conversation with ${upn}` }]));

async function aTeamWith({ store }: Connected, idleCases: number): Promise<Setting> {
  const team = await aSetting(store, '2026-03-12T10:00', {}, known);
  const events = [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ] as const;
  for (let number = 0; number < cardsPerTeam; number += 1)
    await team.opens(`B-${number}`, [...events], workers[number % 2]);
  // The same three weeks later: their first card comes after the week that a Monday's list looks ahead.
  team.time.set('2026-04-01T10:00');
  for (let number = 0; number < idleCases; number += 1) await team.opens(`A-${number}`, [...events]);
  return team;
}

async function deliverAll(settings: readonly Setting[], { hints }: Connected) {
  const [first] = settings;
  if (!first) throw new Error('no teams to measure');
  first.time.set('2026-04-07T08:00');
  // What it costs is asked here, not how fast it may be.
  const pacer = createPacer([{ count: 1_000, ms: 1_000 }], 1_000);
  const deps = { ...first.deps, hints, pacer };
  let operations = 0;
  const count = () => {
    operations += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    const sweepMs = await timed(() => sweepOnce(deps));
    await workAll(deps);
    const cards = first.teams.shown.flatMap(({ card }) => card.cards as unknown[]);
    if (cards.length !== teams * cardsPerTeam) throw new Error(`${cards.length} cards were delivered`);
    return { operations: operations / cards.length, sweepMs };
  } finally {
    unsubscribe('http.client.request.start', count);
  }
}
