import { z } from 'zod';

/** How the rows of one kind must be, at least: what a row has beside it is kept and is nobody's business here. */
export interface Shape {
  /** One more whenever a release writes what the one before it would misread; rows without a version are of the first. */
  version: number;
  /** The first field that is not as this release knows it; undefined when it can be read. */
  faultIn(value: unknown): string | undefined;
  /** What a row says by its key alone, where that is all that it says. */
  fromKey?(rowKey: string): unknown;
}

/** Names the field and never what stands in it; below the first two steps a path may hold keys that people chose. */
export function shapeOfRows(schema: z.ZodType, version = 1): Shape {
  return {
    version,
    faultIn: (value) => {
      const found = schema.safeParse(value);
      return found.success ? undefined : fieldOf(found.error.issues[0]);
    },
  };
}

function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const [first, second] = issue?.path ?? [];
  const isField = typeof second === 'string' && /^[a-z][A-Za-z]*$/.test(second);
  if (first === undefined) return 'row';
  return isField ? `${String(first)}.${second}` : String(first);
}

export const text = z.string();
export const count = z.number();
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const month = z.string().regex(/^\d{4}-\d\d$/);
export const localMoment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
export const utcMoment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
export const texts = z.array(text);
export const yes = z.literal(true);
