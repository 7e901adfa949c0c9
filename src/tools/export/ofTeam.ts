import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { addToMonth, monthOf } from '../../calendar/months.ts';
import { readCaseRef, spellingsOf } from '../../engine/caseRef.ts';
import { exports } from '../../features.ts';
import { exportCsv } from '../../imports/exportCsv.ts';
import type { ExportedCase } from '../../imports/exported.ts';
import { teamProgramme } from '../../programmes/versions.ts';
import { noChange } from '../../store/noChange.ts';
import type { Team } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { utcOfLocal } from '../../store/utc.ts';
import { citizenDocument } from '../citizen/document.ts';
import { refusalLetter } from '../citizen/refusal.ts';
import { ImportFault } from '../import/importFault.ts';
import type { ExportArguments } from './arguments.ts';
import { caseAsData, readCase } from './ofCase.ts';

interface ExportInput
  extends Pick<ExportArguments, 'kind' | 'from' | 'to' | 'for' | 'by' | 'as' | 'refusal'> {
  /** For `kind` case, or audit. */
  case?: string;
  store: Store;
  team: Team;
  now: LocalInstant;
}

const monthsByDefault = 12;

/** A file for a spreadsheet. That it was taken out, for whom and of which case, is in the audit log. */
export async function exportOfTeam(input: ExportInput): Promise<string> {
  const { store, team, kind, now } = input;
  const to = input.to ?? addToMonth(monthOf(dateOf(now)), kind === 'audit' ? 0 : -1);
  const from = input.from ?? addToMonth(to, 1 - monthsByDefault);
  const who = await askedBy(input);
  const caseRef = input.case === undefined ? undefined : await caseNamed(store, team, input.case);
  const audit = [{ at: utcOfLocal(now), who, act: 'export' as const, verb: `export.${kind}`, caseRef }];
  await store.commit(team.id, { ...noChange, audit });
  if (kind === 'case') return exportOfCase({ ...input, case: caseRef });
  if (kind !== 'paidHours' && kind !== 'statement' && kind !== 'hoursStatement' && kind !== 'audit')
    return exportCsv(kind, await withProgrammes(input), dateOf(now));
  const programmeOf = (id: string) => teamProgramme(team.programmes ?? [], id, dateOf(now))?.programme;
  return exports[kind]({ store, team, programmeOf, from, to, reader: input.for ?? 'channel', case: caseRef });
}

/** The person whom `--by` names, in the team or named to read its audit; figures are taken out by the command line. */
async function askedBy({ by, store, team }: ExportInput): Promise<string> {
  if (by === undefined) return 'export';
  const members = await store.members.list(team.id);
  const named = members.find(({ id, signInName }) => id === by || signInName === by.toLowerCase());
  const overseer = team.overseers?.find(({ id, confirmed }) => id === by && confirmed);
  const id = named?.id ?? overseer?.id;
  if (id === undefined) throw new ImportFault('--by er ikke en person, som teamet kender.');
  return id;
}

async function caseNamed(store: Store, { id }: Team, code: string): Promise<string> {
  const read = readCaseRef(code);
  for (const spelling of read === undefined ? [code] : spellingsOf(read)) {
    if (await store.cases.get(id, spelling)) return spelling;
  }
  throw new ImportFault(`Sag ${code} findes ikke.`);
}

/** As data, as the letter that the citizen gets, or as the letter that says no. */
async function exportOfCase({ store, team, now, as, refusal, ...input }: ExportInput): Promise<string> {
  const stored = await readCase(store, team, input.case ?? '');
  const { caseRef, state } = stored.record;
  if (as === 'refusal' && refusal) return refusalLetter(refusal, { caseRef, now });
  if (as !== 'document') return caseAsData(stored);
  const programme = teamProgramme(team.programmes ?? [], state.programme, dateOf(now))?.programme;
  return citizenDocument({ stored, team, programme, now });
}

async function withProgrammes(input: ExportInput): Promise<ExportedCase[]> {
  const { store, team, now } = input;
  const members = await store.members.list(team.id);
  const names = new Map(members.map(({ id, signInName = id }) => [id, signInName]));
  const found: ExportedCase[] = [];
  for await (const record of store.cases.list(team.id)) {
    const programme = teamProgramme(team.programmes ?? [], record.state.programme, dateOf(now))?.programme;
    if (!programme) continue;
    const log = await store.cases.events(team.id, record.caseRef);
    found.push({ record: namedToday(record, names), programme, log });
  }
  return found;
}

/** The responsible by the sign-in names of today, as the importer and people know them. */
function namedToday(
  { caseRef, state }: ExportedCase['record'],
  names: ReadonlyMap<string, string>,
): ExportedCase['record'] {
  const named = (worker: string) => names.get(worker) ?? worker;
  const assignees = state.assignees.map(([role, worker]): (typeof state.assignees)[number] => [
    role,
    named(worker),
  ]);
  return { caseRef, state: { ...state, assignees } };
}
