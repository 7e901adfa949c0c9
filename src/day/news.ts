import { toLocal } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import { fill } from '../language/text.ts';
import type { MessageKind } from '../outbox/message.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { isSmall, mostInChannel } from '../register/posting.ts';
import { leaderOf } from '../register/readers.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { SweepContext } from '../sweep/post.ts';
import { postTexts } from './texts.ts';

/** What a team of an earlier release is told once: what its channel gets from today on, and where to choose otherwise. */
export const newsMessage: MessageKind<MessageOf<'postNews'>> = {
  face: ({ team, language, message }) => {
    const { news } = postTexts(language);
    const isPosted = team.deliveryMode !== 'personal';
    return faceOf(
      {
        title: news.title,
        status: [news.status],
        ...{ tone: 'figures', icon: 'People' },
        blocks: [{ kind: 'line', text: isPosted ? news.text : fill(news.nothing, { most: mostInChannel }) }],
        buttons: [{ verb: 'settings.show', title: news.change, data: { form: 'team' } }],
      },
      { language, ids: { team: team.id, message: message.id, card: '' }, summary: news.summary },
    );
  },
};

/** A team that had a twin for each task gets the default of today, and its leader hears it. */
export async function moveToDefault({ deps, view, now }: SweepContext): Promise<void> {
  const { team, members } = view;
  if (team.deliveryMode !== 'both' || team.channels.reminders === undefined) return;
  const reader = leaderOf(view) ?? members.find(({ id, left }) => id === team.owner && !left);
  const deliveryMode = isSmall(members) ? 'day' : 'personal';
  if (reader) {
    const id = `postNews:${team.id}`;
    const row = newMessage({
      ...{ id, audience: 'personal', to: reader.id, cards: [], at: toLocal(now), view: 'postNews' },
    });
    const isTold = (await deps.store.messages.get(team.id, id)) !== undefined;
    if (!isTold) await commit(deps, team.id, { messages: [{ row }] });
  }
  await deps.store.teams.update(team.id, (current = team) => ({ ...current, deliveryMode }));
}
