/**
 * Two kept figures of the same kind, added: numbers are summed, values of which the median is taken are put in order,
 * and what has parts is added part by part.
 */
export function summed<Figures extends object>(one: Figures, other: Figures): Figures {
  const parts: Record<string, unknown> = Object.fromEntries(Object.entries(one));
  for (const [name, more] of Object.entries(other)) parts[name] = added(parts[name], more);
  return parts as Figures;
}

function added(known: unknown, more: unknown): unknown {
  if (known === undefined) return more;
  if (more === undefined) return known;
  if (typeof known === 'number' && typeof more === 'number') return known + more;
  if (Array.isArray(known) && Array.isArray(more))
    return [...known, ...more].sort((first, second) => first - second);
  if (isParts(known) && isParts(more)) return summed(known, more);
  throw new Error('kept figures of different kinds cannot be added');
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
