import { simulate } from '../support/simulator/simulate.ts';
import { layTown } from '../support/simulator/town.ts';
import { type Figure, figure } from './figure.ts';

/** Weeks; `SEEDS` asks for fewer, `SEED` for one that is to be seen again. */
const usual = 10_000;

/** Weeks of a team of fifty cases in one process, each under a seed: kills, faults and sleep at any call. */
export async function seeds(): Promise<Figure[]> {
  const only = process.env.SEED;
  const first = Number(only ?? 1);
  const weeks = only === undefined ? Number(process.env.SEEDS ?? usual) : 1;
  const laid = await layTown();
  const sum = { lost: 0, posts: 0, doubled: 0, processes: 0 };
  for (let seed = first; seed < first + weeks; seed += 1) {
    const week = await simulate(laid, seed);
    sum.posts += week.posts;
    sum.doubled += week.doubled;
    sum.processes += week.processes;
    if (week.faults.length === 0) continue;
    sum.lost += 1;
    console.error([`again with SEED=${seed}:`, ...week.faults].join('\n  '));
  }
  return [
    figure(
      `seeds: weeks of ${weeks} in which anything was lost, doubled or called in vain`,
      sum.lost,
      'weeks',
      weeks,
    ),
    figure('seeds: second copies, each counted', sum.doubled, 'messages', sum.posts),
    figure('seeds: processes that were killed and started again', sum.processes, 'processes', weeks * 3),
  ];
}
