import { readFileSync } from 'node:fs';
import { preview, previewLine } from '../../engine/preview.ts';
import { parseScenario } from '../../engine/scenario.ts';
import type { Scenario } from '../../engine/scenarioTypes.ts';
import { rules } from '../../features.ts';
import { builtInProgrammes } from '../../programmes/builtIn.ts';
import { compare } from '../compare.ts';

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
  return first === '--compare' ? compare(rest) : previewOf(args);
}
