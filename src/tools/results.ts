import { readFileSync } from 'node:fs';
import { rules, tools } from '../features.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { printUntilRead } from './untilRead.ts';

/** Prints the lines, or every fault. Returns the exit code. */
function run(words: readonly string[]): number {
  const answered = tools.results.run(words, { programmes: builtInProgrammes, rules, read });
  if ('faults' in answered) {
    process.stderr.write(`${answered.faults.join('\n')}\n`);
    return 2;
  }
  process.stdout.write(`${answered.lines.join('\n')}\n`);
  return 0;
}

function read(file: string): { text: string } | { fault: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

printUntilRead();
const words = process.argv.slice(2);
if (words[0] === '--help') process.stdout.write(`${tools.results.usage}\n`);
else process.exitCode = run(words);
