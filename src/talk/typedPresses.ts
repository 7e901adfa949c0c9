import { text } from '../language/text.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import { readCaseLine } from './caseLine.ts';
import { type Command, caseCommandIn, commandOf } from './command.ts';
import type { TalkDeps } from './deps.ts';
import { help, helpCommand, helpMore } from './help.ts';
import { journaliseTyped } from './journaliseTyped.ts';
import { readChosenCase } from './ownCases.ts';
import { type Press, type PressInput, textIn } from './press.ts';
import { undoTyped } from './undoTyped.ts';
import { anotherCase } from './whichCase.ts';

/** Buttons of what the bot answers to typed words. */
export function typedPresses(commands: readonly Command[]): ReadonlyMap<string, Press> {
  return new Map<string, Press>([
    ['typed.run', { by: 'writer', form: true, run: (input, deps) => runCommand(input, commands, deps) }],
    ['typed.which', { by: 'writer', form: true, run: anotherCase }],
    ['typed.undo', { run: undoTyped }],
    ['typed.journalise', { chosen: ['title'], run: journaliseTyped }],
    ['help.show', { by: 'writer', run: async (input) => inPlace(help(commands, input)) }],
    ['help.more', { by: 'writer', run: async (input) => inPlace(helpMore(commands, input)) }],
  ]);
}

/**
 * What the button says, as if it had been typed; `sure`: it was asked about, and this is the answer; `whole`: nothing was in
 * doubt but the case.
 */
async function runCommand(input: PressInput, commands: readonly Command[], deps: TalkDeps): Promise<Answer> {
  const { pressed, asker, language, source } = input;
  const named = commandOf(textIn(pressed, 'command'), [helpCommand(commands), ...commands]);
  if (!named) return say(text(language, 'answer.unknown'));
  const { code, persons } = readChosenCase(textIn(pressed, 'case'), input.persons);
  const rest = [code, textIn(pressed, 'rest')].filter((part) => part !== '').join(' ');
  const command = (readCaseLine(rest) && named.listsOwn && caseCommandIn(commands)) || named;
  const isConfirmed = pressed.inputs.sure === 'yes';
  const isWhole = code !== '' && textIn(pressed, 'whole') === 'yes';
  const run = { persons, asker, language, source, rest, onlyAsk: !isConfirmed && !isWhole, isConfirmed };
  return inPlace((await command.run(run, deps)) ?? help(commands, input));
}

/** Where a card was pressed, its answer takes its place. */
function inPlace(answer: Answer): Answer {
  return answer.type === 'send' ? replaceBy(answer.shown) : answer;
}
