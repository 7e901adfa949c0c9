import type { Button, Said } from '../cards/said.ts';
import { fill } from '../language/text.ts';
import { type Answer, card } from './answer.ts';
import type { Asked } from './command.ts';
import type { Offer } from './keptWords.ts';
import { replyFace } from './replyFace.ts';
import { typedTexts } from './textsTyped.ts';

/** "Mente du /kontakt B-101 i går?" */
export function meant({ command, rest }: Offer, { persons, language }: Asked): Answer {
  const words = typedTexts(language).meant;
  const [name = ''] = command.names[language];
  const line = ['/', name, rest ? ` ${rest}` : ''].join('');
  const data = { command: command.names.en[0], ...(rest ? { rest } : {}) };
  const yes: Button = { verb: 'typed.run', title: fill(words.yes, { line }), data, style: 'positive' };
  const more: Button = { verb: 'help.show', title: words.help };
  const said: Said = {
    ...{
      title: fill(words.title, { line }),
      status: [words.status],
      tone: 'figures',
      icon: 'QuestionCircle',
    },
    buttons: [yes, more],
  };
  return card(replyFace(said, { language, team: persons[0]?.team.id ?? '' }));
}

/** Several cases in one sentence: each can be opened. */
export function whichOf(codes: readonly string[], { persons, language }: Asked): Answer {
  const { title, status } = typedTexts(language).several;
  const rows = codes.slice(0, 6).map((code) => ({
    ...{ kind: 'row' as const, what: code },
    tap: { verb: 'case.show', title: code, data: { case: code } },
  }));
  const said = { title, status: [status], tone: 'figures', icon: 'QuestionCircle', blocks: rows } as const;
  return card(replyFace(said, { language, team: persons[0]?.team.id ?? '' }));
}
