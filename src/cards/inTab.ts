import { mostOnFace } from './face.ts';
import type { TabLink } from './tabPlace.ts';
import type { Face } from './view.ts';

/** Teams shows so many buttons of a row, *Mere*'s too. */
const mostInRow = 6;

interface Row {
  buttons: readonly unknown[];
  links: readonly unknown[];
  more: readonly unknown[];
  moreLinks: readonly unknown[];
  hasMore: boolean;
}

/**
 * What a card's template is filled with: with the way to where the tab shows the same, on cards that have one (`Said.inTab`),
 * and only while nothing else must make room for it. No tab: none.
 */
export function withTabLink({ data, inTab }: Face, linkOf: TabLink | undefined): Face['data'] {
  if (!inTab || !linkOf) return data;
  const { buttons, links, more, moreLinks, hasMore } = data as unknown as Row;
  const link = { title: inTab.title, url: linkOf(inTab.place) };
  if (hasMore)
    return more.length + moreLinks.length < mostInRow ? { ...data, moreLinks: [...moreLinks, link] } : data;
  return buttons.length + links.length < mostOnFace ? { ...data, links: [...links, link] } : data;
}
