import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Figure, figure } from './figure.ts';
import { type Chunk, type Lived, liveThrough } from './seeds/chunk.ts';
import { keptRun } from './seeds/kept.ts';

/** Weeks; `SEEDS` asks for fewer, `SEED` for one that is to be seen again, `SEEDS_MINUTES` ends after a while. */
const usual = 10_000;
const chunkWeeks = 50;

/**
 * Weeks of a team of fifty cases, each under a seed: kills, faults and sleep at any call. Every core has a worker; what is
 * done is kept, so that asking again goes on where a run was stopped. The figures are of the weeks that were lived.
 */
export async function seeds(): Promise<Figure[]> {
  const only = process.env.SEED;
  if (only !== undefined) return figures([await liveThrough({ first: Number(only), weeks: 1 })]);
  const wanted = Number(process.env.SEEDS ?? usual);
  const kept = keptRun();
  const isWanted = ({ first, weeks }: Chunk) => first + weeks <= wanted + 1;
  const done = new Map(
    kept
      .read()
      .filter(isWanted)
      .map((lived) => [lived.first, lived]),
  );
  const waiting = chunksOf(wanted).filter(({ first }) => !done.has(first));
  await handOut(waiting, (lived) => {
    kept.add(lived);
    done.set(lived.first, lived);
  });
  return figures([...done.values()]);
}

function chunksOf(weeks: number): Chunk[] {
  return Array.from({ length: Math.ceil(weeks / chunkWeeks) }, (_, index) => {
    const first = 1 + index * chunkWeeks;
    return { first, weeks: Math.min(chunkWeeks, weeks + 1 - first) };
  });
}

/** A worker for each core takes one chunk after the other. */
async function handOut(waiting: Chunk[], done: (lived: Lived) => void): Promise<void> {
  const end = performance.now() + Number(process.env.SEEDS_MINUTES ?? Number.POSITIVE_INFINITY) * 60_000;
  const work = async () => {
    if (waiting.length === 0) return;
    // Faults are thrown by the thousand here, and nobody reads where.
    const worker = fork(join(import.meta.dirname, 'seeds/chunk.ts'), { execArgv: ['--stack-trace-limit=0'] });
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
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function figures(chunks: readonly Lived[]): Figure[] {
  const sum = (of: (lived: Lived) => number) => chunks.reduce((total, lived) => total + of(lived), 0);
  const weeks = sum((lived) => lived.weeks);
  const wrong = chunks.flatMap((lived) => lived.wrong).toSorted((a, b) => a.seed - b.seed);
  for (const { seed, faults } of wrong) console.error([`again with SEED=${seed}:`, ...faults].join('\n  '));
  return [
    figure(
      `seeds: weeks of ${weeks} in which anything was lost, doubled or called in vain`,
      ...([wrong.length, 'weeks', weeks] as const),
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
