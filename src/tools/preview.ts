import { readFileSync } from 'node:fs';
import { preview, previewLine } from '../engine/preview.ts';
import { parseScenario } from '../engine/scenario.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { rules } from '../features.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';

/*
 * npm run --silent preview -- FILE…   what would be sent, and when (scenarios/README.md)
 * Several files: each after a line with its name. Any fault: nothing on standard output, exit 2.
 */
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

process.exitCode = run(process.argv.slice(2));
