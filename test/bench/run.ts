import type { Figure } from './figure.ts';
import { loadOfMachine, repeatedly } from './repeatedly.ts';

/**
 * `npm run bench` prints a table, `npm run bench -- --json` one JSON object a line; names after that run only those. The whole
 * table has each benchmark three times, the median with the range beside it; a name alone runs once, unless `--runs` says otherwise.
 * A new benchmark is a line here; each loads what it needs. `upgrade` takes a commit, and runs only when it is asked for.
 */
const benches: Record<string, () => Promise<Figure[]>> = {
  'plan-cases': async () => (await import('./plan.ts')).planCases(),
  previews: async () => (await import('./previews.ts')).previews(),
  properties: async () => (await import('./properties.ts')).properties(),
  'answered-card': async () => (await import('./answeredCard.ts')).answeredCard(),
  'delivery-cost': async () => (await import('./deliveryCost.ts')).deliveryCost(),
  footprint: async () => (await import('./footprint.ts')).footprint(),
  growth: async () => (await import('./growth.ts')).growth(),
  memory: async () => (await import('./memory.ts')).memory(),
  messages: async () => (await import('./messages.ts')).messages(),
  'delivery-chaos': async () => (await import('./deliveryChaos.ts')).deliveryChaos(),
  'storage-chaos': async () => (await import('./storageChaos.ts')).storageChaosBench(),
  'absence-morning': async () => (await import('./absenceMorning.ts')).absenceMorning(),
  'bad-input': async () => (await import('./badInput.ts')).badInput(),
  seeds: async () => (await import('./seeds.ts')).seeds(),
  statements: async () => (await import('./statements.ts')).statements(),
  limits: async () => (await import('./limits/limits.ts')).limits(),
  country: async () => (await import('./country.ts')).country(),
  import: async () => (await import('./import.ts')).importBench(),
  tab: async () => (await import('./tab.ts')).tab(),
  week: async () => (await import('./week.ts')).week(),
};

const usage = `npm run bench -- [--json] [--runs ANTAL] [NAVN …]
  Måler og skriver en tabel, eller med --json en linje JSON for hvert tal. Uden navn alle, tre gange hver: ${Object.keys(benches).join(', ')}
npm run bench -- upgrade COMMIT
  Kører en anden udgaves kode ved siden af den nuværende på samme lager.`;

const { args, runs } = withRuns(process.argv.slice(2));
if (args.includes('--help')) {
  console.log(usage);
  process.exit();
}
const json = args.includes('--json');
const print = (figures: readonly Figure[]) => {
  for (const figure of figures) console.log(json ? JSON.stringify(figure) : line(figure));
};
if (args[0] === 'upgrade') {
  const { upgrade } = await import('./upgrade.ts');
  print(await upgrade(args.slice(1)));
  process.exit();
}
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  print(await repeatedly(bench, runs ?? (wanted.length > 0 ? 1 : 3)));
  console.error(loadOfMachine());
}

function withRuns(given: readonly string[]): { args: string[]; runs?: number } {
  const at = given.indexOf('--runs');
  const args = at < 0 ? [...given] : given.toSpliced(at, 2);
  const runs = at < 0 ? undefined : Math.max(1, Math.floor(Number(given[at + 1])) || 1);
  return { args, runs };
}

function line({ name, value, unit, baseline, ratio, range }: Figure): string {
  const between = range ? `  (${rounded(range[0])}–${rounded(range[1])})` : '';
  const held = `${rounded(ratio)} × ${rounded(baseline)}${between}`;
  return `${name.padEnd(64)} ${rounded(value).padStart(10)} ${unit.padEnd(12)} ${held}`;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
