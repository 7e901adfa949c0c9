import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/**
 * Read first by the process of the embedded storage: while a file `full` lies beside its rows, no byte more can be written
 * there. A line that is being written is cut off in its middle, as a real disk does it.
 */
const folder = process.argv[4] ?? '.';
const isFull = () => existsSync(join(folder, 'full'));
const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

const { writeSync, writeFileSync, writeFile } = fs;
Object.assign(fs, {
  writeSync: (file: number, bytes: Buffer, from = 0) => {
    if (!isFull()) return writeSync(file, bytes, from);
    writeSync(file, bytes.subarray(from, from + 5));
    throw noSpace();
  },
  writeFileSync: (...given: Parameters<typeof writeFileSync>) => {
    if (isFull()) throw noSpace();
    writeFileSync(...given);
  },
  writeFile: (...given: unknown[]) => {
    if (isFull()) (given.at(-1) as (fault: Error) => void)(noSpace());
    else (writeFile as (...given: unknown[]) => void)(...given);
  },
});
syncBuiltinESMExports();
