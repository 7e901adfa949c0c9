import type { Language } from '../language/text.ts';
import type { MemberPressInput } from '../talk/press.ts';
import type { StoryRefusal } from './rules.ts';
import { storyTexts } from './texts.ts';

/** A press on a card of a story, or in a dialog. */
export interface StoryAction extends MemberPressInput {
  /** Empty in a dialog that has not been saved yet. */
  story: string;
}

export function refusalText(language: Language, why: StoryRefusal): string {
  return storyTexts(language).refuse[why];
}
