import { storageChaos } from './chaos/storageChaos.ts';
import { type Figure, figure } from './figure.ts';

/** Cards; `CHAOS_CARDS` asks for fewer. */
const usual = 2_000;
const perTeam = 100;
const speed = 5;
const giveUpMs = 10 * 60_000;

/** Three processes whose storage fails at one request in twenty, and is killed three times in mid-run. */
export async function storageChaosBench(): Promise<Figure[]> {
  const cards = Number(process.env.CHAOS_CARDS ?? usual);
  const result = await storageChaos({
    ...{ teams: Math.ceil(cards / perTeam), perTeam: Math.min(cards, perTeam), processes: 3 },
    ...{ restarts: 3, speed, giveUpMs },
  });
  const of = (name: string, value: number, baseline = result.messages) =>
    figure(`storage: ${name}`, value, 'messages', baseline);
  return [
    figure('storage: cards and requests that still wait', result.unfinished, 'left', result.cards),
    figure('storage: cards lost', result.lost, 'cards', result.cards),
    of('rows that do not say sent', result.wrongStates),
    of('second copies that no row owns up to', result.uncounted),
    of('of which Teams has a second copy', result.doubled),
    of('sends whose outcome nobody knew', result.possible),
    figure('storage: processes that ended by themselves', result.crashes, 'processes', 3),
    figure('storage: requests that failed', result.failed, 'requests', result.requests),
    figure('storage: killed and started again, by seconds', result.restarts, 'restarts', result.seconds),
  ];
}
