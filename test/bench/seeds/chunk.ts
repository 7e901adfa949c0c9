import { simulate } from '../../support/simulator/simulate.ts';
import { layTown } from '../../support/simulator/town.ts';

/** Weeks from one seed on, as a process of its own lives through them. */
export interface Chunk {
  first: number;
  weeks: number;
}

/** What came of a chunk; a line each in the file that a long run goes on from. */
export interface Lived extends Chunk {
  posts: number;
  doubled: number;
  processes: number;
  /** Weeks in which something went wrong, with what. */
  wrong: { seed: number; faults: string[] }[];
}

export async function liveThrough({ first, weeks }: Chunk): Promise<Lived> {
  const laid = await layTown();
  const lived: Lived = { first, weeks, posts: 0, doubled: 0, processes: 0, wrong: [] };
  for (let seed = first; seed < first + weeks; seed += 1) {
    const week = await simulate(laid, seed);
    lived.posts += week.posts;
    lived.doubled += week.doubled;
    lived.processes += week.processes;
    if (week.faults.length > 0) lived.wrong.push({ seed, faults: week.faults });
  }
  return lived;
}

// A worker lives through one chunk after the other, as its parent hands them out.
process.on('message', (chunk: Chunk) => {
  void liveThrough(chunk).then((lived) => process.send?.(lived));
});
process.once('disconnect', () => process.exit());
