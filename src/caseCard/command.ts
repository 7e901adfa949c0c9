import { text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { chooseCase } from '../talk/chooseCase.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { findShown } from './find.ts';
import { newCaseCommand } from './pressNew.ts';
import { caseTexts } from './texts.ts';
import { caseFace } from './view.ts';

/** `/sag B-101`: the case's own card, for the person alone; `/sag ny B-300` opens another. */
export async function caseCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language, persons } = input;
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  if (input.rest.trim() === '') return chooseCase('case', caseTexts(language).help.detail, input, deps);
  const [, opens, code = ''] = /^(ny|new)(?:\s+(.*))?$/is.exec(input.rest.trim()) ?? [];
  if (opens) return newCaseCommand(code, input, deps);
  const line = readCaseLine(input.rest);
  if (!line) return say(caseTexts(language).usage);
  const shown = await findShown(line.caseRef, input, deps);
  if ('type' in shown) return shown;
  return toAlone(shown, card(caseFace({ shown, says: deps.says, language }, { page: 'case' })));
}

/** `ny sag`, as people say it. */
export async function newCommand(input: CommandInput, deps: TalkDeps): Promise<Answer | undefined> {
  const [named, code = ''] = /^(?:(?:sag|case)(?:\s+(.*))?)?$/is.exec(input.rest.trim()) ?? [];
  return named === undefined ? undefined : caseCommand({ ...input, rest: `ny ${code}`.trim() }, deps);
}
