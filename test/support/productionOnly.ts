import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Read first by a process that is to live with what `npm ci --omit=dev` installs: of the rest it finds nothing. */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    const [path] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(found.url) ?? [];
    if (path !== undefined && packages[path]?.dev)
      throw Object.assign(new Error(`${path} is not installed in production`), { code: 'MODULE_NOT_FOUND' });
    return found;
  },
});
