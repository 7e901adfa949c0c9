import { rules } from '../../src/features.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { answer } from '../../src/results/asked/answer.ts';
import { readArguments } from '../../src/results/asked/arguments.ts';

const settings = { programmes: builtInProgrammes, rules };

/** What the command answers to a file and its options: lines, or faults. */
export function ask(file: unknown, ...options: string[]): string[] {
  return askAll(file, ['FILE', ...options]);
}

/** The same with all of the command line. */
export function askAll(file: unknown, args: string[]): string[] {
  const read = readArguments(
    args,
    builtInProgrammes.map(({ id }) => id),
  );
  if ('faults' in read) return read.faults.map((fault) => `results: ${fault}`);
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const answered = answer(text, read.arguments, settings);
  return 'faults' in answered ? answered.faults : answered.lines;
}

export const programmes = {
  T: 'social-stoette-cti',
  F: 'flere-skal-med',
  H: 'helhedsorienteret-indsats',
  C: 'cba-jobraadgiver',
  J: 'jobstyrke',
} as const;

/** When it was registered, of which case, what, and its other fields. */
export type Told = [at: string, type: string, fields?: Record<string, unknown>];

export interface Written {
  from: string;
  to: string;
  team?: Record<string, unknown>;
  targets?: unknown[];
  cases: { caseRef: string; programme: string; assignees: Record<string, string> }[];
  events: ({ at: string; caseRef: string; type: string } & Record<string, unknown>)[];
}

const primary = {
  T: 'ctiWorker',
  F: 'jobBroker',
  H: 'contactPerson',
  C: 'jobAdviser',
  J: 'companyConsultant',
} as const;

/** A team with one case for each list of events, `S-1` and on, all of one programme and one worker. */
export function team(
  letter: keyof typeof programmes,
  courses: readonly Told[][],
  more: Partial<Written> = {},
): Written {
  const cases = courses.map((_, index) => ({
    caseRef: `S-${index + 1}`,
    programme: programmes[letter],
    assignees: { [primary[letter]]: 'worker', leader: 'boss' },
  }));
  const events = courses
    .flatMap((course, index) =>
      course.map(([at, type, fields]) => ({ at, caseRef: `S-${index + 1}`, type, ...fields })),
    )
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return { from: '2026-01-01', to: '2026-12-31', cases, events, ...more };
}

/** The figures of one measure: `group: n/d shown`, or `n shown` of a count. */
export function figures(lines: readonly string[], measure: string): string[] {
  return lines
    .map((line) => JSON.parse(line))
    .filter((line) => line.measure === measure && line.deviation === undefined)
    .map(({ group, numerator, denominator, shown }) => {
      const ratio = denominator === null ? `${numerator}` : `${numerator}/${denominator}`;
      return `${group === null ? '' : `${group}: `}${ratio} ${shown}`;
    });
}

/** The same of one case in one month. */
export function counted(
  letter: keyof typeof programmes,
  measure: string,
  month: string,
  ...courses: Told[][]
): string[] {
  return figures(ask(team(letter, courses), '--month', month), measure);
}
