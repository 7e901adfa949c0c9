import type { Language } from '../language/text.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { DrawDeps } from '../talk/draw.ts';
import type { CardAction } from '../talk/pressCard.ts';
import type { Replies } from '../talk/replies.ts';
import type { StoryDeps } from './change.ts';
import type { StoryRefusal } from './rules.ts';
import { storyTexts } from './texts.ts';

/** A press on a card of a story, or in a dialog. */
export interface StoryAction extends CardAction {
  /** Empty in a dialog that has not been saved yet. */
  story: string;
}

export interface StoryBotDeps extends DrawDeps, Pick<CommitDeps, 'calendar' | 'world'> {
  replies: Replies;
  /** What a change of a story needs. */
  changes: StoryDeps;
}

export function refusalText(language: Language, why: StoryRefusal): string {
  return storyTexts(language).refuse[why];
}
