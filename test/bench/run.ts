import { absenceMorning } from './absenceMorning.ts';
import { answeredCard } from './answeredCard.ts';
import { badInput } from './badInput.ts';
import { deliveryChaos } from './deliveryChaos.ts';
import { deliveryCost } from './deliveryCost.ts';
import type { Figure } from './figure.ts';
import { footprint } from './footprint.ts';
import { growth } from './growth.ts';
import { limits } from './limits/limits.ts';
import { memory } from './memory.ts';
import { messages } from './messages.ts';
import { planCases } from './plan.ts';
import { previews } from './previews.ts';
import { seeds } from './seeds.ts';
import { statements } from './statements.ts';
import { storageChaosBench } from './storageChaos.ts';
import { tab } from './tab.ts';
import { upgrade } from './upgrade.ts';
import { week } from './week.ts';

/**
 * `npm run bench` prints a table, `npm run bench -- --json` one JSON object a line; names after that run only those.
 * A new benchmark is a line here. `upgrade` takes a commit, and runs only when it is asked for.
 */
const benches: Record<string, () => Promise<Figure[]>> = {
  'plan-cases': planCases,
  previews,
  'answered-card': answeredCard,
  'delivery-cost': deliveryCost,
  footprint,
  growth,
  memory,
  messages,
  'delivery-chaos': deliveryChaos,
  'storage-chaos': storageChaosBench,
  'absence-morning': absenceMorning,
  'bad-input': badInput,
  seeds,
  statements,
  limits,
  tab,
  week,
};

const usage = `npm run bench -- [--json] [NAVN …]
  Måler og skriver en tabel, eller med --json en linje JSON for hvert tal. Uden navn alle: ${Object.keys(benches).join(', ')}
npm run bench -- upgrade COMMIT
  Kører en anden udgaves kode ved siden af den nuværende på samme lager.`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(usage);
  process.exit();
}
const json = args.includes('--json');
const print = (figures: readonly Figure[]) => {
  for (const figure of figures) console.log(json ? JSON.stringify(figure) : line(figure));
};
if (args[0] === 'upgrade') {
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
  print(await bench());
}

function line({ name, value, unit, baseline, ratio }: Figure): string {
  const held = `${rounded(ratio)} × ${rounded(baseline)}`;
  return `${name.padEnd(64)} ${rounded(value).padStart(10)} ${unit.padEnd(12)} ${held}`;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
