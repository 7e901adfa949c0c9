import { expect, test } from 'vitest';
import { card, record } from '../../src/cards/sampleTown.ts';
import { input, message } from '../../src/outbox/sample.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { render } from '../../src/tools/gallery/draw.ts';
import { wordsOf } from './walk.ts';

function words(over: Partial<CardRow>, state = {}) {
  const row = card(over);
  const drawn = render(
    input({ message: message({ cards: [row.key] }), cards: [{ card: row, record: record(state) }] }),
  );
  return wordsOf(drawn.card).join('\n');
}

test.each([
  ['C01', '2026-04-16', 'Kontakt i dag'],
  ['C01', '2026-04-15', 'Kontakt senest onsdag 15. april'],
  ['C05', '2026-04-15', 'Plan senest onsdag 15. april'],
  ['C19', '2026-04-15', 'Måling senest onsdag 15. april'],
  ['C26', '2026-04-15', 'Årlig afklaring senest onsdag 15. april'],
] as const)('%s of %s never says "i dag" on another day: %s', (id, due, title) =>
  expect(words({ card: id, due })).toContain(title),
);

test.each([
  ['the day of the latest placement', [{ start: '2026-02-16', maxWeeks: 13 }], 'dag 60'],
  [
    'not of one that has not begun',
    [
      { start: '2026-02-16', maxWeeks: 13 },
      { start: '2026-05-01', maxWeeks: 4 },
    ],
    'dag 60',
  ],
  [
    'the new one',
    [
      { start: '2026-02-16', maxWeeks: 13 },
      { start: '2026-04-16', maxWeeks: 4 },
    ],
    'dag 1',
  ],
])('the first year counts %s', (_, placements, day) => expect(words({}, { placements })).toContain(day));

test('a case without a contact yet says so', () =>
  expect(words({ kind: 'headsUp', due: '2026-04-21' }, { lastContact: undefined })).toContain(
    'ingen kontakt endnu',
  ));

test('C13 names the month that it asks for', () =>
  expect(words({ card: 'C13', cycle: '2026-03' })).toContain('Løntimer for marts 2026'));

test('an escalation names who has the role of the card', () => {
  const late = { kind: 'escalation', due: '2026-04-09' } as const;
  expect(words({ ...late, card: 'C01' })).toContain('Ansvarlig: Mette Holm. Forfaldt torsdag 9. april.');
  expect(words({ ...late, card: 'C05' })).toContain('Ansvarlig: Sara Lund.');
});
