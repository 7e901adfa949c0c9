import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { isOver } from './rules.ts';
import { storyTexts } from './texts.ts';
import { overFace, partsOf, type StoryView, storyBase } from './view.ts';

/** A story in its channel. Whatever is no longer shared says so, and nothing more. */
export function postFace(row: StoryRow, view: StoryView): Face {
  if (isOver(row)) return overFace(row, view);
  return { ...readFace(row, view), template: 'C29post' };
}

/** The text alone, for whoever found it by a search. */
export function readFace(row: StoryRow, view: StoryView): Face {
  if (row.state !== 'shared' || !row.text) return overFace(row, view);
  const { post } = storyTexts(view.language);
  const count = row.claps.length;
  return {
    template: 'C29read',
    summary: post.title,
    data: {
      ...storyBase(view, row.id, post.title, 'good'),
      parts: partsOf(row.text, [], view.language),
      clap: count > 0 ? fill(post.claps, { count }) : post.clap,
    },
  };
}

/** What a search puts into a chat: no word of the story, so that a withdrawal leaves nothing behind there. */
export function frontFace(row: Pick<StoryRow, 'id'>, view: StoryView): Face {
  const { post } = storyTexts(view.language);
  return {
    template: 'C29front',
    summary: post.title,
    data: storyBase(view, row.id, post.searchTitle, 'good'),
  };
}

/** Opens the talk under a post. */
export function threadFace(row: StoryRow, view: StoryView): Face {
  if (isOver(row)) return overFace(row, view);
  const { post } = storyTexts(view.language);
  return {
    template: 'C29thread',
    summary: post.learnTitle,
    data: { ...storyBase(view, row.id, post.learnTitle, 'accent'), lines: [post.learnText] },
  };
}

/** Månedens historier: each of them as it was approved, or that it was withdrawn. */
export function monthFace(rows: readonly StoryRow[], month: string, view: StoryView): Face {
  const { post, over } = storyTexts(view.language);
  return {
    template: 'C29month',
    summary: post.monthTitle,
    data: {
      ...storyBase(view, '', post.monthTitle, 'good'),
      lines: [fill(post.monthText, { month: monthText(view.language, month) })],
      stories: rows.map((row) =>
        row.state === 'shared' && row.text
          ? { parts: partsOf(row.text, [], view.language), gone: '' }
          : { parts: [], gone: row.state === 'expired' ? over.expired : over.withdrawn },
      ),
    },
  };
}
