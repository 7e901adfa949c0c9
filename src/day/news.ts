import { toLocal } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import { fill } from '../language/text.ts';
import type { MessageKind } from '../outbox/message.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import { isSmall, mostInChannel } from '../register/posting.ts';
import type { Round } from '../rounds/round.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
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

/**
 * A team of an earlier release, which had a copy of each task in its channel, gets the default of today, and its leader hears
 * it. Not in a sweep: what changes the team there is looked at once more at once.
 */
async function moveTeam(deps: CommitDeps, team: Team): Promise<void> {
  const members = await deps.store.members.list(team.id);
  const reader = leaderOf({ team, members }) ?? members.find(({ id, left }) => id === team.owner && !left);
  const id = `postNews:${team.id}`;
  if (reader && !(await deps.store.messages.get(team.id, id))) {
    const at = toLocal(deps.clock());
    const what = { id, audience: 'personal', to: reader.id, at, view: 'postNews' } as const;
    await commit(deps, team.id, { messages: [{ row: newMessage({ ...what, cards: [] }) }] });
  }
  const deliveryMode = isSmall(members) ? 'day' : 'personal';
  await deps.store.teams.update(team.id, (current = team) =>
    current.deliveryMode === 'both' ? { ...current, deliveryMode } : current,
  );
}

export const moveToDefault: Round = {
  name: 'one post a day',
  every: 60 * 60_000,
  run: async (deps) => {
    for (const team of await deps.store.teams.all()) {
      const had = team.deliveryMode === 'both' && team.setUp && team.channels.reminders !== undefined;
      if (had && !team.removed) await moveTeam(deps, team);
    }
  },
};
