import { Readable } from 'node:stream';
import { checkFile } from '../../src/imports/check.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { type Cases, importText, memoryCases, now } from '../imports/support.ts';
import { seededRandom } from '../support/random.ts';
import { type BadFile, badFile } from './badInput/generate.ts';
import { hostileInput } from './badInput/hostile.ts';
import { plainReading } from './badInput/plainReading.ts';
import { spoiledRows } from './badInput/storedRows.ts';
import { type Figure, figure } from './figure.ts';

const seed = 20_260_413;
const files = Number(process.env.BAD_INPUT_FILES ?? 5_000);
const cases =
  'sagskode;program;startdato;ansvarlig\n' +
  ['B-101', 'B-102', 'B-103', '241']
    .map((code) => `${code};Flere skal med;05-01-2025;mette@vejen.example\n`)
    .join('');

/**
 * Files with a seed, each read by `--check` and imported, both held against a plain reading of what the generator meant.
 * Crashes, rows read wrong in silence and halves of a file that were written are all to be none.
 */
export async function badInput(): Promise<Figure[]> {
  const random = seededRandom(seed);
  const found = { crashes: 0, wrong: 0, partial: 0, rows: 0, told: 0 };
  const town = memoryCases();
  await importText(cases, { cases: town });
  const untouched = JSON.stringify([...town.kept]);
  for (let number = 0; number < files; number += 1) {
    const file = badFile(random);
    found.rows += file.rows.length;
    try {
      const { wrong, told } = await readIn(file);
      found.wrong += wrong;
      found.told += told;
      found.partial += await writtenWrong(file, untouched);
    } catch (error) {
      found.crashes += 1;
      console.error(`file ${number}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  return [
    figure(`bad-input: crashes in ${files} CSV files`, found.crashes, 'files', files),
    figure('bad-input: rows read wrong and not told', found.wrong, 'rows', found.rows),
    figure(
      'bad-input: files of which a part was written, or another than was read',
      found.partial,
      'files',
      files,
    ),
    figure('bad-input: rows that were told, not taken', found.told, 'rows', found.rows),
    ...(await hostileInput()),
    ...(await spoiledRows()),
  ];
}

/** Rows that were taken as something else than was meant, or were neither taken nor told. */
async function readIn(file: BadFile): Promise<{ wrong: number; told: number }> {
  const open = () => Readable.from([Buffer.from(file.bytes)]);
  const reading = { today: now.slice(0, 10), programmes: builtInProgrammes, lexicon: danish };
  const { lines } = await checkFile({ open, kind: file.kind }, {}, reading);
  const meant = plainReading(file);
  const taken = new Map<string, number>();
  const told = new Set(lines.flatMap((line) => ('fault' in line ? [line.line] : [])));
  for (const line of lines) {
    if (!('read' in line)) continue;
    const { date, month, hours, form, jobGoal } = line.read;
    const key = `${line.caseRef.replace(/^B(?=\d)/, 'B-')} ${String(date ?? month)}`;
    if (file.kind === 'paidHours') taken.set(key, (taken.get(key) ?? 0) + Math.round(Number(hours) * 100));
    else taken.set(`${key} ${String(form ?? jobGoal ?? false)}`, line.line);
  }
  const wrong = differences(taken, meant.taken) + [...meant.told].filter((line) => !told.has(line)).length;
  const silent = file.rows.filter(({ line }) => told.has(line) && !meant.told.has(line)).length;
  return { wrong: wrong + silent, told: meant.told.size };
}

function differences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => a.get(key) !== b.get(key)).length;
}

/** 1 when what the import wrote is not just what the plain reading takes. */
async function writtenWrong(file: BadFile, untouched: string): Promise<number> {
  const town = memoryCases();
  for (const [code, kept] of JSON.parse(untouched) as [string, never][]) town.kept.set(code, kept);
  const open = () => Readable.from([Buffer.from(file.bytes)]);
  await importFiles([{ open, kind: file.kind }], { teamId: 'team', now, write: true }, town.deps);
  const meant = plainReading(file);
  const taken =
    file.kind === 'paidHours' ? meant.taken : new Map([...meant.taken.keys()].map((key) => [key, 0]));
  return differences(writtenIn(town, file.kind), taken) === 0 ? 0 : 1;
}

function writtenIn(town: Cases, kind: BadFile['kind']): Map<string, number> {
  const found = new Map<string, number>();
  for (const [caseRef, { record, log }] of town.kept) {
    if (kind === 'paidHours') {
      for (const [month, kinds] of Object.entries(record.state.paidHours))
        found.set(`${caseRef} ${month}`, kinds.ordinary ?? 0);
      continue;
    }
    for (const { event } of log) {
      const date = event.type === 'cardAnswered' || event.type === 'eventUndone' ? '' : event.date;
      if (event.type === 'contactHeld') found.set(`${caseRef} ${date} ${event.form}`, 0);
      if (event.type === 'planRegistered') found.set(`${caseRef} ${date} ${event.jobGoal}`, 0);
    }
  }
  return found;
}
