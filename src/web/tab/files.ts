import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type restify from 'restify';

/** A built file, with what `npm run build` packed of it. */
interface Asset {
  type: string;
  plain: Buffer;
  packed?: Buffer;
}

/** What `npm run build` made: the page with its holes, and what it loads, by name. */
export interface BuiltTab {
  page: string;
  assets: ReadonlyMap<string, Asset>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Undefined where nobody has built it. All of it is held: less than a megabyte. */
export function readBuilt(folder: string): BuiltTab | undefined {
  const page = readOrNone(join(folder, 'index.html'));
  if (!page) return undefined;
  const names = readdirSync(join(folder, 'assets'));
  const assets = names.flatMap((name): [string, Asset][] => {
    const type = types[extname(name)];
    if (!type) return [];
    const path = join(folder, 'assets', name);
    return [[name, { type, plain: readFileSync(path), packed: readOrNone(`${path}.br`) }]];
  });
  return { page: page.toString('utf8'), assets: new Map(assets) };
}

function readOrNone(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Named by what is in them, so a browser asks for each once. */
export function addAssets(routes: restify.Server, { assets }: BuiltTab): void {
  routes.get('/tab/assets/:name', async (request: restify.Request, response: restify.Response) => {
    const asset = assets.get(String(request.params.name));
    if (!asset) return response.send(404);
    const packed = /\bbr\b/.test(request.header('accept-encoding', '')) ? asset.packed : undefined;
    response.writeHead(200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'br' }),
    });
    response.end(packed ?? asset.plain);
  });
}
