import { type Language, text } from '../language/text.ts';
import type { Block, Button } from './said.ts';

export interface Pages<Line> {
  shown: readonly Line[];
  /** From 1. */
  page: number;
  pages: number;
}

/** The lines of one page, which holds `size` or fewer heavy ones; a page that is not there is the nearest. */
export function pagesOf<Line>(
  lines: readonly Line[],
  wanted: number,
  size: number,
  weightOf: (line: Line) => number = () => 1,
): Pages<Line> {
  const cut: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    const weight = weightOf(line);
    if (weight > room) {
      cut.push([]);
      room = size;
    }
    cut.at(-1)?.push(line);
    room -= weight;
  }
  const pages = Math.max(1, cut.length);
  const page = Math.min(Math.max(1, wanted), pages);
  return { shown: cut[page - 1] ?? [], page, pages };
}

export function pageNote({ page, pages }: Pages<unknown>, language: Language): Block[] {
  return pages > 1 ? [{ kind: 'note', text: text(language, 'C41.page', { page, pages }) }] : [];
}

export function pageButtons(
  { page, pages }: Pages<unknown>,
  language: Language,
  verb: string,
  data?: Button['data'],
): Button[] {
  const to = (wanted: number, title: string): Button => ({ verb, title, data: { ...data, page: wanted } });
  return [
    ...(page < pages ? [to(page + 1, text(language, 'C41.more'))] : []),
    ...(page > 1 ? [to(page - 1, text(language, 'C41.previous'))] : []),
  ];
}
