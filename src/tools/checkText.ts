import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type KnownNames, readKnownNames } from '../privacy/detect/known.ts';
import { checkText } from '../privacy/guard.ts';
import { printUntilRead } from './untilRead.ts';

const usage =
  'npm run --silent check-text -- FIL [--names FIL]   (én tekst pr. linje; navne og initialer, som teamet kender)';

/**
 * Lets a data protection officer try the guard: one JSON object a line, as for a wide story, the strictest setting.
 * The only place that prints what was found.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { names: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const [file] = positionals;
  if (file === undefined) throw new Error(usage);
  const known: KnownNames | undefined = values.names
    ? readKnownNames(await readFile(values.names, 'utf8'))
    : undefined;
  const lines = (await readFile(file, 'utf8'))
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const results = lines.map((text, index) => {
    const { verdict, findings } = checkText(text, 'wideStory', known);
    const shown = findings.map(({ kind, text: found }) => ({ kind, text: found }));
    return JSON.stringify({ line: index + 1, verdict, findings: shown });
  });
  process.stdout.write(`${results.join('\n')}\n`);
}

printUntilRead();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
