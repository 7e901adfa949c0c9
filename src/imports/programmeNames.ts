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

/** By id, name, number ("Trin 2"), name without its number, or the first words of one name only ("Indslusning"). */
export function findStage(programme: Programme, text: string): string | undefined {
  const wanted = plain(text).replace(/^(trin|fase) \d+ (?=.)/, '');
  const names = programme.stages.map(({ id, name }) => ({ id, name: plain(name).replace(/^trin \d+ /, '') }));
  const exact = names.find(({ id, name }) => plain(id) === wanted || name === wanted);
  if (exact) return exact.id;
  const number = /^(?:trin|fase) (\d+)$/.exec(wanted)?.[1];
  if (number !== undefined) return programme.stages[Number(number) - 1]?.id;
  const begun = names.filter(({ name }) => name.startsWith(`${wanted} `));
  return begun.length === 1 ? begun[0]?.id : undefined;
}
