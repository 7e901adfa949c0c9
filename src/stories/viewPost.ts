import type { Block, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { isOver } from './rules.ts';
import { storyTexts } from './texts.ts';
import { overFace, partsOf, type StoryView, storyButton, storyFace } from './view.ts';

/** A story in its channel. Whatever is no longer shared says so, and nothing more. */
export function postFace(row: StoryRow, view: StoryView): Face {
  const said = read(row, view);
  if (isOver(row) || !said) return overFace(row, view);
  const { post } = storyTexts(view.language);
  const count = row.claps.length;
  return storyFace(view, {
    ...said,
    buttons: [
      storyButton('story.clap', count > 0 ? fill(post.claps, { count }) : post.clap, row.id, {
        tip: post.clapTip,
      }),
      storyButton('story.learn', post.learn, row.id),
    ],
    more: [
      storyButton('story.withdrawCitizen', post.withdrawCitizen, row.id),
      storyButton('story.withdraw', post.withdrawMine, row.id),
    ],
    moreNote: post.withdrawText,
  });
}

/** The text alone, for whoever found it by a search. */
export function readFace(row: StoryRow, view: StoryView): Face {
  const said = read(row, view);
  return said ? storyFace(view, said) : overFace(row, view);
}

function read(row: StoryRow, { language }: StoryView): Said | undefined {
  if (row.state !== 'shared' || !row.text) return undefined;
  const { post } = storyTexts(language);
  return { title: post.title, tone: 'celebration', blocks: partsOf(row.text, [], language) };
}

/** What a search puts into a chat: no word of the story, so that a withdrawal leaves nothing behind there. */
export function frontFace(row: Pick<StoryRow, 'id'>, view: StoryView): Face {
  const { post } = storyTexts(view.language);
  return storyFace(
    view,
    {
      ...{ title: post.searchTitle, tone: 'celebration' },
      buttons: [storyButton('story.read', post.read, row.id, { style: 'positive' })],
    },
    post.title,
  );
}

/** Opens the talk under a post. */
export function threadFace(row: StoryRow, view: StoryView): Face {
  if (isOver(row)) return overFace(row, view);
  const { post } = storyTexts(view.language);
  const blocks: Block[] = [{ kind: 'line', text: post.learnText }];
  return storyFace(view, { title: post.learnTitle, tone: 'today', icon: 'People', blocks });
}

/** Månedens historier: each of them as it was approved, or that it was withdrawn. */
export function monthFace(rows: readonly StoryRow[], month: string, view: StoryView): Face {
  const { post, over } = storyTexts(view.language);
  return storyFace(view, {
    ...{ title: post.monthTitle, status: [monthText(view.language, month)], tone: 'celebration' },
    blocks: rows.flatMap((row, index): Block[] => [
      { kind: 'line', text: fill(post.numbered, { number: index + 1, count: rows.length }) },
      ...(row.state === 'shared' && row.text
        ? partsOf(row.text, [], view.language)
        : [{ kind: 'note' as const, text: row.state === 'expired' ? over.expired : over.withdrawn }]),
    ]),
    more: rows.flatMap((row, index) =>
      row.state === 'shared'
        ? [storyButton('story.withdrawCitizen', fill(post.withdrawNumbered, { number: index + 1 }), row.id)]
        : [],
    ),
    moreNote: post.withdrawText,
  });
}
