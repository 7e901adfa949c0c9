import type { Button, Choice, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import { caseQuestion, ownCaseChoices } from './ownCases.ts';
import { replyFace } from './replyFace.ts';
import { typedTexts } from './textsTyped.ts';

/**
 * A command that was typed alone asks of which case. `command`: its English word; `what`: what it does, in the words of help.
 */
export async function chooseCase(
  command: string,
  what: string,
  { persons, language }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const [person] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  const words = typedTexts(language).which;
  const cases = await ownCaseChoices(persons, deps);
  if (cases.length === 0) return toAlone(person, say(words.none));
  return toAlone(person, card(chooseFace(cases, { command, what, language, team: person.team.id })));
}

/** What becomes of the case that is chosen. */
export interface ChosenRun {
  /** The command's English word. */
  command: string;
  /** What is said of the case. */
  rest?: string;
  /** All of that was understood: it is carried out, not asked. */
  isSure?: boolean;
}

/** As a button carries it. */
export function runData({ command, rest, isSure }: ChosenRun): Record<string, string> {
  return { command, ...(rest && { rest }), ...(isSure && { whole: 'yes' }) };
}

interface ChooseInput extends ChosenRun {
  what: string;
  language: Language;
  team: string;
}

export function chooseFace(cases: readonly Choice[], { what, language, team, ...run }: ChooseInput): Face {
  const words = typedTexts(language).which;
  const data = runData(run);
  const button: Button = { verb: 'typed.run', title: words.open, data, asks: true, style: 'positive' };
  const said: Said = {
    ...{ title: words.title, status: [what], tone: 'figures', icon: 'TaskListLtr' },
    ...{ blocks: [caseQuestion(cases, language)], buttons: [button] },
  };
  return replyFace(said, { language, team });
}
