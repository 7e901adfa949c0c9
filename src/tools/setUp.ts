import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { LeanInstall } from './package.ts';
import { type CheckArguments, readArguments, usage } from './setUp/arguments.ts';
import { type Az, checkAzure } from './setUp/checkAzure.ts';
import { checkPackage } from './setUp/checkPackage.ts';
import { checkWeb, type Looked } from './setUp/checkWeb.ts';
import { writeFiles } from './setUp/files.ts';
import type { Finding } from './setUp/finding.ts';
import { planOf, type SetUpPlan } from './setUp/plan.ts';
import { checkCommand, folder, registration, type Step, stepsWith } from './setUp/steps.ts';
import { printUntilRead } from './untilRead.ts';

/** Where the tool is run: the lines that it prints, whom it can ask, and how it looks at the world. */
export interface Surroundings extends Omit<Looked, 'url' | 'tenant'> {
  say(line: string): void;
  complain(line: string): void;
  ask?(question: string): Promise<string>;
  az: Az;
  /** Where the files go. */
  folder: string;
}

/** What was asked for cannot be done as it was asked for. */
const usageExitCode = 2;
const root = join(import.meta.dirname, '../..');

/** The whole tool as it is typed; its exit code: 0, 1 when a check found something, 2 when it was asked wrongly. */
export async function runSetUp(argv: string[], around: Surroundings): Promise<number> {
  const args = await readArguments(argv, around.ask);
  if (args === 'help') {
    around.say(usage);
    return 0;
  }
  if ('faults' in args) {
    for (const line of [...args.faults, '', usage]) around.complain(line);
    return usageExitCode;
  }
  try {
    return await ('check' in args ? check(args, around) : tell(planOf(args), around));
  } catch (error) {
    if (!(error instanceof LeanInstall)) throw error;
    around.complain(error.message);
    return 1;
  }
}

async function tell(plan: SetUpPlan, around: Surroundings): Promise<number> {
  const { say } = around;
  const appId = plan['app-id'];
  const { names, url, group, region, email } = plan;
  say(`Fodfæste kommer til at svare på ${url}, i ressourcegruppen ${group} (${region}):`);
  say(
    `  programmet ${names.site}, lageret ${names.storage}, botten ${names.bot}, identiteten ${names.identity}.`,
  );
  say(`  Alarmerne sendes til ${email}. Intet sker, før du selv sætter kommandoerne ind, en ad gangen.`);
  const steps = [registration(plan, appId), ...(appId ? stepsWith(plan, appId) : [])];
  for (const [index, step] of steps.entries()) sayStep(index + 1, step, say);
  if (appId === undefined) {
    say('');
    say('Kør så det samme igen med --app-id og det id, den svarede: resten følger af det.');
    return 0;
  }
  const written = await writeFiles(plan, appId, around.folder);
  say('');
  say(`Filerne ligger i ${folder}: ${written.join(', ')}. Ingen af dem er hemmelig.`);
  say(`Senere, når som helst: ${checkCommand(plan, appId)}`);
  return 0;
}

function sayStep(number: number, { what, commands }: Step, say: (line: string) => void): void {
  say('');
  say(`${number}. ${what}`);
  for (const command of commands) say(`   ${command}`);
}

async function check(args: CheckArguments, around: Surroundings): Promise<number> {
  let faults = 0;
  let looks = 0;
  for await (const { check: what, fault } of findings(args, around)) {
    looks += 1;
    if (fault !== undefined) faults += 1;
    (fault === undefined ? around.say : around.complain)(
      fault === undefined ? `ok    ${what}` : `FEJL  ${what}: ${fault}`,
    );
  }
  around.say(
    faults === 0 ? `${looks} ting er set efter, og intet er galt.` : `${faults} af ${looks} ting er galt.`,
  );
  return faults === 0 ? 0 : 1;
}

async function* findings(args: CheckArguments, around: Surroundings): AsyncGenerator<Finding> {
  const { check: url, appId, tenant, answers } = args;
  yield* checkWeb({ ...around, url, tenant });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = args.package ?? (await fileThere(join(around.folder, 'fodfaeste.zip')));
  if (file !== undefined) yield* checkPackage(file, { url, appId, version });
  if (!args.azure) return;
  const plan = planOf({ ...answers, tenant, address: url, email: '', region: '' });
  yield* checkAzure(plan, { appId, az: around.az, clock: around.clock });
}

async function fileThere(file: string): Promise<string | undefined> {
  return stat(file).then(
    () => file,
    () => undefined,
  );
}

async function az(words: readonly string[]): Promise<unknown> {
  try {
    const { stdout } = await promisify(execFile)('az', [...words], { maxBuffer: 1e8 });
    return JSON.parse(stdout) as unknown;
  } catch (cause) {
    // What az prints may say more than anybody should read here.
    throw new Error(`az ${words.slice(0, 3).join(' ')} svarede ikke; er du logget ind?`, { cause });
  }
}

function certificateEnd(host: string): Promise<number> {
  const [name = host, port = '443'] = host.split(':');
  return new Promise((resolve, reject) => {
    const socket = connect({ host: name, port: Number(port), servername: name, timeout: 15_000 }, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy(new Error('intet svar')));
    socket.once('error', reject);
  });
}

async function main(): Promise<void> {
  printUntilRead();
  const lines = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  process.exitCode = await runSetUp(process.argv.slice(2), {
    ...{ say: console.log, complain: console.error, fetch, clock: Date.now, az, certificateEnd },
    folder: join(root, folder),
    ...(lines && { ask: (question: string) => lines.question(question) }),
  });
  lines?.close();
}

if (import.meta.main) await main();
