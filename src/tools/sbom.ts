import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readShipped } from './licences/shipped.ts';

const usage = `npm run --silent sbom > FIL
  Stykliste over alt, der følger med botten og fanen, som CycloneDX; lavet af npm ud fra package-lock.json.`;

const root = join(import.meta.dirname, '../..');

/** What of a CycloneDX document is used. */
export interface Bill {
  bomFormat: string;
  metadata: { component: { name: string } };
  components: { name: string; version: string; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * The bill that npm makes of the whole lock, less what only builds and tests. `--omit=dev` would do that, but leaves out
 * some that production needs too (npm 11.19: tslib, fast-xml-builder and six more).
 */
export async function billOfMaterials(): Promise<Bill> {
  const flags = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { stdout } = await promisify(execFile)('npm', ['sbom', ...flags], { cwd: root, maxBuffer: 1e8 });
  const { shipped, faults } = readShipped(root);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const bill: Bill = JSON.parse(stdout);
  const known = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter(({ name, version }) => known.has(`${name}@${version}`));
  const own = bill.dependencies.find(({ ref }) => !bill.components.some((one) => one['bom-ref'] === ref));
  const refs = new Set([own?.ref, ...components.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  // npm names it after the folder that it lies in.
  const component = { ...bill.metadata.component, name: 'fodfaeste' };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
}

if (process.argv.includes('--help')) console.log(usage);
else if (import.meta.main) console.log(JSON.stringify(await billOfMaterials(), undefined, 2));
