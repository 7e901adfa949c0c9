import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CardToSend } from '../engine/cards.ts';
import { isLocalDate } from '../engine/localTexts.ts';
import { preview, previewLine } from '../engine/preview.ts';
import type { Programme } from '../engine/programme.ts';
import { parseScenario } from '../engine/scenario.ts';
import { rules } from '../features.ts';
import type { Language } from '../language/text.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { onlyIn, peakOf, totalsOf } from '../programmes/compare.ts';
import { comparisonLines } from '../programmes/textsCompare.ts';
import { compareUsage } from './preview/usage.ts';
import { readProgramme } from './programmeFile.ts';

interface Comparison {
  a: Programme;
  b: Programme;
  scenarios: { file: string; text: string }[];
  validFrom?: string;
  language: Language;
}

/** Output for both streams; nothing on standard output when anything is malformed (exit code 2). */
export function compare(args: readonly string[]): { out: string[]; err: string[]; code: number } {
  const read = readArguments(args);
  if ('faults' in read) return { out: [], err: read.faults, code: 2 };
  const runs = read.scenarios.map(({ file, text }) => {
    const both = runBoth(text, read);
    return { file, ...both, differing: onlyIn(both.a, both.b) };
  });
  const faults = runs.flatMap(({ file, ...run }) => run.faults.map((fault) => `${file}: ${fault}`));
  if (faults.length > 0) return { out: [], err: faults, code: 2 };
  const out = runs.flatMap(({ file, differing }) => [
    ...(runs.length > 1 ? [JSON.stringify({ file })] : []),
    ...differing.map(({ only, card }) => JSON.stringify({ only, ...JSON.parse(previewLine(card)) })),
  ]);
  return { out, err: summary(runs, read.language), code: 0 };
}

function summary(
  runs: readonly { a: CardToSend[]; b: CardToSend[]; differing: readonly unknown[] }[],
  language: Language,
): string[] {
  const a = runs.flatMap((run) => run.a);
  const b = runs.flatMap((run) => run.b);
  const isSame = runs.every(({ differing }) => differing.length === 0);
  return comparisonLines({ totals: totalsOf(a, b), peaks: { A: peakOf(a), B: peakOf(b) }, isSame }, language);
}

function readArguments(args: readonly string[]): Comparison | { faults: string[] } {
  const options = { 'valid-from': { type: 'string' }, language: { type: 'string', default: 'da' } } as const;
  const parsed = tryParse(() => parseArgs({ args: [...args], allowPositionals: true, options }));
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { values, positionals } = parsed.value;
  const [nameA, nameB, ...files] = positionals;
  const language = values.language === 'en' ? 'en' : 'da';
  const validFrom = values['valid-from'];
  if (nameA === undefined || nameB === undefined || files.length === 0) return { faults: [compareUsage] };
  const a = readProgramme(nameA, language);
  const b = readProgramme(nameB, language);
  const texts = files.map((file) => ({ file, read: tryParse(() => readFileSync(file, 'utf8')) }));
  const faults = [
    ...('faults' in a ? a.faults : []),
    ...('faults' in b ? b.faults : []),
    ...texts.flatMap(({ file, read }) => ('fault' in read ? [`${file}: cannot be read: ${read.fault}`] : [])),
    ...(validFrom === undefined || isLocalDate(validFrom) ? [] : [`--valid-from ${validFrom} is not a date`]),
  ];
  if (!('programme' in a) || !('programme' in b) || faults.length > 0) return { faults };
  const scenarios = texts.map(({ file, read }) => ({ file, text: 'value' in read ? read.value : '' }));
  return { a: a.programme, b: b.programme, scenarios, validFrom, language };
}

function tryParse<T>(parse: () => T): { value: T } | { fault: string } {
  try {
    return { value: parse() };
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

type Run = { cards: CardToSend[]; followed: string[] } | { faults: string[] };

/** The same cases under A, and under B: those that follow either follow the one in question. */
function runBoth(
  text: string,
  { a, b, validFrom }: Comparison,
): { a: CardToSend[]; b: CardToSend[]; faults: string[] } {
  const ids = [...new Set([a.id, b.id])];
  const before = following(a, ids);
  const after = following(b, ids, { version: a.version + b.version, validFrom });
  const underA = run(text, before, before);
  const underB = run(text, after, validFrom === undefined ? after : [...before, ...after]);
  if ('faults' in underA || 'faults' in underB) return { a: [], b: [], faults: faultsOf(underA, underB) };
  const isFollowed = ids.some((id) => underA.followed.includes(id));
  const faults = isFollowed ? [] : [`scenario: no case follows ${ids.join(' or ')}`];
  return { a: underA.cards, b: underB.cards, faults };
}

/** A programme under each of the ids; without a day of its own it has always been valid. */
function following(
  programme: Programme,
  ids: readonly string[],
  { version, validFrom }: Partial<Pick<Programme, 'version' | 'validFrom'>> = {},
): Programme[] {
  return ids.map((id) => ({ ...programme, id, version: version ?? programme.version, validFrom }));
}

function run(text: string, known: readonly Programme[], versions: readonly Programme[]): Run {
  const others = builtInProgrammes.filter(({ id }) => known.every((programme) => programme.id !== id));
  const result = parseScenario(text, [...others, ...known]);
  if ('faults' in result) return result;
  const cards = preview(result.scenario, { programmes: [...others, ...versions], rules });
  return { cards, followed: result.scenario.cases.map(({ programme }) => programme) };
}

/** A fault that only one of the programmes finds says which: an unknown stage, a criterion that it does not have. */
function faultsOf(underA: Run, underB: Run): string[] {
  const [inA, inB] = [underA, underB].map((run) => ('faults' in run ? run.faults : []));
  const only = (list: string[] = [], other: string[] = [], side: string) =>
    list.filter((fault) => !other.includes(fault)).map((fault) => `under ${side}: ${fault}`);
  const both = (inA ?? []).filter((fault) => inB?.includes(fault));
  return [...both, ...only(inA, inB, 'A'), ...only(inB, inA, 'B')];
}
