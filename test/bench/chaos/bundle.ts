import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** What features read and draw with, and no process that only delivers: native code, and a dictionary of megabytes. */
const unused: Record<string, string> = {
  '@resvg/resvg-js': 'export const Resvg = undefined;',
  'danishLexicon.ts': 'export const danish = undefined;',
};

const withoutUnused: Plugin = {
  name: 'without-unused',
  resolveId: (id) => Object.keys(unused).find((name) => id === name || id.endsWith(`/${name}`)) ?? null,
  load: (id) => unused[id] ?? null,
};

/**
 * An entry with all that it imports in one file, in `folder`: a process that lives for three seconds must not spend two of
 * them on finding and compiling a thousand modules. The old module format, as it starts fastest: no `await` outside functions.
 */
export async function bundled(entry: string, folder: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [withoutUnused],
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    ...{ dir: folder, format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
  });
  await bundle.close();
  // The guard reads its words from beside its own code.
  await cp('src/privacy/data', join(folder, 'data'), { recursive: true });
  return join(folder, output[0].fileName);
}
