import type { LocalDate } from '../../calendar/local.ts';
import { type Command, caseCommandIn } from '../command.ts';
import { readSentence, type Sentence } from './readSentence.ts';
import type { Understood } from './understood.ts';
import { aboutThem, fillers, goesOn, negation, opens, takesBack, vague } from './vocabulary.ts';

export type Reading =
  | { type: 'command'; command: Command; code: string; rest: string; onlyAsk: boolean }
  /** More than one case: nobody knows what is said of which. */
  | { type: 'several'; codes: readonly string[] };

type Heard = Understood & { command: Command };

/**
 * What a sentence that names a case says to the bot. It is carried out only when it tells of one thing that happened to
 * one case and every word was understood. Else the form of what one part of it tells is opened, filled in, where nothing
 * beside it takes that back. What has not happened, and what is denied, opens the case alone. Undefined for a sentence
 * that names none.
 */
export function understand(
  text: string,
  today: LocalDate,
  commands: readonly Command[],
): Reading | undefined {
  const { whole, parts } = readSentence(text, today);
  const [code, another] = whole.codes;
  if (!code) return undefined;
  if (another) return { type: 'several', codes: whole.codes };
  const sure = heardIn(whole, commands).filter((one) => isSure(one, whole));
  const [heard, other] = sure.length > 0 ? sure : toAsk(whole, parts, commands);
  if (heard && !other) {
    const { command, rest } = heard;
    return { type: 'command', code, command, rest, onlyAsk: sure.length === 0 };
  }
  const caseItself = caseCommandIn(commands);
  return caseItself && { type: 'command', code, command: caseItself, rest: code, onlyAsk: true };
}

function heardIn(sentence: Sentence, commands: readonly Command[]): Heard[] {
  return commands.flatMap((command) => {
    const understood = command.understands?.(sentence);
    return understood ? [{ command, ...understood }] : [];
  });
}

/** What whoever wrote it is asked about: what the parts of it tell, unless another part takes it back. */
function toAsk(whole: Sentence, parts: readonly Sentence[], commands: readonly Command[]): Heard[] {
  if (whole.mood === 'asked') return [];
  const complete = toldIn(whole, commands).filter(({ left }) => !saysMore(left));
  if (complete.length > 0) return complete;
  const all = parts.length > 1 ? parts : [whole];
  const told = all.flatMap((part) => {
    const others = all.filter((one) => one !== part);
    return toldIn(part, commands).filter((one) => others.every((other) => isBeside(other, one)));
  });
  return told.length > 0 ? told : toldIn(whole, commands);
}

function toldIn(part: Sentence, commands: readonly Command[]): Heard[] {
  return heardIn(part, commands).filter((one) => isTold(one, part));
}

/** A part that tells one thing clearly, whatever it goes on to say. */
function isTold(heard: Heard, part: Sentence): boolean {
  const { left } = heard;
  if (!isSaid(heard, part) || !part.isClear || negation.test(left) || takesBack.test(left)) return false;
  if (!part.day && vague.test(left)) return false;
  const [before, behind] = around(left, part.line);
  return saying(before).every((word) => opens.has(word)) && isMore(behind);
}

/** Another part of the sentence leaves standing what was told: it denies nothing but what the citizen does or wants. */
function isBeside({ line }: Sentence, { isTried }: Heard): boolean {
  if (takesBack.test(line) || isTime(line)) return false;
  return !negation.test(line) || (!isTried && aboutThem.test(line));
}

/** `marts og april`: what was told is told of another time, too. */
function isTime(line: string): boolean {
  return saying(line.split(' ')).every((word) => vague.test(word) || /^\d+$/.test(word));
}

/** Not whose it was: `B-101 på kontoret` is no other than `B-101`, as `B-101 mor` is. */
function isMore(behind: readonly string[]): boolean {
  const first = behind.find((word) => goesOn.has(word) || !fillers.has(word));
  return first === undefined || goesOn.has(first);
}

/** What stands before what was understood, and behind it. */
function around(left: string, line: string): [string[], string[]] {
  const words = left.split(' ').filter(Boolean);
  const all = line.split(' ');
  const at = words.findIndex((word, index) => word !== all[index]);
  const count = at < 0 ? words.length : at;
  return [words.slice(0, count), words.slice(count)];
}

function saying(words: readonly string[]): string[] {
  return words.filter((word) => !fillers.has(word));
}

function isSure(understood: Understood, sentence: Sentence): boolean {
  const { left, isDoubtful } = understood;
  return isSaid(understood, sentence) && sentence.isClear && !isDoubtful && !saysMore(left);
}

/** A question is never carried out; a plan only by a command that is for plans. */
function isSaid({ isPlan }: Understood, { mood }: Sentence): boolean {
  return mood === 'told' || (mood === 'unreal' && isPlan === true);
}

/** What was understood is gone from it already. */
export function saysMore(left: string): boolean {
  return saying(left.split(' ').filter(Boolean)).length > 0;
}
