import { availableParallelism, loadavg } from 'node:os';
import { buildTab, type Part } from '../../src/tools/build.ts';
import { perTeam } from './due.ts';
import { type Figure, figure } from './figure.ts';
import { phoneFigures } from './tab/phones.ts';
import { answers, serverFigures } from './tab/server.ts';
import { openTabTown } from './tab/town.ts';

/**
 * The tab as it is built: how large, how fast the server answers it, and how it is on a slowed phone. Each figure stands
 * beside its goal; times mean what they say where nothing else runs, so the load comes last.
 */
export async function tab(): Promise<Figure[]> {
  const parts = await buildTab();
  const town = await openTabTown(Math.ceil((2 * answers) / perTeam));
  try {
    const figures = [...sizes(parts), ...(await serverFigures(town)), ...(await phoneFigures(town))];
    const [load = 0] = loadavg();
    return [
      ...figures,
      figure('load of this machine for each of its cores', load / availableParallelism(), '', 1),
    ];
  } finally {
    await town.close();
  }
}

function sizes(parts: readonly Part[]): Figure[] {
  const isEntry = ({ limit }: Part) => limit === Math.max(...parts.map((part) => part.limit));
  const [largest] = parts.filter((part) => !isEntry(part));
  return [...parts.filter(isEntry), ...(largest ? [largest] : [])].map(({ name, bytes, limit }) =>
    figure(`built, gzip: ${name.replace(/-[\w-]{8}(\.\w+)$/, '$1')}`, bytes / 1_000, 'kB', limit / 1_000),
  );
}
