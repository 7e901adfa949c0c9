import { usage } from './preview/usage.ts';
import { printUntilRead } from './untilRead.ts';

printUntilRead();
const words = process.argv.slice(2);
if (words[0] === '--help') process.stdout.write(`${usage}\n`);
else {
  // Loaded only now: help waits for no rules.
  const { runPreview } = await import('./preview/run.ts');
  const { out, err, code } = runPreview(words);
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  if (err.length > 0) process.stderr.write(`${err.join('\n')}\n`);
  process.exitCode = code;
}
