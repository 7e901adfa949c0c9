import { newId } from '../privacy/letters.ts';
import type { BotDeps } from '../teams/bot.ts';
import type { Answer } from './answer.ts';
import { commandOf, commands } from './commands.ts';
import { cprWarning } from './cprWarning.ts';
import { type Envelope, isPersonal } from './envelope.ts';
import { help } from './help.ts';
import { languageOf, type Person, writerOf } from './who.ts';
import { readCommand } from './words.ts';

/** Typed text: a command, or help. The text itself is neither kept nor logged. */
export async function typed(activity: Envelope, deps: BotDeps): Promise<Answer> {
  const written = activity.text ?? '';
  const persons = await writerOf(activity, deps);
  const language = languageOf(persons[0], activity);
  if (deps.hasCpr(written)) return cprWarning(language, deps.log);
  const { word, rest } = readCommand(written);
  const command = commandOf(word, [...commands, ...(deps.commands ?? [])]);
  deps.log.info({ event: 'typed', command: command?.names.en[0] ?? 'none' }, 'somebody wrote');
  const input = { persons, language, rest, source: activity.id ?? newId() };
  if (!command) return help(input, deps);
  const answer = await command.run(input, deps);
  return command.aboutCases && !isPersonal(activity) ? inPrivate(answer, persons[0]) : answer;
}

/** Not even a case code belongs in a channel that may have others in it (domain/6-privacy.md 6). */
function inPrivate(answer: Answer, person: Person | undefined): Answer {
  return answer.type === 'text' && person ? { type: 'personal', ...person, content: answer } : answer;
}
