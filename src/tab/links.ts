/** What the tab shows at an address that opens it, as a card's *Se fanen* has it; undefined where it leads elsewhere. */
export function pageIn(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  if (url.origin === location.origin && url.pathname === '/teams') return url.hash.replace(/^#\/?/, '');
  const context = url.pathname.startsWith('/l/entity/') && url.searchParams.get('context');
  return context ? pageOf(context) : undefined;
}

function pageOf(context: string): string | undefined {
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : undefined;
  } catch {
    return undefined;
  }
}
