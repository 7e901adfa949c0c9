import { z } from 'zod';
import { type Field, fieldsOf, type ImportKind, importKinds } from './kinds.ts';

/**
 * What one case system calls our columns, kept as a small JSON file beside its exports:
 * `{ "cases": { "caseRef": "Borger-ID", "start": "Indskrevet d." } }`. Fields that are left out go by their usual names.
 */
export const mappingSchema = z.partialRecord(z.enum(importKinds), z.record(z.string(), z.string().min(1)));
export type Mapping = z.infer<typeof mappingSchema>;

/** Names in a mapping that are no field of their kind. */
export function unknownFields(mapping: Mapping): string[] {
  return Object.entries(mapping).flatMap(([kind, names]) => {
    const known = fieldsOf[kind as ImportKind].map((field) => field.id);
    return Object.keys(names ?? {}).flatMap((name) => (known.includes(name) ? [] : [`${kind}.${name}`]));
  });
}

/** The field of each heading, or undefined; a field goes to the first heading that fits it. */
export function mapHeadings(
  headings: readonly string[],
  kind: ImportKind,
  mapping: Mapping,
): (Field | undefined)[] {
  const fields = fieldsOf[kind];
  const taken = new Set<string>();
  const result: (Field | undefined)[] = headings.map(() => undefined);
  // Exact names before synonyms, so that a second column called `type` cannot take the place of `form`.
  for (const level of [0, 1]) {
    headings.forEach((heading, index) => {
      if (result[index]) return;
      const field = fields.find(
        (one) => !taken.has(one.id) && fits(one, heading, level, mapping[kind]?.[one.id]),
      );
      if (!field) return;
      taken.add(field.id);
      result[index] = field;
    });
  }
  return result;
}

function fits(field: Field, heading: string, level: number, chosen: string | undefined): boolean {
  if (chosen !== undefined) return same(heading, chosen);
  return (level === 0 ? field.headings.slice(0, 1) : field.headings).some((name) => same(heading, name));
}

function same(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_.:-]+/g, '');
  return plain(a) === plain(b);
}
