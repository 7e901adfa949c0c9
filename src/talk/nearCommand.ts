import type { Command } from './command.ts';

/** Shorter words are too near each other. */
const shortest = 4;
/** From here on a word may hold two slips. */
const long = 7;

/** The one command whose name is nearly the word that was typed; undefined where there is none, or several as near. */
export function nearCommand(word: string, commands: readonly Command[]): Command | undefined {
  if (word.length < shortest) return undefined;
  const distances = commands.map((command) => {
    const names = [...command.names.da, ...command.names.en].filter((name) => name.length >= shortest);
    return { command, slips: Math.min(...names.map((name) => slipsBetween(word, name))) };
  });
  const fewest = Math.min(...distances.map(({ slips }) => slips));
  if (fewest > (word.length >= long ? 2 : 1)) return undefined;
  const [near, another] = distances.filter(({ slips }) => slips === fewest);
  return another ? undefined : near?.command;
}

/** The most that are offered. */
const mostOffered = 3;
/** What is left out behind so many letters is no slip. */
const begun = 3;

/** Commands of which one may have been meant, the nearest first: several as near, and words that were only begun. */
export function nearCommands(word: string, commands: readonly Command[]): Command[] {
  return commands
    .map((command) => ({ command, slips: Math.min(...namesOf(command).map((name) => slipsTo(name, word))) }))
    .filter(({ slips }) => slips <= mostSlips(word))
    .sort((one, other) => one.slips - other.slips)
    .slice(0, mostOffered)
    .map(({ command }) => command);
}

function namesOf({ names }: Command): string[] {
  return [...names.da, ...names.en];
}

function slipsTo(name: string, word: string): number {
  if (word.length >= begun && name.startsWith(word)) return 0;
  return name.length < shortest ? Number.POSITIVE_INFINITY : slipsBetween(word, name);
}

function mostSlips(word: string): number {
  return word.length < shortest ? 0 : Math.floor(word.length / 3);
}

/** Letters left out, put in, changed, or two that changed places (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(rows, i - 1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          at(rows, i - 1, j - 1) + (isSame ? 0 : 1),
          turned ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
