import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

interface Locked {
  dev?: boolean;
  link?: boolean;
}

/** What `npm ci --omit=dev` puts on this machine's disk, less the source maps that the Dockerfile deletes; 1 MB = 10⁶ bytes. */
export function productionMb(): number {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const paths = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link,
  );
  return paths.reduce((sum, [path]) => sum + bytesIn(join(root, path)), 0) / 1e6;
}

/** As blocks on the disk; packages within it are counted on their own. */
function bytesIn(folder: string): number {
  let bytes = 0;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += entry.name === 'node_modules' ? 0 : bytesIn(path);
    else if (!entry.name.endsWith('.map')) bytes += lstatSync(path).blocks * 512;
  }
  return bytes;
}

/** A package for another kind of machine is not here. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
