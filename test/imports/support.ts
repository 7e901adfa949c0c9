import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { dateOf } from '../../src/calendar/localTime.ts';
import { fold } from '../../src/engine/fold.ts';
import { openCase } from '../../src/engine/state.ts';
import type { ImportDeps } from '../../src/imports/deps.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import type { ImportKind } from '../../src/imports/kinds.ts';
import { readMapping } from '../../src/imports/mapping.ts';
import type { ImportReport } from '../../src/imports/report.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import type { Registered, Registration } from '../../src/register/contract.ts';
import type { CaseRecord, LoggedEvent, Team } from '../../src/store/rows.ts';

export const now = '2026-04-13T10:00';

export interface Cases {
  deps: ImportDeps;
  kept: Map<string, { record: CaseRecord; log: LoggedEvent[] }>;
  events(caseRef: string): LoggedEvent['event'][];
}

/** Cases kept in memory and folded by the real engine, without rules. */
export function memoryCases(): Cases {
  const kept: Cases['kept'] = new Map();
  const deps: ImportDeps = {
    lexicon: danish,
    programmes: builtInProgrammes,
    read: async (_, caseRef) => kept.get(caseRef),
    register: async (registration) => registerIn(kept, registration),
  };
  return { deps, kept, events: (caseRef) => kept.get(caseRef)?.log.map(({ event }) => event) ?? [] };
}

function registerIn(kept: Cases['kept'], registration: Registration): Registered {
  const { caseRef, by, source, create } = registration;
  const found = kept.get(caseRef) ?? (create && { record: newRecord(caseRef, create), log: [] });
  if (!found) return { type: 'missing' };
  const { record, log } = found;
  const programme = builtInProgrammes.find(({ id }) => id === record.state.programme)!;
  const world = { programme, calendar: createCalendar(), rules: [], caseload: { limit: 35, of: () => 0 } };
  const outcome = registration.decide({ team: {} as Team, record, world, now, today: dateOf(now) }, []);
  if (outcome.type !== 'events') return { type: 'refused', message: 'unexpected' };
  for (const event of outcome.events) {
    record.sequence += 1;
    log.push({ sequence: record.sequence, event, by, source });
    if (event.type !== 'cardAnswered') record.state = fold(record.state, [event], world);
  }
  kept.set(caseRef, found);
  return { type: 'done', record };
}

function newRecord(caseRef: string, create: NonNullable<Registration['create']>): CaseRecord {
  const state = openCase({ caseRef, ...create });
  return { caseRef, state, sequence: 0, recentSources: [], silenced: {}, due: [], open: [] };
}

export interface ImportText {
  kind?: ImportKind;
  encoding?: string;
  bom?: boolean;
  write?: boolean;
  mapping?: Record<string, Record<string, string>>;
  cases?: Cases;
  at?: string;
}

/** Imports a text as if it were a file; writes unless told not to. */
export async function importText(text: string, options: ImportText = {}): Promise<ImportReport> {
  const {
    kind = 'cases',
    encoding = 'utf8',
    bom = false,
    write = true,
    mapping,
    cases = memoryCases(),
    at = now,
  } = options;
  const bytes = iconv.encode(text, encoding, { addBOM: bom });
  // Small pieces, so that letters of several bytes are cut in two.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
    bytes.subarray(index * 7, index * 7 + 7),
  );
  const read = readMapping(mapping ?? {});
  if ('unknown' in read) throw new Error(`unknown in the mapping: ${read.unknown.join(', ')}`);
  const file = { open: () => Readable.from(pieces), kind, mapping: read.mapping };
  const [report] = await importFiles([file], { teamId: 'team', now: at, write }, cases.deps);
  return report!;
}

/** Imports several texts in one go, as one command does; every fault. */
export async function importFilesTogether(
  texts: readonly (readonly [ImportKind, string])[],
  cases: Cases,
): Promise<ImportReport['faults']> {
  const files = texts.map(([kind, text]) => ({ kind, open: () => Readable.from([Buffer.from(text)]) }));
  const reports = await importFiles(files, { teamId: 'team', now, write: true }, cases.deps);
  return reports.flatMap(({ faults }) => faults);
}
