/** As deep as Teams nests what the bot reads; what a client nests deeper is taken as it is. */
const maxDepth = 6;

/** A value as it came from Teams, without the fields and entries that are `null`: `null` means not there. */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (Array.isArray(value)) {
    return value.filter((one) => one !== null).map((one) => withoutNulls(one, depth + 1));
  }
  const fields = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutNulls(inner, depth + 1)]));
}
