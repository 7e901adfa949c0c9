import { pino } from 'pino';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { Programme } from '../engine/programme.ts';
import { deliveryParts, ruleParts } from '../features.ts';
import { fill, type Language } from '../language/text.ts';
import type { Clock } from '../outbox/contract.ts';
import { type Introduction, introduce } from '../programmes/introduce.ts';
import { changeLine, programmeToolTexts } from '../programmes/texts.ts';
import { exportProgramme, teamProgramme, teamProgrammeIds } from '../programmes/versions.ts';
import { repairTeam } from '../rounds/repair.ts';
import { createWorlds } from '../rounds/worlds.ts';
import type { Connected } from '../store/connect.ts';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

export interface ToolResult {
  out: string[];
  err: string[];
  code: number;
}

export interface ExportInput {
  store: Store;
  team: string;
  id: string;
  today: LocalDate;
  language: Language;
}

/** A programme as the team has it today. */
export async function exportFromTeam(input: ExportInput): Promise<ToolResult> {
  const { store, id, today, language } = input;
  const team = await store.teams.get(input.team);
  if (!team) return noTeam(store, input.team, language);
  const own = team.programmes ?? [];
  const found = teamProgramme(own, id, today);
  if (found) return { out: [exportProgramme(found.programme).trimEnd()], err: [], code: 0 };
  const known = teamProgrammeIds(own).join(', ');
  return failed([fill(programmeToolTexts(language).noProgramme, { id, known })]);
}

export interface ImportInput {
  storage: Connected;
  clock: Clock;
  team: string;
  programme: Programme;
  validFrom: LocalDate;
  write: boolean;
  language: Language;
}

/** Tells what changes for a team; with `write`, takes it into use and plans the team's cases anew. */
export async function importIntoTeam(input: ImportInput): Promise<ToolResult> {
  const { storage, clock, programme, validFrom, language } = input;
  const { store } = storage;
  const team = await store.teams.get(input.team);
  if (!team) return noTeam(store, input.team, language);
  const introduced = introduce(programme, team.programmes ?? [], validFrom, language);
  if ('faults' in introduced) return failed(introduced.faults.map(({ path, text }) => `${text} [${path}]`));
  const texts = programmeToolTexts(language);
  const count = await openCases(store, team, programme.id);
  const isPast = validFrom < dateOf(toLocal(clock()));
  const told = [
    ...introductionLines(introduced, language),
    fill(texts.cases, { count }),
    ...(isPast ? [fill(texts.past, { validFrom })] : []),
  ];
  if (introduced.changes?.length === 0) return { out: [texts.same], err: [], code: 0 };
  if (!input.write) return { out: [...told, texts.dryRun], err: [], code: 0 };
  if (!(await store.programmes.add(team.id, introduced.version)))
    return { out: told, err: [texts.taken], code: 1 };
  const replanned = await planAnew(storage, clock, team.id);
  return { out: [...told, fill(texts.written, { replanned })], err: [], code: 0 };
}

function introductionLines({ version, changes }: Introduction, language: Language): string[] {
  const texts = programmeToolTexts(language);
  const { id, name, version: number, validFrom = '' } = version;
  return [
    fill(texts.version, { id, name, version: number, validFrom }),
    ...(changes ? changes.map((change) => changeLine(change, language)) : [fill(texts.new, { id, name })]),
  ];
}

async function openCases(store: Store, team: Team, programme: string): Promise<number> {
  let count = 0;
  for await (const { state } of store.cases.list(team.id)) {
    if (state.programme === programme && state.ended === undefined) count += 1;
  }
  return count;
}

/** The due rows of every case as the new version has them; how many have changed. */
async function planAnew({ store, hints }: Connected, clock: Clock, teamId: string): Promise<number> {
  const team = await store.teams.get(teamId);
  if (!team) return 0;
  const today = dateOf(toLocal(clock()));
  const worlds = createWorlds({
    ...ruleParts,
    programmeOf: (id, { programmes = [] }) => teamProgramme(programmes, id, today),
    store,
    clock,
  });
  const log = pino({ level: 'silent' });
  const { cases } = await repairTeam(
    { store, hints, clock, log, added: deliveryParts.added, ...worlds },
    team,
  );
  return cases;
}

async function noTeam(store: Store, team: string, language: Language): Promise<ToolResult> {
  const known = (await store.teams.all()).map(({ id }) => id).join(', ');
  return failed([fill(programmeToolTexts(language).noTeam, { team, known: known || '–' })]);
}

function failed(err: string[]): ToolResult {
  return { out: [], err, code: 2 };
}
