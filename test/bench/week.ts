import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { compare } from '../support/week/compare.ts';
import { liveThrough } from '../support/week/live.ts';
import { aTown } from '../support/week/town.ts';
import { type Figure, figure } from './figure.ts';

/** Monday to Monday: five working days and the weekend in which summer time begins. */
const days = { from: '2026-03-23', to: '2026-03-30' };
const teams = 5;
/** `WEEK_CASES=60` tries it out. */
const cases = Number(process.env.WEEK_CASES ?? 700);
const secondsWanted = 300;

/**
 * A week of working days with the clock in fast motion: what people saw in Teams, held against what the preview says of
 * the same cases and events, card by card, minute by minute, reader by reader. Throws with the differences, if any.
 */
export async function week(): Promise<Figure[]> {
  const azurite = await startAzurite();
  try {
    const { connectionString } = azurite;
    const storage = await connectStore({ type: 'connectionString', connectionString });
    const begin = performance.now();
    const lived = await liveThrough(storage, aTown(days, { cases, teams, seed: 7 }), days);
    const seconds = (performance.now() - begin) / 1000;
    const compared = lived.map((one) => compare(one, days));
    const differences = compared.flatMap((one) => one.differences);
    if (differences.length > 0) throw new Error(differences.join('\n'));
    const cards = compared.reduce((sum, one) => sum + one.cards, 0);
    const told = lived.reduce((sum, one) => sum + one.told.length, 0);
    return [
      figure(`a week of ${cases} cases: cards that the preview says`, cards, 'cards', cards),
      figure('events and answers meanwhile', told, 'events', told),
      figure('cards that differ: missing, too many, other minute or reader', differences.length, 'cards', 1),
      figure('a week in fast motion', seconds, 's', secondsWanted),
    ];
  } finally {
    await azurite.stop();
  }
}
