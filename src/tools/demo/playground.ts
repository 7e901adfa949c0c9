import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { bot, type Person, people, team, tenantId } from './people.ts';

export interface Playground {
  /** The page to open. */
  url: string;
  /** What the bot answers to, as Teams' service URL. */
  serviceUrl: string;
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  folder: string;
  botUrl: string;
  port: number;
  /** Who sits at the screen. */
  user: Person;
}

/** Starts Microsoft's Agents Playground for the demo's team; resolves when its page answers. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  await mkdir(options.folder, { recursive: true });
  await writeFile(join(options.folder, '.m365agentsplayground.yml'), settings(options.user));
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
    'cli.js',
  );
  const flags = [
    'start',
    '-e',
    `${options.botUrl}/api/messages`,
    '-c',
    'msteams',
    '--dt',
    '-p',
    `${options.port}`,
  ];
  const child = spawn(process.execPath, [cli, ...flags], {
    cwd: options.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whoever is cut off while it stops leaves nothing behind that holds the port.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  const port = await listeningPort(child);
  const url = `http://localhost:${port}`;
  await pageAnswers(url, child);
  return { url, serviceUrl: `${url}/_connector`, stop: () => stop(child) };
}

/** It takes another port than it was told when that one is occupied, and says which. */
async function listeningPort(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the Agents Playground has no output');
  for await (const line of createInterface(child.stdout)) {
    const port = /Listening on (\d+)/.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error(
    'the Agents Playground ended before it listened; its log stands in devTools/ under the demo folder',
  );
}

async function pageAnswers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the Agents Playground ended with code ${child.exitCode}`);
    const page = await fetch(url).catch(() => undefined);
    if (page?.ok) return;
    await wait(100);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** YAML is a superset of JSON, so no writer is needed. */
function settings(user: Person): string {
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: toUser(user),
    users: people.filter((person) => person !== user).map(toUser),
    personalChat: { id: `personal-${user.key}` },
    groupChat: { id: 'group-chat', name: 'Gruppechat' },
    team: { id: team.id, name: team.name, aadGroupId: team.groupId, channels: [team.celebrations] },
  });
}

function toUser(person: Person) {
  return {
    id: person.id,
    name: `${person.givenName} ${person.surname}`,
    // The Playground spells it so.
    userPrincipleName: person.upn,
    aadObjectId: person.entraId,
    givenName: person.givenName,
    surname: person.surname,
    email: person.upn,
  };
}
