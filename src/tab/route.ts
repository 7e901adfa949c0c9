import { useSyncExternalStore } from 'react';

/** What stands behind the `#`, which no server sees: `board`, `case/B-101`. */
export interface Route {
  page: string;
  rest: readonly string[];
}

export function routeOf(hash: string): Route {
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { page, rest };
}

export function hrefOf(page: string, ...rest: string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`;
}

function listen(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => location.hash));
}
