import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const nouns: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong with one field, as a predicate: its name goes before it. */
export function faultText(issue: RawIssue): string | undefined {
  if (issue.code === 'invalid_union') return unknownValue(fieldOf(issue.input, 'type'), optionsOf(issue));
  if (issue.code === 'invalid_value') return unknownValue(issue.input, issue.values.map(String));
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'is missing' : `must be ${nouns[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  return issue.code === 'too_big' ? `must be at most ${issue.maximum}` : undefined;
}

/** One line per fault, with the field's name first; several unknown fields are several faults. */
export function faultLines(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `unknown field ${quoted(key)}${within(issue.path)}: remove it`)
      : [`${pathText(issue.path)} ${issue.message}`],
  );
}

/** A value as a fault line shows it: short, on one line, and never a CPR number. */
export function quoted(value: unknown): string {
  return shown(JSON.stringify(value) ?? 'nothing');
}

/** As `quoted`, for a text that stands without quotation marks. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would make two faults of one
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').replace(/\d{6}[-\s]?\d{4}/g, '…');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

export function unknownValue(value: unknown, known: readonly string[]): string {
  if (value === undefined) return 'is missing';
  return `${quoted(value)} is unknown: ${known.length > 0 ? `use ${known.join(', ')}` : 'there is none here'}`;
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'it';
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : dotted(step, i))).join('');
}

function dotted(step: PropertyKey, index: number): string {
  return `${index > 0 ? '.' : ''}${shown(String(step))}`;
}

function within(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in ${pathText(path)}`;
}

function fieldOf(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined;
}

function optionsOf(issue: RawIssue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}
