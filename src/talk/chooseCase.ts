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

interface ChooseInput {
  command: string;
  what: string;
  language: Language;
  team: string;
}

export function chooseFace(cases: readonly Choice[], { command, what, language, team }: ChooseInput): Face {
  const words = typedTexts(language).which;
  const data = { command };
  const button: Button = { verb: 'typed.run', title: words.open, data, asks: true, style: 'positive' };
  const said: Said = {
    ...{ title: words.title, status: [what], tone: 'figures', icon: 'TaskListLtr' },
    ...{ blocks: [caseQuestion(cases, language)], buttons: [button] },
  };
  return replyFace(said, { language, team });
}
