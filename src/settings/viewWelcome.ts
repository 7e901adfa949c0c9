import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { text, textsOf } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';

/** The first post in a team's channel: what the bot does, what it never wants to see, and who sets it up. */
export function welcomeView({ team, members }: Pick<RenderInput, 'team' | 'members'>): Face {
  const { language } = team;
  const next = team.owner
    ? text(language, 'welcome.next', { name: nameOf(members, team.owner, language) })
    : text(language, 'welcome.nextNobody');
  return {
    template: 'welcome',
    summary: text(language, 'summary.welcome'),
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: '', card: '' },
      title: text(language, 'welcome.title'),
      subtitle: '',
      tone: 'accent',
      lines: [text(language, 'welcome.text'), text(language, 'welcome.privacy')],
      notes: [next],
    },
  };
}
