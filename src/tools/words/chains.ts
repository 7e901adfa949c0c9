/** The parts of the name-suggestion-index that are read. */
export interface BrandIndex {
  nsi: Record<string, { items: { displayName: string; locationSet: LocationSet }[] }>;
}

/** What people work for or shop at; masts and charging points are left out, but for whoever is Danish. */
const kept = /^brands\/(?:shop|amenity|tourism|office|leisure|healthcare|craft)\//;
/** Scandinavia, Europe, the world. */
const around = new Set(['154', '150', '001', 'q52062']);

/** The names of chains that have shops in Denmark, as they are written there. */
export function chainNames(index: BrandIndex): string[] {
  const names = Object.entries(index.nsi)
    .flatMap(([kind, { items }]) => items.filter(({ locationSet }) => isHere(locationSet, kept.test(kind))))
    .map(({ displayName }) => displayName.replace(/\s*\(.*\)/, '').trim())
    .filter((name) => /^[\p{Script=Latin}\p{N}]/u.test(name) && name.length > 1 && !/^\d+$/.test(name));
  return [...new Set(names)].sort();
}

interface LocationSet {
  include?: unknown[];
  exclude?: unknown[];
}

function isHere({ include = [], exclude = [] }: LocationSet, everywhere: boolean): boolean {
  if (include.includes('dk')) return true;
  return (
    everywhere && !exclude.includes('dk') && include.some((place) => around.has(String(place).toLowerCase()))
  );
}
