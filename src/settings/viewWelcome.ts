import { dateOf } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { morningText } from './nextMorning.ts';

/** The first post in a team's channel: what the bot does, what it never wants to see, and who sets it up. */
export function welcomeView({
  team,
  members,
  message,
}: Pick<RenderInput, 'team' | 'members' | 'message'>): Face {
  const { language } = team;
  // Of the day on which it was posted: drawn again, it says the same.
  const date = morningText(team, dateOf(message.at));
  const next = team.owner
    ? text(language, 'welcome.next', { name: nameOf(members, team.owner, language) })
    : text(language, 'welcome.nextNobody');
  return faceOf(
    {
      title: text(language, 'welcome.title'),
      status: [text(language, 'welcome.status')],
      ...{ tone: 'figures', icon: 'People' },
      blocks: [
        { kind: 'line', text: text(language, 'welcome.text') },
        { kind: 'line', text: text(language, 'welcome.tomorrow', { date }) },
        { kind: 'note', text: text(language, 'welcome.privacy') },
        { kind: 'note', text: next },
      ],
    },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.welcome') },
  );
}
