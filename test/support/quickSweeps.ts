import { createRequire } from 'node:module';

/* Read first by the embedded storage's process: it sweeps its queue files all the time, and spares none for long. */
const load = createRequire(import.meta.url);
const set = (path: string, constants: Record<string, number>) =>
  Object.assign(load(`azurite/dist/src/${path}/utils/constants.js`) as object, constants);

set('queue', { DEFAULT_GC_INTERVAL_MS: 50 });
set('common', { DEFAULT_EXTENT_GC_PROTECT_TIME_IN_MS: 0 });
