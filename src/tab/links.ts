/** What the tab shows at an address that opens it, as a card's *Se fanen* has it; undefined where it leads elsewhere. */
export function pageIn(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  if (url.origin === location.origin && url.pathname === '/teams') return url.hash.replace(/^#\/?/, '');
  const context = url.pathname.startsWith('/l/entity/') && url.searchParams.get('context');
  return context ? pageOf(context) : undefined;
}

/** A card without the links that lead to where it stands. */
export function withoutWayHere(card: object, here: string): object {
  const isHere = (one: unknown) => {
    const { type, url } = (one ?? {}) as { type?: unknown; url?: unknown };
    if (type !== 'Action.OpenUrl' || typeof url !== 'string') return false;
    return placeOf(pageIn(url)) === placeOf(here);
  };
  return JSON.parse(
    JSON.stringify(card, (_, value) => (Array.isArray(value) ? value.filter((one) => !isHere(one)) : value)),
  );
}

/** A case is the same place however it was found. */
function placeOf(page: string | undefined): string | undefined {
  const [name] = page?.split('/') ?? [];
  return name === 'linked' ? 'case' : name;
}

function pageOf(context: string): string | undefined {
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : undefined;
  } catch {
    return undefined;
  }
}
