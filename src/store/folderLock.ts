import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const tries = 50;
const pauseMs = 100;

/**
 * One process owns a data folder. The owner listens on a port that its lock file names: when the process ends,
 * however it ends, nobody listens any more and the lock is void (a process id could belong to somebody new).
 * A former owner that is just closing is waited for.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'owner.json');
  const server = await listen();
  for (let count = 0; count < tries; count += 1) {
    if (await claim(file, server)) return () => release(file, server);
    if (!(await isAlive(file))) await rm(file, { force: true });
    else await pause(pauseMs);
  }
  server.close();
  throw new Error(
    `the data folder ${folder} is in use by another process; stop it, or choose another folder`,
  );
}

async function claim(file: string, server: Server): Promise<boolean> {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    await writeFile(file, JSON.stringify({ port }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAlive(file: string): Promise<boolean> {
  const port = await ownerPort(file);
  if (port === undefined) return false;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (alive: boolean) => () => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

async function ownerPort(file: string): Promise<number | undefined> {
  try {
    const { port } = JSON.parse(await readFile(file, 'utf8')) as { port?: number };
    return port;
  } catch {
    return undefined;
  }
}

function listen(): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function release(file: string, server: Server): Promise<void> {
  await rm(file, { force: true });
  server.close();
}
