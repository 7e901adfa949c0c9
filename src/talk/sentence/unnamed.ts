import type { LocalDate } from '../../calendar/local.ts';
import { type Command, caseCommandIn } from '../command.ts';
import { offerOf } from '../keptWords.ts';
import { readSentence } from './readSentence.ts';
import { understand } from './understand.ts';

/** What a sentence says of a case that it does not name. */
export interface Unnamed {
  command: Command;
  /** What would stand behind the case's code; empty where some of it may not be kept (`keptWords.ts`). */
  rest: string;
  /** Nothing was in doubt but the case. */
  isSure: boolean;
}

/** Stands where the case's code is missing, while the sentence is read. */
const missing = 'B-000';
const citizen =
  /(?<!\p{L})(?:(?:the )?(?:citizen|client)|borger(?:en)?|vedkommende|hende|ham|han|hun|him|she|he|(?<=(?:to|with|for|of|reach) )her)(?!\p{L})/iu;
const called = /(?<!\p{L})(?:har ringet|ringet|ringede|called|rang)(?!\p{L})/iu;

/**
 * A sentence that says something about a case and names none is read as if it did: where it says *borgeren* or *hun*, else
 * where a code would stand. Undefined for a question, and for what is about no case.
 */
export function readUnnamed(
  text: string,
  today: LocalDate,
  commands: readonly Command[],
): Unnamed | undefined {
  const { whole } = readSentence(text, today);
  if (whole.codes.length > 0 || whole.mood === 'asked') return undefined;
  const isSaid = saysCitizen(text);
  for (const line of isSaid ? [text.replace(citizen, missing)] : linesWithCase(text)) {
    const reading = understand(line, today, commands);
    if (reading?.type !== 'command' || reading.command.opensAnyCase) continue;
    const { command, rest } = reading;
    const kept = offerOf(command, rest, missing).rest ?? missing;
    const isWhole = kept.split(' ').length === rest.split(' ').length;
    return { command, rest: isWhole ? behind(kept) : '', isSure: isSaid && isWhole && !reading.onlyAsk };
  }
  const command = isSaid ? caseCommandIn(commands) : undefined;
  return command && { command, rest: '', isSure: false };
}

/** *Borgeren*, *hende*: somebody whom the bot knows by a code alone. */
export function saysCitizen(text: string): boolean {
  return citizen.test(text);
}

function linesWithCase(text: string): string[] {
  return [text.replace(called, (verb) => `${verb} til ${missing}`), `${text} ${missing}`].filter(
    (line) => line !== text,
  );
}

function behind(line: string): string {
  return line.split(' ').slice(1).join(' ');
}
