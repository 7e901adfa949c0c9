import type { MessageKind } from '../outbox/message.ts';
import type { Store } from '../store/store.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { type StoryMessage, storyMessageFace } from './render.ts';
import { isOver } from './rules.ts';

/** A story, or several, as they stand now; a message of which none is left goes to nobody. */
export const storyMessage: MessageKind<StoryMessage, StoryRow[]> = {
  load: loadStories,
  face: storyMessageFace,
  isOver: (_message, stories) => stories.every(isOver),
};

async function loadStories({ stories }: StoryMessage, store: Store, teamId: string): Promise<StoryRow[]> {
  const found = await Promise.all(stories.map((id) => store.stories.get(teamId, id)));
  return found.flatMap((story) => story?.row ?? []);
}
