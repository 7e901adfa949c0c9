import type { Programme } from '../engine/programme.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_.:–-]+/g, ' ')
    .trim();

/** By id or Danish name. */
export function findProgramme(programmes: readonly Programme[], text: string): Programme | undefined {
  const wanted = plain(text);
  return programmes.find((programme) => plain(programme.id) === wanted || plain(programme.name) === wanted);
}

/** By id, name, number ("Trin 2") or number and name ("Trin 3: Virksomhedsforløb"). */
export function findStage(programme: Programme, text: string): string | undefined {
  const wanted = plain(text);
  const numbered = /^(?:trin|fase) (\d+) ?(.*)$/.exec(wanted);
  const named = programme.stages.find((stage) =>
    [plain(stage.id), plain(stage.name), plain(stage.name).replace(/^trin \d+ /, '')].some(
      (name) => name === wanted || name === numbered?.[2],
    ),
  );
  return (named ?? programme.stages[Number(numbered?.[1]) - 1])?.id;
}
