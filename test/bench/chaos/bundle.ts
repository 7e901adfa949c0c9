import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * An entry with all that it imports in one file, in `folder`: a process that lives for three seconds must not spend two of
 * them on finding and compiling a thousand modules. The old module format, as it starts fastest: no `await` outside functions.
 */
export async function bundled(entry: string, folder: string): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  const { output } = await bundle.write({
    ...{ dir: folder, format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
  });
  await bundle.close();
  return join(folder, output[0].fileName);
}
