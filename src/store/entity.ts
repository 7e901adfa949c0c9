import type { Shape } from './shapes/shape.ts';
import { shapeOf } from './shapes/shapes.ts';
import type { RowFault } from './unreadable.ts';

/** Characters of one string property: Azure's limit is 64 KiB of UTF-16, that is 32,768. */
const chunkLength = 32_000;
const maxChunks = 16;

export interface Entity {
  partitionKey: string;
  rowKey: string;
  [property: string]: unknown;
}

/** A value as JSON over as many properties (`v0`, `v1` …) as it needs; an entity holds at most 1 MiB. */
export function toEntity(partitionKey: string, rowKey: string, value: unknown): Entity {
  const shape = shapeOf(partitionKey, rowKey);
  const entity: Entity = { partitionKey, rowKey, ...(shape && { shape: shape.version }) };
  const chunks = split(JSON.stringify(value));
  if (chunks.length > maxChunks) throw new Error(`value too large for one row: ${rowKey.split(':')[0]}`);
  for (const [index, chunk] of chunks.entries()) entity[`v${index}`] = chunk;
  return entity;
}

export type ReadEntity<T> = { row: T } | { fault: RowFault; fromKey?: T };

/**
 * The value of a row that `toEntity` made, here or in another release: as it was written, with all that this release does
 * not know of it, or why it cannot be read.
 */
export function readEntity<T>(
  entity: Record<string, unknown>,
  partitionKey: string,
  rowKey: string,
): ReadEntity<T> {
  const shape = shapeOf(partitionKey, rowKey);
  const fault = (found: RowFault): ReadEntity<T> => ({
    fault: found,
    fromKey: shape?.fromKey?.(rowKey) as T | undefined,
  });
  const version = Number(entity.shape ?? 1);
  if (shape && version > shape.version) return fault({ type: 'newer', shape: version });
  const parsed = parse(jsonOf(entity));
  if (!parsed) return fault({ type: 'notJson' });
  const field = shape && (shape.faultIn(parsed.value) ?? elsewhere(shape, parsed.value, rowKey));
  return field === undefined ? { row: parsed.value as T } : fault({ type: 'field', field });
}

/** The value of a row that this very process has made, which no other release can have written otherwise. */
export function ownValue<T>(entity: Entity): T {
  return JSON.parse(jsonOf(entity));
}

/** A row that is not the one of its key is taken for neither. */
function elsewhere({ keyOf }: Shape, value: unknown, rowKey: string): 'key' | undefined {
  try {
    return keyOf && keyOf(value as never) !== rowKey ? 'key' : undefined;
  } catch {
    return 'key';
  }
}

function jsonOf(entity: Record<string, unknown>): string {
  let json = '';
  for (let index = 0; typeof entity[`v${index}`] === 'string'; index += 1) json += entity[`v${index}`];
  return json;
}

function parse(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

/** A row that has been touched and never written (`touch`): it counts as none. */
export function isBare(entity: Record<string, unknown>): boolean {
  return typeof entity.v0 !== 'string';
}

function split(json: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < json.length; ) {
    const end = wholeCharacterEnd(json, Math.min(start + chunkLength, json.length));
    chunks.push(json.slice(start, end));
    start = end;
  }
  return chunks;
}

/** Half of a surrogate pair does not survive UTF-8, so a pair is never cut in two. */
function wholeCharacterEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
