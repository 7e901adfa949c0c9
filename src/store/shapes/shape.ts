import { z } from 'zod';

/** How the rows of one kind must be, at least: what a row has beside it is kept and is nobody's business here. */
export interface Shape {
  /** One more whenever a release writes what the one before it would misread; rows without a version are of the first. */
  version: number;
  /** Names of all that such a row may hold; none for what is a single text. */
  fields: readonly string[];
  /** The first field that is not as this release knows it; undefined when it can be read. */
  faultIn(value: unknown): string | undefined;
  /** The key under which such a row stands: one that stands elsewhere would be written elsewhere, and never there. */
  keyOf?(value: never): string;
  /** What a row says by its key alone, where that is all that it says. */
  fromKey?(rowKey: string): unknown;
}

/**
 * `opens`: a field of which those within are told, too.
 * Names the field and never what stands in it; below the first two steps a path may hold keys that people chose. */
export function shapeOfRows<S extends z.ZodType>(
  schema: S,
  { version = 1, keyOf, opens }: { version?: number; keyOf?(value: z.infer<S>): string; opens?: string } = {},
): Shape {
  return {
    version,
    fields: fieldsOf(schema, opens),
    ...(keyOf ? { keyOf } : {}),
    faultIn: (value) => {
      const found = schema.safeParse(value);
      return found.success ? undefined : fieldOf(found.error.issues[0]);
    },
  };
}

/** Of a union, those of every kind. */
function fieldsOf(schema: unknown, opens?: string): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      name === opens ? fieldsOf(field).map((within) => `${name}.${within}`) : name,
    );
  const options = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [];
  return [...new Set(options.flatMap((option) => fieldsOf(option, opens)))];
}

function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const [first, second] = issue?.path ?? [];
  const isField = typeof second === 'string' && /^[a-z][A-Za-z]*$/.test(second);
  if (first === undefined) return 'row';
  return isField ? `${String(first)}.${second}` : String(first);
}

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const localForm = /^.{10}T([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/;
const utcForm = /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** A day of the calendar. Every row that is read is asked many times, so it is counted and not looked up. */
function isDay(value: string): boolean {
  if (!dayForm.test(value)) return false;
  if (value.slice(8) <= '28') return true;
  const [year = 0, ofYear = 0, ofMonth = 0] = value.split('-').map(Number);
  return ofMonth <= new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
}

export const text = z.string();
/** A case's code, which stands in keys between `|` (store/keys.ts). */
export const caseCode = z.string().regex(/^[^|]+$/);
export const count = z.number();
export const day = z.string().refine((value) => value.length === 10 && isDay(value));
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const localMoment = z.string().refine((value) => localForm.test(value) && isDay(value.slice(0, 10)));
export const utcMoment = z.string().refine((value) => utcForm.test(value) && isDay(value.slice(0, 10)));
export const texts = z.array(text);
export const yes = z.literal(true);
