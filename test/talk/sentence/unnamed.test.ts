import { describe, expect, it } from 'vitest';
import { commands, says } from '../../../src/features.ts';
import { readTyped } from '../../../src/talk/typed.ts';
import { unnamed, unnamedHeldOut } from './unnamed.ts';

const sets = { unnamed, unnamedHeldOut };
const now = () => '2026-04-16T10:00';
const read = (said: string) => readTyped(said, { commands, says, now });

/** The line with `…` for the case that is chosen; `? ` where its form asks. */
function readLine(said: string): string {
  const typed = read(said);
  if (typed.type !== 'which') return 'hjælp';
  return [...(typed.isSure ? [] : ['?']), typed.command.names.da[0], '…', typed.rest].join(' ').trim();
}

/** That the case alone is opened, or that help comes, takes nothing for what it is not. */
function isWrong([said, line]: readonly [string, string]): boolean {
  const taken = readLine(said);
  return taken !== line && taken !== `? ${line}` && taken !== '? sag …' && taken !== 'hjælp';
}

const least = { unnamed: 0.95, unnamedHeldOut: 0.7 };

describe.each(['unnamed', 'unnamedHeldOut'] as const)(
  'sentences that name no case, of the set %s',
  (name) => {
    it('are never taken for what they do not say', () => {
      expect(sets[name].filter(isWrong).map(([said]) => [said, readLine(said)])).toEqual([]);
    });

    it('are mostly understood', () => {
      const understood = sets[name].filter(([said, line]) => [line, `? ${line}`].includes(readLine(said)));
      expect(understood.length / sets[name].length).toBeGreaterThanOrEqual(least[name]);
    });
  },
);

it.each(['har jeg talt med borgeren i går?', 'måske borgeren', 'hej', 'ny borger', 'tak', '/qwertyuiop ham'])(
  '%j carries nothing out',
  (said) => {
    const typed = read(said);
    expect(typed.type === 'which' && (typed.isSure || !typed.command.opensAnyCase)).toBe(false);
  },
);

it.each([
  ['talt med borgeren i går, Klodrik har det skidt', 'samtale 2026-04-15'],
  ['ringede til hende i går på 12 34 56 78', 'telefon 2026-04-15'],
  ['gik en tur med ham i går, Klodrik', 'gåtur 2026-04-15'],
])('of %j nothing is kept that is anybody’s own', (said, kept) => {
  expect(read(said)).toMatchObject({ type: 'which', rest: kept, isSure: false });
});
