import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { configExitCode, type PackageConfig, readPackageConfig } from '../config.ts';

const folder = join(import.meta.dirname, '../../manifest/teams');
const files = ['manifest.json', 'languages/en.json', 'color.png', 'outline.png'] as const;
const schemas = {
  'manifest.json': 'MicrosoftTeams',
  'languages/en.json': 'MicrosoftTeams.Localization',
} as const;

/** A fixed time in the zip, so that the same input gives the same bytes. */
const zipTime = new Date(2020, 0, 1);

/** Builds the Teams app package at `target`; throws with every fault when Microsoft's schema refuses the manifest. */
export async function buildPackage(config: PackageConfig, version: string, target: string): Promise<void> {
  const { draft04, ZipFile } = await buildTools();
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  const zip = new ZipFile();
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? Buffer.of();
    const filled = file.endsWith('.json')
      ? Buffer.from(fill(content.toString('utf8'), config, version))
      : content;
    if (file in schemas) await validate(draft04, file as Schema, JSON.parse(filled.toString('utf8')));
    zip.addBuffer(filled, file, { mtime: zipTime });
  }
  zip.end();
  await mkdir(dirname(target), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(target));
}

function fill(text: string, config: PackageConfig, version: string): string {
  const values: Record<string, string> = {
    VERSION: version,
    TEAMS_APP_ID: config.teamsAppId,
    APP_ID: config.appId,
    PUBLIC_URL: config.publicUrl.href.replace(/\/$/, ''),
    PUBLIC_HOST: config.publicUrl.host,
  };
  return text.replace(/\{\{([A-Z_]+)\}\}/g, (hole, key: string) => values[key] ?? hole);
}

type BuildTools = Awaited<ReturnType<typeof buildTools>>;

/** Loaded where they are used: who runs `set-up` or `package` in a lean install is told so, and shown no stack. */
async function buildTools() {
  try {
    const [{ default: draft04 }, { ZipFile }] = await Promise.all([import('ajv-draft-04'), import('yazl')]);
    return { draft04, ZipFile };
  } catch (cause) {
    throw new LeanInstall(
      'Her er kun det installeret, som botten kører med. Pakken til Teams bygges, hvor alt er: kør npm ci uden --omit=dev, og prøv igen.',
      { cause },
    );
  }
}

/** The packages that build are not here: `npm ci --omit=dev` leaves them out. */
export class LeanInstall extends Error {}

type Schema = keyof typeof schemas;
type Check = Awaited<ReturnType<typeof checkOf>>;

/** A schema takes long to make a check of. */
const checks = new Map<Schema, Check>();

async function validate(draft04: BuildTools['draft04'], file: Schema, document: object): Promise<void> {
  const check = checks.get(file) ?? (await checkOf(draft04, file));
  checks.set(file, check);
  if (check(document)) return;
  const faults = check.errors?.map((error) => `${file}${error.instancePath}: ${error.message}`) ?? [];
  throw new Error(`The app package is not valid:\n${faults.join('\n')}`);
}

/** Microsoft publishes the schemas in a package, so that no network is needed. */
async function checkOf(draft04: BuildTools['draft04'], file: Schema) {
  const build = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  const schema = join(build, 'json-schemas/teams/v1.30', `${schemas[file]}.schema.json`);
  // The published schemas name formats and keywords beyond the draft; they are advice to editors.
  const ajv = new draft04.default({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  return ajv.compile(JSON.parse(await readFile(schema, 'utf8')));
}

const usage = `npm run package
  Bygger appen til Teams som .out/fodfaeste.zip og prøver den mod Microsofts skema. APP_ID og PUBLIC_URL skal være sat (env.sample).`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(usage);
  const result = readPackageConfig();
  if ('faults' in result) {
    for (const fault of result.faults) console.error(fault);
    process.exitCode = configExitCode;
    return;
  }
  const { version } = JSON.parse(await readFile(join(folder, '../../package.json'), 'utf8'));
  const target = '.out/fodfaeste.zip';
  try {
    await buildPackage(result.config, version, target);
  } catch (error) {
    if (!(error instanceof LeanInstall)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  console.log(`${target} is ready: upload it in the Teams admin centre, or under Apps in Teams.`);
}

if (import.meta.main) await main();
