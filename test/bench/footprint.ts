import packageJson from '../../package.json' with { type: 'json' };
import { startAzurite } from '../../src/store/azurite.ts';
import { type Figure, figure, quantile } from './figure.ts';
import { productionMb } from './footprint/installed.ts';
import { type Weighed, weigh } from './footprint/weigh.ts';

/** What differs from start to start is noise: the middle one counts. */
const starts = 5;
const bare = 'test/bench/footprint/bare.ts';
/** As `npm start` does it. */
const asStarted = packageJson.scripts.start.split(' ').slice(2);
/** What is installed where nobody builds or tries out; its floor is 171 MB of SDKs. */
const installedWantedMb = 320;

/**
 * What the bot takes before it does anything: its installation, a start, and a process that has nothing to do; held
 * against the least that any such bot takes, measured in turns in the same run.
 */
export async function footprint(): Promise<Figure[]> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const weighed: Record<'echo' | 'tables' | 'ours', Weighed[]> = { echo: [], tables: [], ours: [] };
  try {
    for (let start = 0; start < starts; start += 1) {
      weighed.echo.push(await weigh([bare]));
      weighed.tables.push(await weigh([bare, connectionString]));
      weighed.ours.push(await weigh(asStarted, { STORAGE_CONNECTION_STRING: connectionString }));
    }
  } finally {
    await azurite.stop();
  }
  const middle = (whose: keyof typeof weighed, what: keyof Weighed) =>
    quantile(
      weighed[whose].map((one) => one[what]),
      0.5,
    );
  return [
    figure('production packages on disk', productionMb(), 'MB', installedWantedMb),
    figure(
      'CPU of a start, against an echo bot',
      middle('ours', 'startCpuMs'),
      'ms',
      middle('echo', 'startCpuMs'),
    ),
    figure('idle, against a bot with tables', middle('ours', 'idleMb'), 'MB', middle('tables', 'idleMb')),
  ];
}
