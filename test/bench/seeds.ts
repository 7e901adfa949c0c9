import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Figure, figure } from './figure.ts';
import { type Chunk, type Lived, liveThrough } from './seeds/chunk.ts';
import { chunksOf, keptRun, rangeOf } from './seeds/kept.ts';

/**
 * Weeks of a team of fifty cases, each under a seed: kills, faults and sleep at any call. What is done is kept, so that asking
 * again goes on where a run was stopped. The figures are of the weeks that were lived.
 *
 * `SEEDS`: how many from the first, or a range as `501-1000`; 10,000 without it. `SEED`: one that is to be seen again.
 * `SEEDS_WORKERS`: processes beside each other, or `all` for one on each core; one without it. `SEEDS_MINUTES`: ends then.
 */
export async function seeds(): Promise<Figure[]> {
  const { SEED: only, SEEDS = '10000', SEEDS_WORKERS: workers = '1' } = process.env;
  if (only !== undefined) return figures([told(await liveThrough({ first: Number(only), weeks: 1 }))]);
  const kept = keptRun();
  const known = kept.read();
  const wanted = chunksOf(rangeOf(SEEDS)).map((chunk) => ({ chunk, lived: known.find(isOf(chunk)) }));
  const lived = wanted.flatMap((one) => one.lived ?? []);
  for (const one of lived) told(one);
  await handOut(
    wanted.flatMap((one) => (one.lived ? [] : one.chunk)),
    workers === 'all' ? availableParallelism() : Number(workers),
    (one) => {
      kept.add(one);
      lived.push(told(one));
    },
  );
  return figures(lived);
}

const isOf = (chunk: Chunk) => (lived: Lived) => lived.first === chunk.first && lived.weeks === chunk.weeks;

/** Each worker takes one chunk after the other. */
async function handOut(waiting: Chunk[], workers: number, done: (lived: Lived) => void): Promise<void> {
  const end = performance.now() + Number(process.env.SEEDS_MINUTES ?? Number.POSITIVE_INFINITY) * 60_000;
  const work = async () => {
    if (waiting.length === 0) return;
    // Faults are thrown by the thousand here, and nobody reads where.
    const execArgv = ['--stack-trace-limit=0', '--max-semi-space-size=32'];
    const worker = fork(join(import.meta.dirname, 'seeds/chunk.ts'), { execArgv });
    const ended = once(worker, 'exit').then(() => {
      throw new Error('a worker ended in the middle of its weeks');
    });
    ended.catch(() => {});
    for (let chunk = waiting.shift(); chunk && performance.now() < end; chunk = waiting.shift()) {
      const answer = once(worker, 'message');
      worker.send(chunk);
      done((await Promise.race([answer, ended]))[0] as Lived);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** At once, as the end of a long run is far. */
function told(lived: Lived): Lived {
  for (const { seed, faults } of lived.wrong)
    console.error([`again with SEED=${seed}:`, ...faults].join('\n  '));
  return lived;
}

function figures(chunks: readonly Lived[]): Figure[] {
  const sum = (of: (lived: Lived) => number) => chunks.reduce((total, lived) => total + of(lived), 0);
  const weeks = sum((lived) => lived.weeks);
  const wrong = sum((lived) => lived.wrong.length);
  return [
    figure(
      `seeds: weeks of ${weeks} in which anything was lost, doubled or called in vain`,
      ...([wrong, 'weeks', weeks] as const),
    ),
    figure(
      'seeds: second copies, each counted',
      sum((lived) => lived.doubled),
      'messages',
      sum((lived) => lived.posts),
    ),
    figure(
      'seeds: processes that were started, of them all but three a week killed',
      sum((lived) => lived.processes),
      'processes',
      weeks * 3,
    ),
  ];
}
