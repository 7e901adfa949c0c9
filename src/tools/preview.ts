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

interface Printed {
  out: string[];
  err: string[];
  code: number;
}

/** The output of all files, or every fault of any of them; and the exit code. */
function previewOf(files: readonly string[]): Printed {
  const loaded = files.map((file) => ({ file, result: load(file) }));
  const several = files.length > 1;
  const faults = loaded.flatMap(({ file, result }) =>
    'faults' in result ? result.faults.map((fault) => (several ? `${file}: ${fault}` : fault)) : [],
  );
  if (files.length === 0) faults.push('Name at least one scenario: npm run --silent preview -- FILE…');
  if (faults.length > 0) return { out: [], err: faults, code: 2 };
  const out = loaded.flatMap(({ file, result }) => [
    ...(several ? [JSON.stringify({ file })] : []),
    ...('scenario' in result ? preview(result.scenario, settings).map(previewLine) : []),
  ]);
  return { out, err: [], code: 0 };
}

/** What the tool prints for its arguments. */
export function runPreview(args: readonly string[]): Printed {
  const [first, ...rest] = args;
  if (first === '--help') return { out: [usage], err: [], code: 0 };
  return first === '--compare' ? compare(rest) : previewOf(args);
}

function main(): void {
  printUntilRead();
  const { out, err, code } = runPreview(process.argv.slice(2));
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  if (err.length > 0) process.stderr.write(`${err.join('\n')}\n`);
  process.exitCode = code;
}

if (import.meta.main) main();
