import { execFile } from 'node:child_process';
import { globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
/** Where the server looks for it. */
export const builtFolder = join(root, '.out/tab');
const page = join(builtFolder, 'index.html');
const configFile = join(root, 'src/tab/vite.config.ts');

/** What a browser loads first, and any other part, in bytes as gzip packs them: more is a phone that waits. */
const budget = { entry: 190_000, part: 60_000 };

export interface Part {
  name: string;
  bytes: number;
  limit: number;
}

/** Builds the tab, packs it, and throws when a part of it is over its budget. */
export async function buildTab(logLevel: 'info' | 'warn' = 'warn'): Promise<Part[]> {
  // Whoever builds may be a test: what is built is what people get.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile, logLevel });
  const assets = join(builtFolder, 'assets');
  const entry = /\/assets\/(index-[^"]+\.js)/.exec(
    readFileSync(join(builtFolder, 'index.html'), 'utf8'),
  )?.[1];
  const parts = readdirSync(assets).map((name): Part => {
    const content = readFileSync(join(assets, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, { params }));
    return { name, bytes: gzipSync(content).length, limit: name === entry ? budget.entry : budget.part };
  });
  const over = parts.filter(({ bytes, limit }) => bytes > limit);
  if (over.length > 0) {
    rmSync(page);
    throw new Error(`The tab is over its budget:\n${over.map(partLine).join('\n')}`);
  }
  return parts.sort((one, other) => other.bytes - one.bytes);
}

/** Builds it, in a process of its own, where its sources, or what it is built of, are newer than what was built; false where nothing was to be done. */
export async function buildIfOld(): Promise<boolean> {
  const built = statSync(page, { throwIfNoEntry: false });
  const sources = globSync(
    ['src/tab/**/*', 'src/tools/gallery/{hostConfig,iconShapes}.ts', 'package-lock.json'],
    { cwd: root },
  );
  const newest = Math.max(...sources.map((path) => statSync(join(root, path)).mtimeMs));
  if (built && built.mtimeMs >= newest) return false;
  await run(process.execPath, [import.meta.filename]);
  return true;
}

function partLine({ name, bytes, limit }: Part): string {
  return `${(bytes / 1_000).toFixed(1).padStart(7)} kB of ${limit / 1_000} kB (gzip)  ${name}`;
}

const usage = `npm run build
  Bygger fanen til Teams i .out/tab; serveren læser den, når den starter.`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(usage);
  for (const part of await buildTab('info')) console.log(partLine(part));
}

if (import.meta.main) await main();
