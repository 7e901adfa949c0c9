import { readFileSync } from 'node:fs';
import { preview, previewLine } from '../engine/preview.ts';
import { parseScenario } from '../engine/scenario.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { rules } from '../features.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { compare, compareUsage } from './compare.ts';
import { printUntilRead } from './untilRead.ts';

const usage = `npm run --silent preview -- FIL…
  Hvad der ville blive sendt for et scenarie, og hvornår: en linje JSON for hvert kort. Flere filer: hver efter en linje med sit navn.
  Er der fejl i en fil, skrives intet til standard output; hver fejl står på standard error, og slutkoden er 2.

${compareUsage}`;

const settings = { programmes: builtInProgrammes, rules };

function load(file: string): { scenario: Scenario } | { faults: string[] } {
  try {
    return parseScenario(readFileSync(file, 'utf8'));
  } catch (fault) {
    return { faults: [`scenario: cannot be read: ${fault instanceof Error ? fault.message : fault}`] };
  }
}

/** Prints the output of all files, or every fault of any of them. Returns the exit code. */
function run(files: readonly string[]): number {
  const loaded = files.map((file) => ({ file, result: load(file) }));
  const several = files.length > 1;
  const faults = loaded.flatMap(({ file, result }) =>
    'faults' in result ? result.faults.map((fault) => (several ? `${file}: ${fault}` : fault)) : [],
  );
  if (files.length === 0) faults.push('Name at least one scenario: npm run --silent preview -- FILE…');
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    return 2;
  }
  const lines = loaded.flatMap(({ file, result }) => [
    ...(several ? [JSON.stringify({ file })] : []),
    ...('scenario' in result ? preview(result.scenario, settings).map(previewLine) : []),
  ]);
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function runCompare(args: readonly string[]): number {
  const { out, err, code } = compare(args);
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  process.stderr.write(`${err.join('\n')}\n`);
  return code;
}

printUntilRead();
const [first, ...rest] = process.argv.slice(2);
if (first === '--help') process.stdout.write(`${usage}\n`);
else if (first === '--compare') process.exitCode = runCompare(rest);
else process.exitCode = run(process.argv.slice(2));
