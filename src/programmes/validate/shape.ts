import type { z } from 'zod';
import { programmeSchema } from '../../engine/programme.ts';
import { quoted } from '../../engine/scenario/faultText.ts';
import type { FaultCode } from '../textsFaults.ts';
import type { Finding, Path } from './finding.ts';
import { valueAt } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** Fields that are times of day, as far as a pattern guards them. */
const patternCode: ReadonlyMap<string, FaultCode> = new Map([
  ['id', 'notAnId'],
  ['card', 'notACard'],
]);
const unionCode: ReadonlyMap<string, FaultCode> = new Map([
  ['to', 'notRecipients'],
  ['every', 'notAnInterval'],
  ['when', 'notACondition'],
]);

/** What the schema says of a definition, issue by issue; nothing about what it means. */
export function shapeFindings(input: unknown): Finding[] {
  const issues = programmeSchema.safeParse(input).error?.issues ?? [];
  return issues.flatMap((issue) => findingsOf(issue, issue.path.map(step), input));
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function findingsOf(issue: Issue, path: Path, input: unknown): Finding[] {
  const value = valueAt(input, path);
  const one = (code: FaultCode, values = {}): Finding[] => [
    { path, code, values: { value: quoted(value), ...values } },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(path, key));
    case 'invalid_union':
      return unionFindings(issue, path, input);
    case 'invalid_value':
      return one(value === undefined ? 'missing' : valueCode(path), { known: issue.values.join(', ') });
    case 'invalid_type':
      return one(typeCode(path, value), { expected: issue.expected });
    case 'invalid_format':
      return one(issue.format === 'date' ? 'notADate' : (patternOf(path) ?? 'notATime'));
    case 'too_small':
      return one(issue.origin === 'number' ? 'tooSmall' : 'empty', { limit: Number(issue.minimum) });
    case 'too_big':
      return one('tooBig', { limit: Number(issue.maximum) });
    default:
      return one('unreadable');
  }
}

/** The id of a programme has a pattern; those of stages and criteria only may not be what every object has. */
function patternOf(path: Path): FaultCode | undefined {
  return lastOf(path) === 'id' && path.length > 1 ? 'takenWord' : patternCode.get(lastOf(path));
}

function unknownField(path: Path, key: string): Finding {
  const code = path.length === 1 && path[0] === 'cards' ? 'unknownCard' : 'unknownField';
  return { path: [...path, key], code, values: { value: quoted(key) } };
}

/** The alternative that is wrong only further in was meant; if none is, the whole value is. */
function unionFindings(issue: Issue & { code: 'invalid_union' }, path: Path, input: unknown): Finding[] {
  const meant = issue.errors.find((alternative) => alternative.every((inner) => inner.path.length > 0));
  if (meant) return meant.flatMap((inner) => findingsOf(inner, [...path, ...inner.path.map(step)], input));
  const value = valueAt(input, path);
  if (value === undefined) return [{ path, code: 'missing' }];
  const known = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '';
  const code = unionCode.get(lastOf(path)) ?? (known ? 'unknownValue' : 'unreadable');
  return [{ path, code, values: { value: quoted(value), known } }];
}

function valueCode(path: Path): FaultCode {
  if (lastOf(path) === 'anchor') return 'noAnchor';
  return isRole(path) ? 'unknownRole' : 'unknownValue';
}

/** A role stands by itself (`primaryRole`) or in a list (`to[0]`, `kinds.closing[1]`, `metBy.roles[0]`). */
function isRole(path: Path): boolean {
  const last = lastOf(path);
  if (last === 'role' || last === 'primaryRole' || last === 'escalationTo') return true;
  return path.includes('to') || path.includes('kinds') || path.includes('metBy');
}

function typeCode(path: Path, value: unknown): FaultCode {
  if (path.length === 0) return 'notAProgramme';
  return value === undefined ? 'missing' : 'wrongType';
}

function lastOf(path: Path): string {
  return String(path.at(-1));
}
