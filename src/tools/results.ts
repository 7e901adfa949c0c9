import { readFileSync } from 'node:fs';
import { rules } from '../features.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { answer } from './results/answer.ts';
import { readArguments } from './results/arguments.ts';
import { printUntilRead } from './untilRead.ts';

const usage = `npm run --silent results -- FILE --month YYYY-MM [--from YYYY-MM] [--as-of YYYY-MM-DD]
    [--for leader|channel|board] [--programme ID] [--adviser ID]
  A month's figures and deviations, or those of a period: a JSON line each (measures.md 8).
  Any fault: nothing on standard output, every fault on standard error, exit code 2.`;

const settings = { programmes: builtInProgrammes, rules };

/** Prints the lines, or every fault. Returns the exit code. */
function run(args: readonly string[]): number {
  const ids = builtInProgrammes.map(({ id }) => id);
  const read = readArguments(args, ids);
  if ('faults' in read) return refuse(read.faults.map((fault) => `results: ${fault}`));
  const text = readText(read.arguments.file);
  if ('fault' in text) return refuse([text.fault]);
  const answered = answer(text.text, read.arguments, settings);
  if ('faults' in answered) return refuse(answered.faults);
  process.stdout.write(`${answered.lines.join('\n')}\n`);
  return 0;
}

function readText(file: string): { text: string } | { fault: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (fault) {
    return { fault: `scenario: cannot be read: ${fault instanceof Error ? fault.message : fault}` };
  }
}

function refuse(faults: readonly string[]): number {
  process.stderr.write(`${faults.join('\n')}\n`);
  return 2;
}

printUntilRead();
const args = process.argv.slice(2);
if (args[0] === '--help') process.stdout.write(`${usage}\n`);
else process.exitCode = run(args);
