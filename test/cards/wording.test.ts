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
  ['C01', '2026-04-16', 'B-101: kontakt i dag'],
  ['C01', '2026-04-15', 'Forfaldt onsdag 15. april · sidst talt mandag 16. marts'],
  ['C05', '2026-04-15', 'B-101: plan mangler\nForfaldt onsdag 15. april'],
  ['C19', '2026-04-15', 'B-101: progressionsmåling\nForfaldt onsdag 15. april'],
  ['C26', '2026-04-20', 'B-101: årlig afklaring\nSenest mandag 20. april'],
] as const)('%s of %s never says "i dag" on another day: %s', (id, due, said) =>
  expect(words({ card: id, due })).toContain(said),
);

test.each([
  ['C01', 'Overskredet · forfaldt onsdag 15. april'],
  ['C03', 'Overskredet · forfaldt onsdag 15. april'],
  ['C05', 'Mangler siden onsdag 15. april'],
  ['C19', 'Mangler siden onsdag 15. april'],
  ['C26', 'Mangler siden onsdag 15. april'],
] as const)('only a contact is exceeded: %s', (id, said) =>
  expect(words({ card: id, kind: 'overdue', due: '2026-04-15' })).toContain(said),
);

test.each([
  ['C06', 'earlyConsultant', 'B-101: mød konsulenten'],
  ['C20', 'reopen', 'B-101: åbn igen?'],
  ['C20', 'due', 'B-101: efterværn'],
  ['C22', 'introTalk', 'B-101: dagens samtale'],
  ['C22', 'unopened', 'B-101: ansøgning venter'],
  ['C45', 'gap', 'B-101: næste skridt'],
  ['C45', 'transition', 'B-101: tættere kontakt'],
  ['C45', 'overdue', 'B-101: ugens kontakt'],
] as const)('what is not relevant is still called what it asked: %s %s', (id, kind, said) => {
  const handled = { by: 'id-mette', at: '2026-04-16T09:10', verb: 'card.dismiss', sequence: 8 };
  expect(words({ card: id, kind, state: 'answered', handled })).toContain(`${said}\n`);
});

test('a case without a contact yet says so', () =>
  expect(words({ kind: 'headsUp', due: '2026-04-21' }, { lastContact: undefined })).toContain(
    'ingen kontakt endnu',
  ));

test('C13 names the month that it asks for', () =>
  expect(words({ card: 'C13', cycle: '2026-03' })).toContain('B-101: løntimer\nMarts 2026'));

test('an escalation names who has the role of the card', () => {
  const late = { kind: 'escalation', due: '2026-04-09' } as const;
  expect(words({ ...late, card: 'C01' })).toContain('Hos Mette Holm · forfaldt torsdag 9. april');
  expect(words({ ...late, card: 'C05' })).toContain('Hos Sara Lund');
});

test('a code that fills a line stands on one of its own', () => {
  const caseRef = 'SAGSKODE-2026-100000-ABCDEFGHIJK';
  expect(words({ caseRef })).toContain(`${caseRef}\nKontakt i dag`);
});
