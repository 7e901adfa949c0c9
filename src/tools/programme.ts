import { parseArgs } from 'node:util';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { configExitCode, readConfig } from '../config.ts';
import { isLocalDate } from '../engine/localTexts.ts';
import { fill, type Language } from '../language/text.ts';
import { builtInProgramme, builtInProgrammes } from '../programmes/builtIn.ts';
import { programmeToolTexts } from '../programmes/texts.ts';
import { exportProgramme } from '../programmes/versions.ts';
import type { Connected } from '../store/connect.ts';
import { readProgramme } from './programmeFile.ts';
import type { ToolResult } from './programmeOfTeam.ts';
import { printUntilRead } from './untilRead.ts';

const usage = `npm run --silent programme -- export ID > FIL
  Et program som JSON, med alle tal. ID: ${builtInProgrammes.map(({ id }) => id).join(', ')}
  --team TEAM         teamets egen version, som den gælder i dag
npm run programme -- check FIL
  Alle fejl i en definition, og hvor de står.
npm run programme -- import FIL --team TEAM --valid-from DATO [--write]
  Hvad der ville ændre sig for teamet; med --write tages det i brug fra den dag.
  --language en       svarene på engelsk`;

const text = { type: 'string' } as const;
const options = { team: text, 'valid-from': text, language: text, write: { type: 'boolean' } } as const;

type Given = ReturnType<typeof read>;

function read(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [command, name] = positionals;
  const language: Language = values.language === 'en' ? 'en' : 'da';
  return { ...values, validFrom: values['valid-from'] ?? '', command, name: name ?? '', language };
}

/** What the tool says, and its exit code: 2 for faults in what was given. */
export async function runProgrammeTool(args: string[]): Promise<ToolResult> {
  if (args[0] === '--help') return { out: [usage], err: [], code: 0 };
  return run(args).catch((fault: unknown) =>
    failed([fault instanceof Error ? fault.message : String(fault)]),
  );
}

async function run(args: string[]): Promise<ToolResult> {
  const given = read(args);
  if (given.name === '') return failed([usage]);
  switch (given.command) {
    case 'check':
      return check(given);
    case 'export':
      return given.team === undefined ? exportBuiltIn(given) : exportOwn(given, given.team);
    case 'import':
      return given.team === undefined ? failed([usage]) : importOwn(given, given.team);
    default:
      return failed([usage]);
  }
}

function check({ name, language }: Given): ToolResult {
  const definition = readProgramme(name, language);
  if ('faults' in definition) return failed(definition.faults);
  return { out: [programmeToolTexts(language).inOrder], err: [], code: 0 };
}

function exportBuiltIn({ name: id, language }: Given): ToolResult {
  const programme = builtInProgramme(id);
  if (programme) return { out: [exportProgramme(programme).trimEnd()], err: [], code: 0 };
  const known = builtInProgrammes.map((other) => other.id).join(', ');
  return failed([fill(programmeToolTexts(language).noProgramme, { id, known })]);
}

function exportOwn({ name: id, language }: Given, team: string): Promise<ToolResult> {
  const today = dateOf(toLocal(Date.now()));
  return withStorage(({ store }, { exportFromTeam }) => exportFromTeam({ store, team, id, today, language }));
}

async function importOwn(given: Given, team: string): Promise<ToolResult> {
  const { name, validFrom, write = false, language } = given;
  const { noDate } = programmeToolTexts(language);
  if (!isLocalDate(validFrom)) return failed([fill(noDate, { value: validFrom })]);
  const definition = readProgramme(name, language);
  if ('faults' in definition) return failed(definition.faults);
  const { programme } = definition;
  return withStorage((storage, { importIntoTeam }) =>
    importIntoTeam({ storage, clock: Date.now, team, programme, validFrom, write, language }),
  );
}

type OfTeam = typeof import('./programmeOfTeam.ts');

async function withStorage(
  work: (storage: Connected, ofTeam: OfTeam) => Promise<ToolResult>,
): Promise<ToolResult> {
  const config = readConfig();
  if ('faults' in config) return { out: [], err: config.faults, code: configExitCode };
  // Loaded only now: whoever checks a file waits for no storage.
  const [{ openStorage }, ofTeam] = await Promise.all([
    import('../storage.ts'),
    import('./programmeOfTeam.ts'),
  ]);
  const storage = await openStorage(config.config.storage);
  try {
    return await work(storage.connected, ofTeam);
  } finally {
    await storage.close();
  }
}

function failed(err: string[]): ToolResult {
  return { out: [], err, code: 2 };
}

async function main(): Promise<void> {
  printUntilRead();
  const { out, err, code } = await runProgrammeTool(process.argv.slice(2));
  for (const line of out) console.log(line);
  for (const line of err) console.error(line);
  process.exitCode = code;
}

if (import.meta.main) await main();
