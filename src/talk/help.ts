import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
import { type Answer, card } from './answer.ts';
import { type Asked, type Command, type HelpLine, helpGroups } from './command.ts';
import { replyFace } from './replyFace.ts';

export function helpCommand(commands: readonly Command[]): Command {
  return {
    names: { da: ['hjælp', 'hej', 'hjaelp', 'goddag'], en: ['help', 'hello', 'hi'] },
    run: async (asked) => help(commands, asked),
  };
}

/** Also for whatever is no command: what can be typed, as each command says it of itself. */
export function help(commands: readonly Command[], { persons, language }: Asked): Answer {
  return card(helpFace(commands, language, persons[0]?.team.id ?? ''));
}

/** `team` is empty for somebody whom no team knows. */
export function helpFace(commands: readonly Command[], language: Language, team: string): Face {
  const lines = helpLines(commands, language);
  return replyFace(
    {
      ...{ title: text(language, 'help.title'), status: [text(language, 'help.text')] },
      ...{ tone: 'figures', icon: 'QuestionCircle' },
      blocks: [
        { kind: 'facts', facts: lines.map(({ what, detail }) => ({ title: what, value: detail })) },
        { kind: 'note', text: text(language, 'help.privacy') },
      ],
      buttons:
        team === '' ? [] : [{ verb: 'cases.show', title: text(language, 'help.myCases'), style: 'positive' }],
    },
    { language, team },
  );
}

/** What can be typed, in the order of what its reader wants. */
export function helpLines(commands: readonly Command[], language: Language): HelpLine[] {
  const owned = helpGroups.flatMap((group) =>
    commands.flatMap(({ help: own }) => (own?.group === group ? [own.line(language)] : [])),
  );
  return [...owned, ownLine(language)];
}

function ownLine(language: Language): HelpLine {
  return { what: text(language, 'help.hjaelp'), detail: text(language, 'help.hjaelpText') };
}
