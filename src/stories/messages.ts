import type { LocalInstant } from '../calendar/local.ts';
import { withoutDigits } from '../privacy/letters.ts';
import { newMessage } from '../register/newMessage.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Member } from '../store/rows.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { formMessageId } from './viewForm.ts';
import { reviewMessageId } from './viewReview.ts';

/** The author's card; a new one whenever they have to see something. */
export function formMessage(row: StoryRow, author: Pick<Member, 'id'>, at: LocalInstant): MessageRow {
  return personal(formMessageId(row), author.id, 'storyForm', row, at);
}

export function reviewMessages(row: StoryRow, members: readonly Member[], at: LocalInstant): MessageRow[] {
  return row.reviewers.flatMap((id) => {
    const member = members.find((known) => known.id === id);
    return member ? [personal(reviewMessageId(row, member.id), member.id, 'storyReview', row, at)] : [];
  });
}

export function postMessages(row: StoryRow, at: LocalInstant): MessageRow[] {
  return row.channels.map((channel) =>
    newMessage({
      id: `story:${row.id}:post:${withoutDigits(channel)}`,
      audience: 'channel',
      to: channel,
      cards: [],
      at,
      view: 'story',
      stories: [row.id],
    }),
  );
}

/** The reply under a post that Teams has; the same post has one. */
export function threadMessages(row: StoryRow, post: MessageRow, at: LocalInstant): MessageRow[] {
  if (!post.activityId) return [];
  const message = newMessage({
    id: `${post.id}:thread`,
    audience: 'channel',
    to: post.to,
    cards: [],
    at,
    view: 'storyThread',
    stories: [row.id],
  });
  return [{ ...message, thread: threadOf(post.to, post.activityId) }];
}

/** How Teams names the conversation below a post; not every client says so when the post is made. */
function threadOf(channel: string, activityId: string): string {
  return `${channel};messageid=${activityId}`;
}

function personal(
  id: string,
  to: string,
  view: 'storyForm' | 'storyReview',
  row: StoryRow,
  at: LocalInstant,
): MessageRow {
  return newMessage({ id, audience: 'personal', to, cards: [], at, view, stories: [row.id] });
}
