import { chaos } from './chaos/chaos.ts';
import { type Figure, figure } from './figure.ts';

/** Cards; `CHAOS_CARDS` asks for fewer, `CHAOS_KILL_MS` leaves a slow machine more time to start a process again. */
const usual = 10_000;
const perTeam = 100;
/** A lease of a minute and a half is over sooner, as is every other wait. */
const speed = 5;
const giveUpMs = 20 * 60_000;

/** Three processes, one of them killed every second until all is sent, and a Teams that fails at one in ten. */
export async function deliveryChaos(): Promise<Figure[]> {
  const cards = Number(process.env.CHAOS_CARDS ?? usual);
  const kills = {
    killEveryMs: Number(process.env.CHAOS_KILL_MS ?? 1_000),
    mostKills: Number.POSITIVE_INFINITY,
  };
  const result = await chaos({
    ...{ teams: Math.ceil(cards / perTeam), perTeam: Math.min(cards, perTeam), processes: 3 },
    ...{ ...kills, speed, giveUpMs },
  });
  const of = (name: string, value: number, baseline = result.messages) =>
    figure(`chaos: ${name}`, value, 'messages', baseline);
  return [
    figure('chaos: cards and requests that still wait', result.unfinished, 'left', result.cards),
    figure('chaos: cards lost', result.lost, 'cards', result.cards),
    of('second copies that no row owns up to', result.uncounted),
    of('rows that do not say sent', result.wrongStates),
    of('of which Teams has a second copy', result.doubled),
    of('sends whose outcome nobody knew', result.possible),
    figure('chaos: requests that Teams failed', result.refused, 'requests', result.messages),
    figure('chaos: processes that ended by themselves', result.crashes, 'processes', result.kills),
    figure('chaos: processes killed, by seconds', result.kills, 'kills', result.seconds),
    figure(
      'chaos: start of a process, by the time between two kills',
      result.startMs,
      'ms',
      kills.killEveryMs,
    ),
  ];
}
