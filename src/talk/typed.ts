/*
 * Talk: who says or presses what, whether they may, and what they get.
 * Its rule: all that a client sends is looked up and checked again; what was typed is neither kept nor logged.
 * The way through: an `Envelope` → `typed.ts`, `pressed.ts` or `opened.ts` → `who.ts` → a feature's command, press or
 * dialog → an `Answer` → `drawAnswer.ts`. The tab comes in by `tab.ts`.
 * What no feature owns is the answer on a planned card: `pressCard.ts`, held to `rights.ts`.
 */

import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { newId } from '../privacy/letters.ts';
import { type Answer, type DrawnAnswer, say, toAlone } from './answer.ts';
import { askerOf } from './asker.ts';
import { readCaseLine } from './caseLine.ts';
import type { ChosenRun } from './chooseCase.ts';
import { type Asked, type Command, caseCommandIn, commandOf } from './command.ts';
import { cprWarning } from './cprWarning.ts';
import type { TalkDeps } from './deps.ts';
import { meant, whichOf } from './didYouMean.ts';
import { type DrawFace, drawAnswer } from './drawAnswer.ts';
import { type Envelope, isPersonal } from './envelope.ts';
import { filesIn, type TakeFiles } from './file.ts';
import { help, helpCommand, unknown } from './help.ts';
import { type Offer, offerOf, readsCase } from './keptWords.ts';
import { nearCommand, nearCommands } from './nearCommand.ts';
import { ownListIn, takingBack } from './plainWords.ts';
import { spellOut } from './sentence/spelling.ts';
import { type Reading, understand } from './sentence/understand.ts';
import { readUnnamed, saysCitizen, type Unnamed } from './sentence/unnamed.ts';
import { typedTexts } from './textsTyped.ts';
import { isThanks } from './thanks.ts';
import { undoLast } from './undoLast.ts';
import { caseOfNumber, whichCase } from './whichCase.ts';
import { languageOf, type Person, writerOf } from './who.ts';
import { plainText, readCommand } from './words.ts';

export interface TypedDeps extends TalkDeps {
  commands: readonly Command[];
  /** CPR numbers in a text (`privacy/cpr.ts`): whoever holds one is refused whole. */
  hasCpr(text: string): boolean;
  drawFace: DrawFace;
  /** What becomes of files that are dropped into somebody's own chat. */
  takeFiles: TakeFiles;
}

/** Typed text: a command, a sentence, thanks, or help. The text itself is neither kept nor logged. */
export async function typed(activity: Envelope, deps: TypedDeps): Promise<DrawnAnswer> {
  return drawAnswer(await answerTo(activity, deps), deps.drawFace);
}

/** What was typed, as it is to be carried out. */
type Read =
  | { type: 'run'; command: Command; rest: string; onlyAsk?: boolean }
  | ({ type: 'meant' } & Offer)
  | Extract<Reading, { type: 'several' }>
  /** It says something about a case, and not about which. */
  | ({ type: 'which' } & Unnamed)
  /** `301`: what the codes of cases end on. */
  | { type: 'number'; command: Command; digits: string }
  /** `fortryd` alone: what they did last. */
  | { type: 'undo' }
  | { type: 'thanks' }
  /** A command was meant, and there is none of that name. */
  | { type: 'unknown'; near: readonly Offer[] }
  | { type: 'nothing' };

async function answerTo(activity: Envelope, deps: TypedDeps): Promise<Answer> {
  const written = activity.text ?? '';
  const persons = await writerOf(activity, deps);
  const language = languageOf(persons[0], activity);
  if (deps.hasCpr(written)) return cprWarning(language, deps.log);
  const asked = { persons, asker: askerOf(activity), language, source: activity.id ?? newId() };
  const files = isPersonal(activity) ? filesIn(activity) : [];
  if (files.length > 0) return deps.takeFiles(files, asked, deps);
  const read = readTyped(written, deps);
  const command = 'command' in read ? read.command : undefined;
  deps.log.info({ event: 'typed', command: command?.names.en[0] ?? 'none', as: read.type }, 'somebody wrote');
  const answer = (await answerOf(read, asked, deps)) ?? help(deps.commands, asked);
  const offered = read.type === 'meant' ? [read] : read.type === 'unknown' ? read.near : [];
  const isAboutCases = command?.aboutCases || read.type === 'several' || offered.some(({ rest }) => rest);
  return isAboutCases && !isPersonal(activity) ? inPrivate(answer, persons[0]) : answer;
}

/** A command's own word first, then a sentence of which nothing is in doubt, then what is nearly a command. */
export function readTyped(
  written: string,
  { commands, says, now }: Pick<TypedDeps, 'commands' | 'says' | 'now'>,
): Read {
  const known = [helpCommand(commands), ...commands];
  const { word, rest } = readCommand(written);
  const exact = commandOf(word, known);
  const line = readCaseLine(rest);
  const plain = plainText(written);
  const isLine = plain.startsWith('/') || rest === '' || (line && exact && readsCase(exact));
  const caseItself = caseCommandIn(commands);
  const list = ownListIn(plain, commands);
  if (list) return { type: 'run', command: list, rest: '' };
  if (takingBack.test(plain)) return { type: 'undo' };
  if (exact?.listsOwn && line && caseItself) return { type: 'run', command: caseItself, rest: line.caseRef };
  const digits = caseItself && (exact?.opensAnyCase ? rest : plain);
  if (caseItself && digits && bareNumber.test(digits)) return { type: 'number', command: caseItself, digits };
  if (!exact && caseItself && bareCode.test(plain))
    return { type: 'run', command: caseItself, rest: plain, onlyAsk: true };
  if (exact && isLine) return { type: 'run', command: exact, rest };
  if (isThanks(plain)) return { type: 'thanks' };
  const reading = understand(plain, dateOf(now()), commands);
  if (reading?.type === 'several') return reading;
  if (reading && !reading.onlyAsk) return { ...reading, type: 'run' };
  const unnamed = reading ? undefined : unnamedIn(plain, exact, dateOf(now()), commands);
  if (unnamed) return { ...unnamed, type: 'which' };
  if (exact) return exactWord(exact, rest, reading, !plain.startsWith('/'));
  const near = nearCommand(word, known);
  const isSentence = !plain.startsWith('/') && reading && !reading.command.opensAnyCase;
  if (near && !isSentence) return nearWord(near, rest, { reading, caseItself });
  if (plain.startsWith('/')) {
    const isSaid = isSaidOnCase(word, says);
    if (reading && isSaid) return { ...reading, type: 'run' };
    const near = nearCommands(word, known);
    const offered = (isSaid || (near.length === 0 && reading)) && caseItself ? [caseItself] : near;
    return { type: 'unknown', near: offered.map((one) => offerOf(one, rest, reading?.code)) };
  }
  const behind = reading?.command.opensAnyCase && behindCase(plain, known);
  return behind || (reading ? { ...reading, type: 'run' } : { type: 'nothing' });
}

/** Behind the word of a command that takes a case it is one that says of whom: `kontakt med borgeren i går`. */
function unnamedIn(
  plain: string,
  exact: Command | undefined,
  today: LocalDate,
  commands: readonly Command[],
): Unnamed | undefined {
  const isCommand = exact && !exact.beginsSentences && !(exact.takesCase && saysCitizen(plain));
  return plain.startsWith('/') || isCommand ? undefined : readUnnamed(plain, today, commands);
}

const bareNumber = /^\d{2,5}$/;
/** `b 301` */
const bareCode = /^\p{L} \d{2,5}$/u;

/** `B-101 kontakt telefon i går`: the command's word behind the case, and nothing that it does not read. */
function behindCase(plain: string, known: readonly Command[]): Read | undefined {
  const line = readCaseLine(plain);
  if (!line) return undefined;
  const { word, rest } = readCommand(line.said);
  const command = commandOf(word, known);
  if (!command?.takesCase) return undefined;
  const written = spellOut(`${line.caseRef} ${rest}`).trim();
  const offered = offerOf(command, written, line.caseRef);
  const isWhole = offered.rest?.split(' ').length === written.split(' ').length;
  return isWhole ? { type: 'run', command, rest: written, onlyAsk: true } : undefined;
}

/** `/pause`: no command, but what a button of a case says. */
function isSaidOnCase(word: string, says: TypedDeps['says']): boolean {
  return says.some(({ saying }) =>
    Object.values(saying.texts).some(({ open }) => open.toLowerCase().split(' ', 1)[0] === word),
  );
}

/** `kontakt med B-101`: the word says what, and the case is somewhere behind it. */
function exactWord(
  command: Command,
  rest: string,
  reading: Extract<Reading, { type: 'command' }> | undefined,
  isWord: boolean,
): Read {
  if (!reading) return { type: 'run', command, rest };
  // `I går …`, `Dagens samtale …`, `Hej, …`: a word that a sentence begins with as well.
  if (isWord && !(command.takesCase && reading.command.opensAnyCase)) return { ...reading, type: 'run' };
  // A command that reads no sentences reads its own line, whatever stands in it.
  if (command.aboutCases && !command.understands && !command.opensAnyCase)
    return { type: 'run', command, rest };
  const isOwn = command.aboutCases && reading.command.opensAnyCase;
  return isOwn ? { type: 'run', command, rest: reading.code, onlyAsk: true } : { ...reading, type: 'run' };
}

/** With no more than a case it only opens something, so it is opened; else it is asked whether that was meant. */
function nearWord(
  command: Command,
  rest: string,
  { reading, caseItself }: { reading?: Extract<Reading, { type: 'command' }>; caseItself?: Command },
): Read {
  if (rest === '') return { type: 'run', command, rest };
  const line = readCaseLine(rest);
  if (line && line.said === '' && readsCase(command)) {
    const opens = command.listsOwn ? (caseItself ?? command) : command;
    return { type: 'run', command: opens, rest: line.caseRef, onlyAsk: true };
  }
  return { type: 'meant', ...offerOf(command, rest, line?.caseRef ?? reading?.code) };
}

async function answerOf(read: Read, asked: Asked, deps: TypedDeps): Promise<Answer | undefined> {
  switch (read.type) {
    case 'run': {
      const { command, rest, onlyAsk = false } = read;
      return command.run({ ...asked, rest, onlyAsk }, deps);
    }
    case 'meant':
      return meant(read, asked);
    case 'several':
      return whichOf(read.codes, asked);
    case 'which':
      return whichCase(runOf(read), asked, deps);
    case 'number':
      return caseOfNumber(read, asked, deps);
    case 'undo':
      return undoLast(asked, deps);
    case 'thanks':
      return say(typedTexts(asked.language).thanks);
    case 'unknown':
      return unknown(deps.commands, asked, read.near);
    case 'nothing':
      return undefined;
  }
}

function runOf({ command, rest, isSure }: Unnamed): ChosenRun {
  return { command: command.names.en[0] ?? '', rest, isSure };
}

/** Not even a case code belongs in a channel that may have others in it (domain/6-privacy.md 6). */
function inPrivate(answer: Answer, person: Person | undefined): Answer {
  return (answer.type === 'text' || answer.type === 'send') && person ? toAlone(person, answer) : answer;
}
