import { z } from 'zod';
import { cleanText } from './cellText.ts';
import { type Field, fieldsOf, type ImportKind, importKinds, kindOfWord } from './kinds.ts';

/**
 * What one case system calls our columns, kept as a small JSON file beside its exports, with our headings or the ids of the
 * fields: `{ "sager": { "sagskode": "Borger-ID", "startdato": "Indskrevet d." } }`. Fields that are left out go by their
 * usual names.
 */
export type Mapping = Partial<Record<ImportKind, Record<string, string>>>;

const writtenSchema = z.record(z.string(), z.record(z.string(), z.string().min(1)));

/** A mapping by kinds and ids; or the names in it that are none of ours. Throws when it has another shape. */
export function readMapping(written: unknown): { mapping: Mapping } | { unknown: string[] } {
  const mapping: Mapping = {};
  const unknown: string[] = [];
  for (const [word, names] of Object.entries(writtenSchema.parse(written))) {
    const kind = kindOfWord(word);
    if (!kind) unknown.push(word);
    for (const [name, heading] of kind ? Object.entries(names) : []) {
      const field = fieldsOf[kind ?? 'cases'].find((one) => one.id === name || matches(one, name));
      if (kind && field) mapping[kind] = { ...mapping[kind], [field.id]: heading };
      else unknown.push(`${word}.${name}`);
    }
  }
  return unknown.length > 0 ? { unknown } : { mapping };
}

export interface MappedField {
  field: Field;
  /** The administrator chose it; else it goes by its name. */
  chosen: boolean;
}

/** The field of each heading, or undefined; a field goes to the first heading that fits it. */
export function mapHeadings(
  headings: readonly string[],
  kind: ImportKind,
  mapping: Mapping,
): (MappedField | undefined)[] {
  const taken = new Set<string>();
  const result: (MappedField | undefined)[] = headings.map(() => undefined);
  // What was chosen first, and exact names before synonyms: a second column called `type` cannot take the place of `form`.
  for (const level of ['chosen', 'name', 'synonym'] as const) {
    headings.forEach((heading, index) => {
      if (result[index]) return;
      const field = fieldsOf[kind].find(
        (one) => !taken.has(one.id) && fits(one, heading, level, mapping[kind]?.[one.id]),
      );
      if (!field) return;
      taken.add(field.id);
      result[index] = { field, chosen: level === 'chosen' };
    });
  }
  return result;
}

function fits(
  field: Field,
  heading: string,
  level: 'chosen' | 'name' | 'synonym',
  chosen: string | undefined,
): boolean {
  if (heading === '') return false;
  if (level === 'chosen' || chosen !== undefined)
    return level === 'chosen' && chosen !== undefined && same(heading, chosen);
  return level === 'name' ? same(heading, field.headings[0]) : matches(field, heading);
}

function matches({ headings }: Field, heading: string): boolean {
  const written = spellingsOf(heading);
  return headings.some((name) => written.includes(ours.get(name) ?? plain(name)));
}

function same(heading: string, name: string): boolean {
  return spellingsOf(heading).includes(ours.get(name) ?? plain(name));
}

/** Without what stands in brackets behind it, `(ja/nej)`, unless the name has it. */
function spellingsOf(heading: string): string[] {
  return [plain(heading), plain(heading.replace(/\([^)]*\)\s*$/, ''))];
}

/** Two headings that are written alike. */
export function isSameHeading(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Our own headings, which each heading of each line that may be the headings is compared with. */
const ours = new Map(
  Object.values(fieldsOf).flatMap((fields) =>
    fields.flatMap(({ headings }) => headings.map((name) => [name, plain(name)] as const)),
  ),
);

function plain(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[\s_.:*-]+/g, '');
}

/** Kinds whose required columns all stand among the headings: what a file was perhaps meant as. */
export function kindsThatFit(headings: readonly string[]): ImportKind[] {
  return importKinds.filter((kind) => {
    const found = mapHeadings(headings, kind, {});
    return fieldsOf[kind].every((field) => !field.required || found.some((one) => one?.field === field));
  });
}
