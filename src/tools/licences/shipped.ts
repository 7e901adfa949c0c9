import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that people get: with the bot, as `npm ci --omit=dev` installs it, or inside the tab that a browser loads. */
export interface Shipped {
  name: string;
  version: string;
  /** As its package.json states it. */
  states: string | undefined;
  with: 'bot' | 'tab';
  /** The lines of its licence that say whose it is; none of a package that other machines do not install. */
  holders: readonly string[];
  /** Its licence in full, where it brings one along. */
  text?: string;
}

/** What package-lock.json says of a package, as far as it is used. */
export interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
}
type Lock = Readonly<Record<string, Locked>>;

const inPackages = 'node_modules/';

/** Every package that is shipped, and what of the installation disagrees with the lock. */
export function readShipped(root: string): { shipped: Shipped[]; faults: string[] } {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Lock;
  };
  const inTab = closureOf(packages, tabImports(root));
  const faults: string[] = [];
  const shipped = Object.entries(packages).flatMap(([path, locked]) => {
    if (!path.startsWith(inPackages) || locked.link) return [];
    const goes = [...(locked.dev ? [] : ['bot' as const]), ...(inTab.has(path) ? ['tab' as const] : [])];
    if (goes.length === 0) return [];
    const found = readPackage(root, path, locked);
    if (typeof found === 'string') faults.push(found);
    return typeof found === 'string' ? [] : goes.map((one): Shipped => ({ ...found, with: one }));
  });
  return { shipped, faults };
}

/** The packages that the tab's own modules name; what only builds it does not reach a browser. */
export function tabImports(root: string): string[] {
  const files = globSync('src/tab/**/*.{ts,tsx}', { cwd: root, exclude: ['src/tab/vite.config.ts'] });
  const named = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '((?:@[^'/]+\/)?[^'./][^'/]*)/g),
  ]);
  return [...new Set(named.flatMap(([, name]) => name ?? []))].sort();
}

/** Where the named packages and all that they depend on lie. */
export function closureOf(packages: Lock, names: readonly string[]): ReadonlySet<string> {
  const paths = new Set<string>();
  const add = (name: string, from: string): void => {
    const path = resolve(packages, name, from);
    if (path === undefined || paths.has(path)) return;
    paths.add(path);
    for (const needed of Object.keys(packages[path]?.dependencies ?? {})) add(needed, path);
  };
  for (const name of names) add(name, '');
  return paths;
}

/** As Node looks for it: beside the package that asks, then a folder further out each. */
function resolve(packages: Lock, name: string, from: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}${inPackages}${name}`;
  if (path in packages) return path;
  if (from === '') return undefined;
  const outer = from.lastIndexOf(`/${inPackages}`);
  return resolve(packages, name, outer === -1 ? '' : from.slice(0, outer));
}

type Found = Omit<Shipped, 'with'>;

/** A package for another kind of machine is known from the lock alone, so that every machine says the same. */
function readPackage(root: string, path: string, locked: Locked): Found | string {
  const name = path.slice(path.lastIndexOf(inPackages) + inPackages.length);
  const version = locked.version ?? '';
  const known = { name, version, states: locked.license, holders: [] };
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return locked.optional ? known : `${path} is not installed: npm ci`;
  const own = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license?: unknown };
  if (own.version !== version) return `${path} is ${own.version}, locked is ${version}: npm ci`;
  const states = typeof own.license === 'string' ? own.license : undefined;
  if (states !== locked.license) return `${path} states ${states}, the lock ${locked.license}: npm ci`;
  if (locked.optional) return known;
  const text = licenceText(join(root, path));
  return { ...known, holders: holdersOf(text ?? ''), text };
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^(un)?licen[cs]e(\.(txt|md))?$|^copying$/i.test(name));
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** Lines that begin with the word and name a year or the sign; a template's `[yyyy]` names nobody. */
export function holdersOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^[^\p{L}\p{N}©]+/u, '').trim());
  return [...new Set(lines.filter((line) => /^(copyright\b|©).*(\d{4}|\(c\)|©)/i.test(line)))];
}
