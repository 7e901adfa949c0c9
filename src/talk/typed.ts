import { newId } from '../privacy/letters.ts';
import { type Answer, type DrawnAnswer, toAlone } from './answer.ts';
import { type Command, commandOf } from './command.ts';
import { cprWarning } from './cprWarning.ts';
import type { TalkDeps } from './deps.ts';
import { type DrawFace, drawAnswer } from './drawAnswer.ts';
import { type Envelope, isPersonal } from './envelope.ts';
import { help, helpCommand } from './help.ts';
import { languageOf, type Person, writerOf } from './who.ts';
import { readCommand } from './words.ts';

export interface TypedDeps extends TalkDeps {
  commands: readonly Command[];
  /** CPR numbers in a text (`privacy/cpr.ts`): whoever holds one is refused whole. */
  hasCpr(text: string): boolean;
  drawFace: DrawFace;
}

/** Typed text: a command, or help. The text itself is neither kept nor logged. */
export async function typed(activity: Envelope, deps: TypedDeps): Promise<DrawnAnswer> {
  return drawAnswer(await answerTo(activity, deps), deps.drawFace);
}

async function answerTo(activity: Envelope, deps: TypedDeps): Promise<Answer> {
  const written = activity.text ?? '';
  const persons = await writerOf(activity, deps);
  const language = languageOf(persons[0], activity);
  if (deps.hasCpr(written)) return cprWarning(language, deps.log);
  const { word, rest } = readCommand(written);
  const command = commandOf(word, [helpCommand(deps.commands), ...deps.commands]);
  deps.log.info({ event: 'typed', command: command?.names.en[0] ?? 'none' }, 'somebody wrote');
  const input = { persons, language, rest, source: activity.id ?? newId() };
  const answer = (await command?.run(input, deps)) ?? help(deps.commands, input);
  return command?.aboutCases && !isPersonal(activity) ? inPrivate(answer, persons[0]) : answer;
}

/** Not even a case code belongs in a channel that may have others in it (domain/6-privacy.md 6). */
function inPrivate(answer: Answer, person: Person | undefined): Answer {
  return answer.type === 'text' && person ? toAlone(person, answer) : answer;
}
