import type { Face } from '../cards/view.ts';
import type { FaceInput } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { storyHash } from './hash.ts';
import { monthOfPost } from './month.ts';
import { isApprovedAs } from './rules.ts';
import type { StoryView } from './view.ts';
import { authorFace } from './viewForm.ts';
import { monthFace, postFace, threadFace } from './viewPost.ts';
import { reviewFace } from './viewReview.ts';

export type StoryMessage = MessageOf<'storyForm' | 'storyReview' | 'story' | 'storyThread' | 'storyMonth'>;

/** The faces of a message about stories. Throws rather than show a channel what nobody approved. */
export function storyMessageFace(input: FaceInput<StoryMessage>, stories: readonly StoryRow[]): Face {
  const { message } = input;
  const view = storyView(input);
  if (message.view === 'storyMonth') {
    for (const row of stories) refuseUnapproved(row);
    return monthFace(stories, monthOfPost(message.id), view);
  }
  const [row] = stories;
  if (!row) throw new Error(`The message ${message.view} shows no story`);
  switch (message.view) {
    case 'storyForm':
      return authorFace(row, view);
    case 'storyReview':
      return reviewFace(row, view);
    case 'storyThread':
      return threadFace(row, view);
    default:
      refuseUnapproved(row);
      return postFace(row, view);
  }
}

/** What was approved is what is posted, byte for byte. */
function refuseUnapproved(row: StoryRow): void {
  if (row.text && !isApprovedAs(row, storyHash(row)))
    throw new Error('a story is not the one that was approved');
}

export function storyView({ message, team, members, reader, language, today, look }: FaceInput): StoryView {
  return { team, members, reader, language, today, message: message.id, form: look?.form };
}
