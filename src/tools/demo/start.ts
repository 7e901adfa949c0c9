import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type App, createApp } from '../../app.ts';
import { toEpochMs, toLocal } from '../../calendar/localTime.ts';
import type { Clock } from '../../outbox/contract.ts';
import { openStorage } from '../../storage.ts';
import { buildIfOld } from '../build.ts';
import type { DemoArguments } from './arguments.ts';
import { createDemoClock } from './clock.ts';
import { greetingFace } from './greeting.ts';
import { installInTeam, personCalled } from './install.ts';
import { loadFiles } from './load.ts';
import { type Playground, startPlayground } from './playground.ts';
import { createProgress } from './progress.ts';
import { timeCommand } from './timeCommand.ts';

export interface Demo {
  /** The page to open. */
  url: string;
  /** The tab, in a Teams that is none. */
  tabUrl: string;
  app: App;
  teamId: string;
  /** The demo's own moment, as local time. */
  now(): string;
  stop(): Promise<void>;
  /** Its moment kept, and off the list of processes: for when `stop` waits in vain. */
  leave(): Promise<void>;
}

export interface DemoDeps {
  clock: Clock;
  log: Logger;
  say(line: string): void;
}

/** Storage, bot and Agents Playground on this machine only, at the demo's moment; started again, it goes on. */
export async function startDemo(args: DemoArguments, deps: DemoDeps): Promise<Demo> {
  await mkdir(args.folder, { recursive: true });
  const clockFile = join(args.folder, 'moment');
  const clock = createDemoClock(toEpochMs(await startingMoment(args, clockFile)), deps.clock);
  const keepMoment = () => writeFile(clockFile, toLocal(clock.now()));
  deps.say('Starter lageret (Azurite), som kun er til at prøve med …');
  const storage = await openStorage({ type: 'embedded', folder: args.folder }, (line) => deps.log.warn(line));
  const stops: (() => Promise<unknown>)[] = [storage.close, keepMoment];
  // One that fails must not keep the others: a process of ours that is left over holds its port, or its folder.
  const stop = async () => {
    const faults: unknown[] = [];
    for (const end of stops.splice(0).reverse()) await end().catch((cause) => faults.push(cause));
    if (faults.length > 0) throw new AggregateError(faults, 'the demo did not end well');
  };
  try {
    if (await buildIfOld()) deps.say('Fanen er bygget.');
    let playgroundUrl: string | undefined;
    const app: App = await createApp({
      host: '127.0.0.1',
      port: 0,
      trust: { type: 'anybody' },
      storage: storage.connected,
      clock: clock.now,
      log: deps.log,
      instance: 'demo',
      pictures: { key: randomUUID() },
      greet: (language) => greetingFace(language, toLocal(clock.now())),
      tab: { chat: () => playgroundUrl, as: personCalled(args.as).entraId },
      commands: [
        timeCommand({
          now: clock.now,
          moveTo: async (to, journey) => {
            const sent = await app.delivery.advance(to, clock.moveTo, journey);
            await keepMoment();
            return sent;
          },
          tell: createProgress(() => app.delivery.deps.sender, deps.clock),
        }),
      ],
    });
    stops.push(app.close);
    deps.say('Starter Agents Playground …');
    const playground = await startPlayground({
      folder: join(args.folder, 'playground'),
      botUrl: app.url,
      port: args.port,
      user: personCalled(args.as),
    });
    stops.push(playground.stop);
    playgroundUrl = playground.url;
    const teamId = await prepare(app, playground, args, clock.now(), deps.say);
    app.delivery.start();
    return {
      url: playground.url,
      tabUrl: `${app.url}/teams`,
      app,
      teamId,
      now: () => toLocal(clock.now()),
      stop,
      leave: async () => {
        await keepMoment();
        await app.delivery.leave();
      },
    };
  } catch (cause) {
    await stop().catch((err) => deps.log.warn({ err }, 'what was started could not all be ended'));
    throw cause;
  }
}

/** A second start goes on where the first one stood: what is registered cannot lie in the future. */
async function startingMoment(args: DemoArguments, clockFile: string): Promise<string> {
  const last = existsSync(clockFile) ? await readFile(clockFile, 'utf8') : '';
  const wanted = args.now ?? (last || args.defaultNow);
  return [wanted, last].sort().at(-1) ?? wanted;
}

async function prepare(
  app: App,
  playground: Playground,
  args: DemoArguments,
  now: number,
  say: DemoDeps['say'],
): Promise<string> {
  const teamId = await installInTeam(app.url, playground.serviceUrl, app.store);
  say('Indlæser sager …');
  for (const line of await loadFiles(app, teamId, args.files, now)) say(`  ${line}`);
  return teamId;
}
