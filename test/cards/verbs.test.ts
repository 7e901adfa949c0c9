import { describe, expect, test } from 'vitest';
import { type PlannedCardId, plannedCardIds } from '../../src/engine/cards.ts';
import { commands, handleOf, presses } from '../../src/features.ts';
import { turningPresses } from '../../src/talk/turnPage.ts';
import { typedPresses } from '../../src/talk/typedPresses.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { pressing } from './pressing.ts';
import { ofType } from './walk.ts';

const handledByServer: readonly string[] = [
  ...turningPresses.keys(),
  ...typedPresses(commands).keys(),
  ...presses.keys(),
  // Of a file that was dropped into the chat: what imports it has no feature.
  'import.write',
];

const verbs = samples.flatMap(({ name, card, draw }) =>
  ofType(draw('da').card, 'Action.Submit').map(({ data }) => ({
    name,
    // A line of a list answers the card that it names.
    card: card ?? cardIn(String((data as { card?: string }).card)),
    verb: String((data as { verb?: string }).verb),
  })),
);

function cardIn(key: string): PlannedCardId | undefined {
  return plannedCardIds.find((id) => key.split('|')[1] === id);
}

describe('every verb on a card has somebody who knows it', () => {
  test('a handle of its card, or the server itself', () => {
    const unknown = verbs.filter(({ card, verb }) => {
      if (handledByServer.includes(verb)) return false;
      if (!card) return true;
      const outcome = handleOf(card)(pressing(verb, {}, { card }));
      return outcome.type === 'refuse' && outcome.message === 'answer.unknown';
    });
    expect(unknown).toEqual([]);
  });

  test('and nothing else is answered', () => {
    const outcome = handleOf('C01')(pressing('toString'));
    expect(outcome).toEqual({ type: 'refuse', message: 'answer.unknown', values: undefined });
  });
});
