import type { LocalDate } from '../../calendar/local.ts';
import type { Month } from '../../calendar/months.ts';
import { isLocalDate, isMonth } from '../../engine/localTexts.ts';
import { quoted, unknownValue } from '../../engine/scenario/faultText.ts';
import { type Audience, audiences } from '../../measures/table.ts';

/** What the command was asked, as far as that can be told without the file. */
export interface Arguments {
  file: string;
  month: Month;
  from: Month;
  /** Left out: the last day of the file. */
  asOf?: LocalDate;
  audience: Audience;
  programme?: string;
  adviser?: string;
}

const names = ['month', 'from', 'as-of', 'for', 'programme', 'adviser'] as const;
type Name = (typeof names)[number];

interface Read {
  files: string[];
  given: Map<Name, string>;
  faults: string[];
}

/** Reads `FILE --name value …` in any order; every fault is listed (measures.md 8.5, first step). */
export function readArguments(
  args: readonly string[],
  programmes: readonly string[],
): { arguments: Arguments } | { faults: string[] } {
  const { files, given, faults } = readAll(args);
  faults.push(...fileFaults(files), ...valueFaults(given, programmes));
  const [file] = files;
  const month = given.get('month');
  if (month === undefined && !faults.some((fault) => fault.startsWith('--month '))) {
    faults.push('--month is missing: write --month YYYY-MM');
  }
  if (faults.length > 0 || file === undefined || month === undefined) return { faults };
  return { arguments: toArguments(file, month, given) };
}

function readAll(args: readonly string[]): Read {
  const read: Read = { files: [], given: new Map(), faults: [] };
  for (let next = 0; next < args.length; next += 1) {
    const arg = args[next] ?? '';
    if (!arg.startsWith('--')) {
      read.files.push(arg);
      continue;
    }
    const value = valueAfter(args, next);
    // What follows an unknown name is its value, not one more file.
    if (value !== undefined && !arg.includes('=')) next += 1;
    readOption(arg, value, read);
  }
  return read;
}

function valueAfter(args: readonly string[], place: number): string | undefined {
  const value = args[place + 1];
  return value?.startsWith('--') ? undefined : value;
}

function readOption(arg: string, value: string | undefined, { given, faults }: Read): void {
  const name = names.find((known) => `--${known}` === arg);
  if (!name) faults.push(`${quoted(arg)} is unknown: use ${names.map((known) => `--${known}`).join(', ')}`);
  else if (value === undefined || value === '') faults.push(`${arg} needs a value`);
  else if (given.has(name)) faults.push(`${arg} is given twice: keep one of them`);
  else given.set(name, value);
}

function fileFaults(files: readonly string[]): string[] {
  if (files.length === 1) return [];
  return files.length === 0 ? ['no file: name one scenario'] : ['more than one file: name one scenario'];
}

function valueFaults(given: ReadonlyMap<Name, string>, programmes: readonly string[]): string[] {
  return [...given].flatMap(([name, value]) => valueFault(name, value, programmes) ?? []);
}

function valueFault(name: Name, value: string, programmes: readonly string[]): string | undefined {
  switch (name) {
    case 'month':
    case 'from':
      return isMonth(value)
        ? undefined
        : `--${name} ${quoted(value)} is not a month that exists: write YYYY-MM`;
    case 'as-of':
      return isLocalDate(value)
        ? undefined
        : `--as-of ${quoted(value)} is not a day that exists: write YYYY-MM-DD`;
    case 'for':
      return isKnown(value, audiences) ? undefined : `--for ${unknownValue(value, audiences)}`;
    case 'programme':
      return programmes.includes(value) ? undefined : `--programme ${unknownValue(value, programmes)}`;
    case 'adviser':
      return undefined;
  }
}

function isKnown<Known extends string>(value: string, known: readonly Known[]): value is Known {
  return (known as readonly string[]).includes(value);
}

function toArguments(file: string, month: Month, given: ReadonlyMap<Name, string>): Arguments {
  const asOf = given.get('as-of');
  const audience = given.get('for') ?? 'leader';
  const programme = given.get('programme');
  const adviser = given.get('adviser');
  return {
    file,
    month,
    from: given.get('from') ?? month,
    ...(asOf === undefined ? {} : { asOf }),
    audience: isKnown(audience, audiences) ? audience : 'leader',
    ...(programme === undefined ? {} : { programme }),
    ...(adviser === undefined ? {} : { adviser }),
  };
}
