import type { Command } from './command.ts';

const show = '(?:vis(?: mig)?|se|åbn|show(?: me)?|see|open|list)';
const own = '(?:alle )?mine|(?:all )?my';
const ownList = new RegExp(`^(?:${show} )?(?:(?:${own}) )?(\\p{L}+)[?!.]*$`, 'iu');

/** `fortryd`, `undo`: nothing is said of what. */
export const takingBack = /^\/?(?:fortryd|undo)(?: (?:det|sidste|det sidste|that|last|it))?[!.]*$/i;

/** `vis mine opgaver`, `my cases`: a list of the writer's own, asked for in a few words. */
export function ownListIn(plain: string, commands: readonly Command[]): Command | undefined {
  const word = ownList.exec(plain)?.[1]?.toLowerCase();
  if (!word) return undefined;
  return commands.find(({ names, listsOwn }) => listsOwn && [...names.da, ...names.en].includes(word));
}
