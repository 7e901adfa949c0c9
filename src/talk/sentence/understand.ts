import type { LocalDate } from '../../calendar/local.ts';
import { type Command, caseCommandIn } from '../command.ts';
import { readSentence, type Sentence } from './readSentence.ts';
import type { Understood } from './understood.ts';
import { fillers, negation } from './vocabulary.ts';

export type Reading =
  | { type: 'command'; command: Command; code: string; rest: string; onlyAsk: boolean }
  /** More than one case: nobody knows what is said of which. */
  | { type: 'several'; codes: readonly string[] };

/**
 * What a sentence that names a case says to the bot. It is carried out only when it tells of one thing that happened to
 * one case and every word was understood; else it opens the form of that, filled in. What has not happened, and what
 * is denied, opens the case alone. Undefined for a sentence that names none.
 */
export function understand(
  text: string,
  today: LocalDate,
  commands: readonly Command[],
): Reading | undefined {
  const sentence = readSentence(text, today);
  const [code, another] = sentence.codes;
  if (!code) return undefined;
  if (another) return { type: 'several', codes: sentence.codes };
  const asks = commands.flatMap((command) => {
    const understood = command.understands?.(sentence);
    return understood ? [{ command, ...understood }] : [];
  });
  const sure = asks.filter((one) => isSure(one, sentence));
  const [only, other] = sure.length > 0 ? sure : asks;
  const isOpen = only !== undefined && isSaid(only, sentence) && !isDenied(only);
  if (isOpen && (other === undefined || sure.length === 0)) {
    return { type: 'command', code, command: only.command, rest: only.rest, onlyAsk: sure.length === 0 };
  }
  const caseItself = caseCommandIn(commands);
  return caseItself && { type: 'command', code, command: caseItself, rest: code, onlyAsk: true };
}

function isSure(understood: Understood, sentence: Sentence): boolean {
  const { left, isDoubtful } = understood;
  return isSaid(understood, sentence) && sentence.isClear && !isDoubtful && restOf(left) === '';
}

/** A question is never carried out; a plan only by a command that is for plans. */
function isSaid({ isPlan }: Understood, { mood }: Sentence): boolean {
  return mood === 'told' || (mood === 'unreal' && isPlan === true);
}

function isDenied({ left }: Understood): boolean {
  return negation.test(left);
}

/** Words that say something; what was understood is gone from it already. */
function restOf(left: string): string {
  return left
    .split(' ')
    .filter((word) => word !== '' && word !== '~' && !fillers.has(word))
    .join(' ');
}
