import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Long enough for the first rounds of everything. */
const settleMs = 5_000;

/** The bot as `npm start` runs it, until it says that it is ready and then for a moment; storage runs beside it. */
export async function startBot(
  connectionString: string,
  more: Record<string, string> = {},
): Promise<{ startMs: number; residentMb: number }> {
  const begin = performance.now();
  const bot = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      STORAGE_CONNECTION_STRING: connectionString,
      PORT: '0',
      LOG_LEVEL: 'info',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(bot, 'exit');
  try {
    for await (const line of createInterface({ input: bot.stdout })) {
      if (line.includes('"msg":"ready"')) break;
    }
    const startMs = performance.now() - begin;
    await pause(settleMs);
    return { startMs, residentMb: await residentMb(bot.pid) };
  } finally {
    bot.kill('SIGTERM');
    await exited;
  }
}

async function residentMb(processId = 0): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(processId)]);
  return Number(stdout) / 1024;
}
