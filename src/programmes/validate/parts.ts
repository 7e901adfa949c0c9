import { type Programme, programmeSchema } from '../../engine/programme.ts';

/** The parts of a definition that can be read, each by itself, so that one broken part hides no fault of the others. */
export type Parts = Partial<Programme>;

/** Unknown fields are left out here: they have their own fault. */
export function readableParts(input: unknown): Parts {
  if (typeof input !== 'object' || input === null) return {};
  const parts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(programmeSchema.shape)) {
    const value: unknown = Reflect.get(input, name);
    const parsed = schema.safeParse(name === 'cards' ? readableCards(value) : value);
    const known = parsed.success ? parsed : schema.safeParse(withoutUnknown(value, parsed.error.issues));
    if (known.success) parts[name] = known.data;
  }
  return parts as Parts;
}

/** Cards one by one: a slip in one leaves the others to be checked. */
function readableCards(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { cards } = programmeSchema.shape;
  return Object.fromEntries(
    Object.entries(value).filter(([id, card]) => cards.safeParse({ [id]: card }).success),
  );
}

function withoutUnknown(
  value: unknown,
  issues: readonly { code?: string; path: PropertyKey[]; keys?: string[] }[],
) {
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = structuredClone(value);
  for (const { code, path, keys = [] } of issues) {
    if (code !== 'unrecognized_keys') continue;
    const holder = path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), copy);
    for (const key of keys) Reflect.deleteProperty(holder as object, key);
  }
  return copy;
}
